/// Weighted sums of all rows, of the values that each has.
struct WeightedSums {
  let column: RankingComparison.Column

  init(
    columns: [[Double?]], directions: [CriterionDirection], weights: [Double], totals: [Double?]?,
    normalisation: WeightedSum.Normalisation
  ) throws(RankingError) {
    let values =
      if let totals { totals } else { try Self.sums(columns, directions, weights, normalisation) }
    if let row = values.firstIndex(where: { !($0 ?? 0).isFinite }) {
      throw .notComparable(position: row)
    }
    let rows = values.indices.filter { values[$0] != nil }
    let ranking = MethodRanking(rows.compactMap { values[$0] }, .largestFirst)
    var ranks = [Int?](repeating: nil, count: values.count)
    for (position, row) in rows.enumerated() { ranks[row] = ranking.ranks[position] }
    column = RankingComparison.Column(method: .weightedSum, values: values, ranks: ranks)
  }

  /// A row's weights are rescaled to the criteria that it has; nil for a row whose criteria have no
  /// weight.
  private static func sums(
    _ columns: [[Double?]], _ directions: [CriterionDirection], _ weights: [Double],
    _ normalisation: WeightedSum.Normalisation
  ) throws(RankingError) -> [Double?] {
    var sums = [Double](repeating: 0, count: columns[0].count)
    var shares = sums
    for (criterion, cells) in columns.enumerated() {
      let rows = cells.indices.filter { cells[$0] != nil }
      guard !rows.isEmpty else { continue }
      let table = try CriteriaTable(
        columns: [rows.compactMap { cells[$0] }], directions: [directions[criterion]],
        weights: [1])
      let values = try WeightedSum(table, normalisation: normalisation).ranking.values
      for (position, row) in rows.enumerated() {
        sums[row] += weights[criterion] * values[position]
        shares[row] += weights[criterion]
      }
    }
    return sums.indices.map { shares[$0] > 0 ? sums[$0] / shares[$0] : nil }
  }
}
