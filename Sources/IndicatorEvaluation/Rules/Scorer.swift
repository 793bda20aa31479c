/// A score rule made ready to score one value after the other.
protocol Scorer {
  /// The score of a finite value; the caller clamps.
  func score(_ x: Double) -> Double
  /// The piece of the rule that gives this score.
  func piece(_ x: Double) -> RulePiece
  /// The scores of a whole column; a requirement, so that each rule gets a loop of its own.
  func scores(_ column: [Double]) -> [Double]
}

extension Scorer {
  func scores(_ column: [Double]) -> [Double] { singleScores(column) }

  /// One value after the other.
  @inline(__always)
  func singleScores(_ column: [Double]) -> [Double] {
    column.map { $0.isNaN ? .nan : clampedScore(score($0)) }
  }
}

/// Brings a score into 0...100. Scores under 1e-100 count as 0: no reader can tell the difference,
/// and the ratios of scores that aggregations form then stay far inside the range of a double.
package func clampedScore(_ score: Double) -> Double {
  score < 1e-100 ? 0 : score > 100 ? 100 : score
}
