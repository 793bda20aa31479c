public import BilingualText
public import ReportForms

/// The rows of one table of an analysis, described once: the table for people, CSV, JSON and its schema
/// follow from the columns.
public struct AnalysisRows<Row: Sendable>: Sendable {
  /// The member of JSON.
  public let key: String
  /// The heading above the rows.
  public let title: Phrase
  /// One sentence that says what a row is.
  public let meaning: String
  /// The columns, in their order.
  public let shape: RowShape<Row>
  /// Numbers that tell rows apart where ids do not: the age of a cohort.
  let telling: [String]
  /// What the numbers of some columns rest on.
  let samples: [ColumnSample<Row>]

  public init(
    _ key: String, _ title: Phrase, meaning: String, _ columns: [ReportColumn<Row>],
    telling: [String] = [], samples: [ColumnSample<Row>] = []
  ) {
    self.key = key
    self.title = title
    self.meaning = meaning
    self.telling = telling
    self.samples = samples
    shape = RowShape(columns)
  }

  /// These rows, of one result.
  public func callAsFunction(_ rows: [Row]) -> AnalysisPart { AnalysisPart(self, rows) }

  /// The member of JSON for its schema.
  var member: (name: String, schema: JSONSchema) {
    (key, .described(meaning, .array(shape.json.schema)))
  }
}

/// A table of a result, whatever its rows.
public struct AnalysisPart: Sendable {
  /// The member of JSON that holds the rows.
  public let key: String
  /// The heading above the rows.
  public let title: Phrase
  /// For people.
  public let table: ReportTable
  /// All digits, one record a row.
  public let csv: @Sendable (ReportLanguage, CSVFormat) -> [UInt8]
  /// Every number of its rows.
  let values: @Sendable () -> [AnalysisValue]
  let writeRows: @Sendable (inout JSONWriter) -> Void

  init<Row>(_ shape: AnalysisRows<Row>, _ rows: [Row]) {
    key = shape.key
    title = shape.title
    table = shape.shape.table(rows)
    values = { shape.values(rows) }
    csv = { shape.shape.csv(rows, in: $0, $1) }
    writeRows = { JSONShape.list(of: shape.shape.json).write(rows, &$0) }
  }
}
