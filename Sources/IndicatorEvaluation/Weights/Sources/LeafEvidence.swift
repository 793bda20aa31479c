public import ObjectiveWeights

/// What is known of the leaves' values, for weights that come from them.
public enum LeafEvidence: Sendable {
  /// Every row.
  case rows(LeafMeasurements)
  /// What their scores add up to, by period; under nil, of all rows.
  case moments([Int?: ColumnMoments])
}

/// The leaves' scores and values, one column a leaf, left to right; NaN where there is none.
public struct LeafMeasurements: Sendable {
  let indicators: [Indicator]
  let scores: [[Double]]
  let values: [[Double]]
  /// Each row's period.
  let periods: [Int]

  /// Positions of the rows of a period; nil for all.
  private func rows(_ period: Int?) -> [Int]? {
    period.map { period in periods.indices.filter { periods[$0] == period } }
  }

  /// How many rows a period has.
  func count(_ period: Int?) -> Int { rows(period)?.count ?? periods.count }

  /// The columns that a method looks at.
  ///
  /// - Parameter needed: positions of the leaves whose columns are wanted; others stay empty of values.
  func columns(
    _ basis: ObjectiveBasis, _ period: Int?, needed: [Int]
  ) throws(WeightSourceError) -> [[Double]] {
    let rows = rows(period)
    func chosen(_ column: [Double]) -> [Double] { rows.map { $0.map { column[$0] } } ?? column }
    guard basis == .values else { return scores.map(chosen) }
    let none = [Double](repeating: .nan, count: rows?.count ?? periods.count)
    var columns = values.map { _ in none }
    for leaf in needed { columns[leaf] = try indicators[leaf].places(chosen(values[leaf])) }
    return columns
  }
}

extension Indicator {
  /// Each value's place between the worst (0) and the best (1).
  fileprivate func places(_ column: [Double]) throws(WeightSourceError) -> [Double] {
    var distances = column
    var isBenefit = direction == .benefit
    switch (rule, direction) {
    case (.categories, _), (.alternativesJudged, _): throw .category(leaf: id)
    case (.target(let target, _, _), _):
      distances = column.map { abs($0 - target) }
      isBenefit = false
    case (_, .target): throw .targetUnknown(leaf: id)
    default: break
    }
    let known = distances.filter { !$0.isNaN }
    guard let low = known.min(), let high = known.max(), low < high else {
      return column.map { $0.isNaN ? .nan : 0 }
    }
    return distances.map { (isBenefit ? $0 - low : high - $0) / (high - low) }
  }
}
