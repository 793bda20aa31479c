public import BilingualText
import DelimitedText

/// What a report says, without how: every form renders it from here.
public protocol Report: Sendable {
  /// The name and version of its JSON, such as `ahp-weights/1`.
  static var schemaName: String { get }
  /// The JSON Schema (draft 2020-12) of its JSON.
  static var jsonSchema: [UInt8] { get }

  /// The report for people.
  func document(_ detail: ReportDetail) -> ReportDocument
  /// The report for programs, every number exact.
  func json(generator: ReportGenerator, layout: JSONLayout) -> [UInt8]
  /// The report's main rows; nil where it has none.
  func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8]?
}

/// How much of a report is shown to people; programs get all.
public struct ReportDetail: Sendable {
  /// Members listed in long tables; nil for all. A report says how many more there are.
  public var limit: Int?
  /// How the reader gets to see all, in the words of the program that runs this.
  public var hint: Phrase?
  /// Whether the form draws figures. A form that does not shows no table twice.
  public var drawsFigures: Bool

  public init(limit: Int? = nil, hint: Phrase? = nil, drawsFigures: Bool = false) {
    self.limit = limit
    self.hint = hint
    self.drawsFigures = drawsFigures
  }
}
