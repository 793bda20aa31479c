public import BilingualText
import DelimitedText

/// What a report says, without how: every form renders it from here.
public protocol Report: Sendable {
  /// The name and version of its JSON, such as `ahp-weights/1`.
  static var schemaName: String { get }
  /// One sentence that says what its JSON holds.
  static var meaning: String { get }
  /// The members of its JSON behind `schema`, `generator` and `inputs`.
  static var fields: [JSONField<Self>] { get }
  /// How its JSON is laid out where nobody says.
  static var jsonLayout: JSONLayout { get }

  /// The report for people.
  func document(_ detail: ReportDetail) -> ReportDocument
  /// The report's main rows, all digits.
  ///
  /// - Parameter language: that of the labels; the header is the same in both.
  func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8]
}

/// How much of a report is shown to people; programs get all.
public struct ReportDetail: Sendable {
  /// Members listed in long tables; nil for all. A report says how many more there are.
  public var limit: Int?
  /// How the reader gets to see all, in the words of the program that runs this.
  public var hint: Phrase?
  /// Whether the form draws. A form that does not shows no figure whose numbers stand in a table
  /// of the report anyway.
  public var drawsFigures: Bool
  /// Whether the rows of the longest table come later; see `ReportTable.hasLaterRows`.
  public var hasLaterRows = false

  public init(limit: Int? = nil, hint: Phrase? = nil, drawsFigures: Bool = false) {
    self.limit = limit
    self.hint = hint
    self.drawsFigures = drawsFigures
  }
}

extension Report {
  /// Indented, for people.
  public static var jsonLayout: JSONLayout { .indented }

  /// The report for people, in the usual detail.
  public func document() -> ReportDocument { document(ReportDetail()) }

  /// The report's main rows with English labels.
  public func csv(_ format: CSVFormat = CSVFormat()) -> [UInt8] { csv(in: .english, format) }

  /// The report for programs, complete and in full precision, described by `jsonSchema`.
  public func json(generator: ReportGenerator, layout: JSONLayout = Self.jsonLayout) -> [UInt8] {
    Self.shape.document((self, generator), layout: layout)
  }

  /// The JSON Schema (draft 2020-12) of the report's JSON.
  public static var jsonSchema: [UInt8] {
    shape.schema.document(title: schemaName, meaning: meaning)
  }

  /// All members of its JSON.
  package static var documentFields: [JSONField<(Self, ReportGenerator)>] {
    let name = schemaName
    return [
      JSONField("schema", "Name and major version of this format.", .constant(name)) { _ in name },
      JSONField("generator", "What wrote this.", .generator) { $0.1 },
      JSONField(
        "inputs", "The files it was computed from; empty where they are not known.",
        .list(of: .input)
      ) { $0.1.inputs },
    ] + fields.map { $0.of { $0.0 } }
  }

  private static var shape: JSONShape<(Self, ReportGenerator)> { .object { documentFields } }
}
