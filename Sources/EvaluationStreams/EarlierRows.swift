import DelimitedText
import IndicatorEvaluation
import ScenarioData

/// Finds the rows that were there first for customers who stand twice, by reading the file once more:
/// a stream keeps only which customers there were, not where.
struct EarlierRows: Sendable {
  /// A customer in a period.
  struct Key: Hashable {
    var id: String
    var period: Int
  }

  private let loader: DataLoader
  private let file: DataFile
  /// How many more times the file may be read; a pipe may not be read twice at all.
  private var readingsLeft: Int

  init(_ file: DataFile, _ loader: DataLoader) {
    self.loader = loader
    self.file = file
    readingsLeft = loader.isRegular(file) ? 3 : 0
  }

  /// The lines in which these stand first.
  ///
  /// - Returns: nothing where the file cannot be read again, or has been often enough.
  /// - Complexity: O(bytes before the last of them)
  mutating func lines(of wanted: Set<Key>, in table: StreamedTable) -> [Key: Int] {
    guard readingsLeft > 0, !wanted.isEmpty else { return [:] }
    readingsLeft -= 1
    var loader = loader
    guard var reader = loader.open(file) else { return [:] }
    var found: [Key: Int] = [:]
    do {
      try reader.forEachBatch {
        table.read($0)
      } consume: { batch, streamed in
        let lines = BatchLines(batch)
        for record in 0..<batch.count where streamed.isKnown(record) {
          let key = Key(id: streamed.ids[record], period: streamed.rows.periods[record])
          guard wanted.contains(key), found[key] == nil else { continue }
          found[key] = lines.line(ofRecord: record, in: batch)
        }
        if found.count == wanted.count { throw CancellationError() }
      }
    } catch {
      // All were found, or the file is no longer what it was: what is known is enough.
    }
    return found
  }
}
