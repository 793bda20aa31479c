/// The mean score of each leaf over rows that are gone, by period: of rows with a score, where the
/// leaf has one.
///
/// Sums run through the rows in their order, so that parts of any size give the same bits.
public struct LeafMeans: Sendable {
  private let leafCount: Int
  private let periodCount: Int
  /// Period × leaves + leaf.
  private var sums: [Double]
  private var counts: [Int]

  public init(_ model: EvaluationModel) {
    leafCount = model.tree.leaves.count
    periodCount = model.periodCount
    sums = Array(repeating: 0, count: periodCount * leafCount)
    counts = Array(repeating: 0, count: periodCount * leafCount)
  }

  /// Appends rows of the model.
  ///
  /// - Complexity: O(leaves · rows)
  public mutating func append(_ rows: EvaluatedRows) {
    for (leaf, scores) in rows.leafScores.enumerated() {
      for (row, score) in scores.enumerated() where !score.isNaN && !rows.scores[row].isNaN {
        let place = periodCount > 1 ? rows.period[row] * leafCount + leaf : leaf
        sums[place] += score
        counts[place] += 1
      }
    }
  }

  /// One mean for each leaf, left to right; not-a-number without rows.
  public func means(period: Int) -> [Double] {
    (period * leafCount..<(period + 1) * leafCount).map { sums[$0] / Double(counts[$0]) }
  }
}
