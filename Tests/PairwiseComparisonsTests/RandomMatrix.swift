import PairwiseComparisons
import TestSupport

extension ComparisonMatrix {
  /// Judgments drawn from 1/9 … 9, 17 grades equally likely.
  static func random(order: Int, using generator: inout RepeatableGenerator) -> ComparisonMatrix {
    let entries = (0..<order - 1).map { r in
      (r + 1..<order).map { _ in
        let grade = Int.random(in: -8...8, using: &generator)
        return grade < 0 ? 1 / Double(1 - grade) : Double(1 + grade)
      }
    }
    return try! ComparisonMatrix(upper: entries, orientation: .row)
  }

  /// Consistent judgments with errors of about exp(±spread).
  static func noisy(
    order: Int, spread: Double, using generator: inout RepeatableGenerator
  ) -> ComparisonMatrix {
    let weights = (0..<order).map { _ in Double.random(in: 1...9, using: &generator) }
    let judgments = (0..<order).flatMap { i in
      (i + 1..<max(order, i + 1)).map { j in
        let error = Double.random(in: -spread...spread, using: &generator)
        return Judgment(i, j, weights[i] / weights[j] * (1 + error))
      }
    }
    return try! ComparisonMatrix(order: order, judgments: judgments)
  }

  /// The items in another order: item k of the result is item `order[k]` of this one.
  func permuted(_ positions: [Int]) -> ComparisonMatrix {
    try! ComparisonMatrix(
      matrix: positions.map { i in positions.map { self[i, $0] } }, orientation: .row)
  }
}
