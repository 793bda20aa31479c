import IndicatorEvaluation
package import ReportForms

extension EvaluationReport {
  /// What stands before the rows and behind them in `json`, for rows that come part by part; parts
  /// are separated by commas.
  package func jsonAroundRows(generator: ReportGenerator) -> (before: [UInt8], after: [UInt8]) {
    var writer = JSONWriter(.compact)
    writer.beginObject()
    let fields = Self.documentFields
    let rows = fields.firstIndex { $0.name == Self.rowsName } ?? fields.endIndex
    for field in fields[..<rows] { field.write((self, generator), &writer) }
    writer.key(JSONKey(Self.rowsName))
    writer.beginArray()
    let before = writer.bytes
    writer.endArray()
    for field in fields[rows...].dropFirst() { field.write((self, generator), &writer) }
    writer.endObject()
    writer.finish()
    return (before, Array(writer.bytes[before.count...]))
  }

  /// The rows of this result as they stand in `json` between the brackets.
  package func jsonRows() -> [UInt8] {
    var writer = JSONWriter(.compact)
    JSONShape.list(of: .row).write(
      (0..<index.rows.count).map { ResultRow(index: index, row: $0) }, &writer)
    return Array(writer.bytes.dropFirst().dropLast())
  }
}
