public import ReportForms

/// Renders any report as one HTML file that asks for nothing else: both languages in it, charts as
/// drawings, light, dark and print from one set of colours, readable without its script.
public struct HTMLRenderer: DocumentRenderer {
  /// How a report is written as a page.
  public struct Limits: Sendable {
    /// Rows of a table that stand in the page as such; more come as data that its script shows.
    public var rowsInPage: Int
    /// Rows of a table that come at all; the page says how many do not.
    public var rowsInData: Int

    public init(rowsInPage: Int = 200, rowsInData: Int = 20_000) {
      self.rowsInPage = max(1, rowsInPage)
      self.rowsInData = max(self.rowsInPage, rowsInData)
    }
  }

  /// `html`: text for people, with all members of long tables up to `limits`.
  public let form = ReportForm(
    name: "html", endings: ["html", "htm"], isForPeople: true, isText: true,
    listsAll: true)
  /// How many rows of each table come along, and in which way.
  public var limits: Limits

  public init(limits: Limits = Limits()) { self.limits = limits }

  /// The whole page as UTF-8; shown first, and alone without a script, is the context's language.
  public func render(_ document: ReportDocument, _ context: RenderingContext) -> [UInt8] {
    Page(document: document, context: context, limits: limits).bytes
  }
}
