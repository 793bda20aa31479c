/// How far judgments of a best and a worst item contradict each other.
public struct BestWorstConsistency: Sendable, Hashable {
  /// max_j |a_Bj a_jW − a_BW| / (a_BW² − a_BW), from the judgments alone, 0 or more (Liang, Brunelli &
  /// Rezaei 2020, doi:10.1016/j.omega.2019.102175); infinite where a_BW is 1 and the others
  /// contradict it.
  public let inputRatio: Double
  /// The largest ratio that is accepted, by a_BW and the number of items (Liang, Brunelli & Rezaei 2020,
  /// table 5); nil outside 3...9 of either.
  public let threshold: Double?
  /// Largest deviation ξ* of a set as contradictory as can be, a_Bj = a_jW = a_BW: Rezaei's consistency
  /// index.
  public let index: Double

  /// False above the threshold; nil where there is none.
  public var isAcceptable: Bool? { threshold.map { inputRatio <= $0 } }

  /// ξ*/CI of a deviation, the ratio from the result (Rezaei 2015); nil where the index is 0 and the
  /// deviation is not.
  public func outputRatio(deviation: Double) -> Double? {
    deviation == 0 ? 0 : index > 0 ? deviation / index : nil
  }

  init(_ judgments: BestWorstJudgments) {
    let over = judgments.bestToWorst
    let largest = judgments.others.reduce(0) {
      max($0, abs(judgments.bestToOthers[$1] * judgments.othersToWorst[$1] - over))
    }
    inputRatio = largest == 0 ? 0 : largest / (over * (over - 1))
    let (row, column) = (Int(min(over, 99).rounded()) - 3, judgments.order - 3)
    threshold =
      Self.thresholds.indices.contains(row) && Self.thresholds[row].indices.contains(column)
      ? Self.thresholds[row][column] : nil
    index = BestWorstDeviation.above(over, over, over)
  }

  /// Rows: a_BW of 3...9; columns: 3...9 items.
  private static let thresholds = [
    [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
    [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
    [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960],
    [0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
    [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
    [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657],
    [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662],
  ]
}

extension BestWorstJudgments {
  /// - Complexity: O(n)
  public func consistency() -> BestWorstConsistency { BestWorstConsistency(self) }
}

/// Deviations that single judgments force.
enum BestWorstDeviation {
  /// ξ with (a − ξ)(b − ξ) = c + ξ, for a b ≥ c: the smaller root.
  static func above(_ a: Double, _ b: Double, _ c: Double) -> Double {
    root(sum: a + b + 1, product: a * b - c)
  }

  /// ξ with (a + ξ)(b + ξ) = c − ξ, for a b ≤ c: the root of 0 or more.
  static func below(_ a: Double, _ b: Double, _ c: Double) -> Double {
    root(sum: -(a + b + 1), product: a * b - c)
  }

  /// The root nearer to 0 of ξ² − sum ξ + product, without cancellation.
  private static func root(sum: Double, product: Double) -> Double {
    guard product != 0 else { return 0 }
    let far = sum / 2 + (sum < 0 ? -1 : 1) * (sum * sum / 4 - product).squareRoot()
    return product / far
  }
}
