public import BilingualText
public import ReportForms

/// What an analysis found. Every form of report, the database and whatever refers to a measure take it
/// from here.
public protocol AnalysisResult: Sendable {
  /// As scenarios name it.
  static var kind: String { get }
  /// The name of its object in the schema: the kind, unless the kind has several.
  static var form: String { get }
  /// What it computes, for the schema.
  static var meaning: String { get }
  /// The tables it gives, in the order of `parts`, for the schema.
  static var members: [AnalysisMember] { get }

  /// The numbers about the whole.
  var measures: [AnalysisMeasure] { get }
  /// Its tables.
  var parts: [AnalysisPart] { get }
  /// What the reader should know beside the numbers.
  var findings: [AnalysisFinding] { get }
  /// Its picture; nil where there is nothing to draw.
  func figure(id: String, title: Phrase) -> Figure?
}

extension AnalysisResult {
  /// The kind, for those that have one form.
  public static var form: String { kind }
  /// Empty.
  public var findings: [AnalysisFinding] { [] }
  /// Nil: no picture.
  public func figure(id: String, title: Phrase) -> Figure? { nil }

  /// The measure of a name; nil where the analysis has none such.
  public func measure(_ name: String) -> AnalysisMeasure? { measures.first { $0.name == name } }
}

/// A member of a result's JSON: its name and the schema of its rows.
public struct AnalysisMember: Sendable {
  let name: String
  let schema: JSONSchema

  public init<Row>(_ rows: AnalysisRows<Row>) { (name, schema) = rows.member }
}
