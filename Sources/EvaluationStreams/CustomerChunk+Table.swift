import DelimitedText
import EvaluationReports
import IndicatorEvaluation

/// A chunk of a stream with what is known of its customers, to be written as CSV.
struct ChunkTable: EvaluatedTable {
  let chunk: CustomerChunk
  /// For each customer of the customer file; nil when it has no names.
  let names: [String]?

  var rows: EvaluatedRows { chunk.rows }

  var customerIDs: TextList { chunk.ids }

  func customerName(ofRow row: Int) -> String? {
    guard let names, chunk.customers.indices.contains(row) else { return nil }
    let customer = chunk.customers[row]
    return names.indices.contains(customer) ? names[customer] : nil
  }

  func customerClass(ofRow row: Int) -> Int? {
    chunk.classes.indices.contains(row) ? chunk.classes[row] : nil
  }

  /// A stream compares no periods.
  func change(ofRow row: Int) -> CustomerChange? { nil }
}
