import BilingualText
import OfficeFiles
public import ReportForms

extension ReportForm {
  /// Workbooks of Excel, WPS and LibreOffice.
  public static let xlsx = ReportForm(
    name: "xlsx", endings: ["xlsx"], isForPeople: true, isText: false, listsAll: true)
}

/// Renders a report as a workbook: what is said on the first sheet, each table on a sheet of its own
/// with its numbers as numbers, figures as charts beside their values, and at the end what the
/// results rest on.
public struct XLSXRenderer: LongDocumentRenderer {
  /// `xlsx`: for people, always a file, with all members of long tables.
  public let form = ReportForm.xlsx

  public init() {}

  /// The whole file, for documents without later rows.
  ///
  /// - Throws: `ZipError.tooLarge` if a sheet outgrows the 4 GiB of the format.
  public func render(_ document: ReportDocument, _ context: RenderingContext) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try render(document, context, laterRows: { nil }, to: { bytes += $0 })
    return bytes
  }

  /// The file piece by piece; a table that one sheet cannot hold goes on in the next.
  ///
  /// - Throws: what `laterRows` and `sink` throw; `ZipError.tooLarge` if a sheet outgrows the 4 GiB
  ///   of the format.
  /// - Complexity: O(cells)
  public func render(
    _ document: ReportDocument, _ context: RenderingContext, laterRows: LaterRows,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    let title = document.title?.text(in: context.language) ?? context.generator.name
    var sheets = ReportSheets(document, context.language)
    var workbook = WorkbookWriter(
      OfficeProperties(
        title: title, application: "\(context.generator.name) \(context.generator.version)"))
    try sheets.write(to: &workbook, context, laterRows: laterRows, sink)
    try sink(workbook.finish())
  }
}
