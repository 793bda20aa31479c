import DelimitedText
import EvaluationReports
import IndicatorEvaluation
import ScenarioFiles

/// A chunk of a stream with what is known of its customers, to be written as CSV.
struct ChunkTable: EvaluatedTable {
  let chunk: CustomerChunk
  /// For each customer of the customer file; nil when it has no names.
  let names: [String]?

  var rows: EvaluatedRows { chunk.rows }

  func appendCustomer(ofRow row: Int, to writer: inout DelimitedTextWriter) {
    writer.append(chunk.ids, row)
  }

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

/// Records of CSV with gaps where ranks belong, and then scores as well: a `ScoreRegister` has them in
/// fewer bytes than their digits take.
struct RenderedChunk: Sendable {
  let text: TextBuffer
  /// See `EvaluationTable.write`.
  let gaps: GapList

  init(_ chunk: ChunkTable, _ table: EvaluationTable) {
    let hasRanks = table.columns.contains(where: \.isRank)
    var writer = DelimitedTextWriter(
      continues: true, capacity: chunk.rows.count * 8 * table.columns.count)
    var gaps = GapList()
    if hasRanks { gaps.reserveCapacity(2 * chunk.rows.count) }
    table.write(chunk, leavesScores: hasRanks, to: &writer, gaps: &gaps)
    text = writer.text
    self.gaps = gaps
  }
}
