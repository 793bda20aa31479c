public import BilingualText

/// A form that reports are written in: known by its name and by endings of files.
public struct ReportForm: Sendable, Hashable {
  /// As `--format` takes it.
  public let name: String
  /// Lower case, without the dot; the first is the usual one.
  public let endings: [String]
  /// Whether people read it, so that a report's own warnings reach them.
  public let isForPeople: Bool
  /// Whether it can stand in a terminal or a pipe of texts.
  public let isText: Bool
  /// Whether it holds all members of long tables, because its reader searches or sorts them.
  public let listsAll: Bool

  public init(
    name: String, endings: [String], isForPeople: Bool, isText: Bool, listsAll: Bool = false
  ) {
    self.name = name
    self.endings = endings
    self.isForPeople = isForPeople
    self.isText = isText
    self.listsAll = listsAll
  }
}

extension ReportForm {
  /// Text for a terminal: tables with aligned columns.
  public static let table = ReportForm(
    name: "table", endings: ["txt"], isForPeople: true, isText: true)
  /// Complete, in full precision, described by the report's schema.
  public static let json = ReportForm(
    name: "json", endings: ["json"], isForPeople: false, isText: true)
  /// The main rows, all digits.
  public static let csv = ReportForm(
    name: "csv", endings: ["csv"], isForPeople: false, isText: true)
  /// Text with Markdown's tables, for files that people read.
  public static let markdown = ReportForm(
    name: "markdown", endings: ["md", "markdown"], isForPeople: true, isText: true)
}

/// What every renderer of a document is told.
public struct RenderingContext: Sendable {
  /// Of all texts.
  public var language: ReportLanguage
  /// What wrote the report, and from which files.
  public var generator: ReportGenerator
  /// When the report was made, as people read it; nil for files that must be equal byte for byte.
  public var madeAt: String?

  public init(language: ReportLanguage, generator: ReportGenerator, madeAt: String? = nil) {
    self.language = language
    self.generator = generator
    self.madeAt = madeAt
  }
}

/// The next rows of a table; nil after the last ones.
public typealias LaterRows = () throws -> [[ReportTable.Cell]]?

/// A renderer for documents with a table of any length, in memory that does not depend on it.
public protocol LongDocumentRenderer: DocumentRenderer {
  /// - Parameters:
  ///   - document: with at most one table that has later rows.
  ///   - laterRows: hands over the rows of that table that are not in the document.
  ///   - sink: takes what is rendered, in order.
  func render(
    _ document: ReportDocument, _ context: RenderingContext, laterRows: LaterRows,
    to sink: ([UInt8]) throws -> Void) throws
}

/// Renders the documents of any report in one form; knows no report.
public protocol DocumentRenderer: Sendable {
  var form: ReportForm { get }
  func render(_ document: ReportDocument, _ context: RenderingContext) throws -> [UInt8]
}
