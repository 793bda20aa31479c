/// How weights a and memberships r of the children become one membership b_j of a grade.
///
/// Zadeh 1965 (doi:10.1016/S0019-9958(65)90241-X) and the operators of Chinese textbooks. Weights are
/// used as they are, with sum 1.
public enum FuzzyOperator: String, Sendable, Hashable, CaseIterable {
  /// M(∧, ∨): max_i min(a_i, r_ij)
  case minMax = "min-max"
  /// M(·, ∨): max_i a_i r_ij
  case productMax = "product-max"
  /// M(·, +): Σ_i a_i r_ij
  case weightedAverage = "weighted-average"
  /// M(∧, ⊕): min(1, Σ_i min(a_i, r_ij))
  case boundedMinSum = "bounded-min-sum"
  /// Σ_i min(a_i, r_ij / Σ_k r_kj)
  case normalisedMinSum = "normalised-min-sum"

  /// True where one child decides each grade, so that small weights cannot show.
  public var loses: Bool { self == .minMax || self == .productMax }

  /// B = A ∘ R
  ///
  /// - Parameters:
  ///   - weights: one per row, 0 or more.
  ///   - rows: memberships, one list a child, one number a grade.
  /// - Precondition: as many rows as weights, at least one, all of one length.
  /// - Returns: one number a grade, not normalised.
  /// - Complexity: O(rows · grades)
  public func compose(_ weights: [Double], _ rows: [[Double]]) -> [Double] {
    precondition(weights.count == rows.count && !rows.isEmpty, "one weight a row")
    return rows[0].indices.map { grade in
      switch self {
      case .minMax: zip(weights, rows).reduce(0) { max($0, min($1.0, $1.1[grade])) }
      case .productMax: zip(weights, rows).reduce(0) { max($0, $1.0 * $1.1[grade]) }
      case .weightedAverage: zip(weights, rows).reduce(0) { $0 + $1.0 * $1.1[grade] }
      case .boundedMinSum:
        min(1, zip(weights, rows).reduce(0) { $0 + min($1.0, $1.1[grade]) })
      case .normalisedMinSum: normalisedMinimum(weights, rows, grade)
      }
    }
  }

  private func normalisedMinimum(
    _ weights: [Double], _ rows: [[Double]], _ grade: Int
  ) -> Double {
    let sum = rows.reduce(0) { $0 + $1[grade] }
    guard sum > 0 else { return 0 }
    return zip(weights, rows).reduce(0) { $0 + min($1.0, $1.1[grade] / sum) }
  }
}
