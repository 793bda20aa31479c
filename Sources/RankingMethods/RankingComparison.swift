/// The same rows ranked by several methods, and how far the rankings agree.
///
/// A row without a value has no place in a method that measures distances; only the weighted sum ranks
/// it, by the criteria that it has.
public struct RankingComparison: Sendable, Hashable {
  /// Ranks by one method.
  public struct Column: Sendable, Hashable {
    /// What ranked the rows.
    public let method: RankingMethod
    /// One per row, in the method's own unit; nil for a row that it cannot rank.
    public let values: [Double?]
    /// 1 is best among the rows that the method ranks.
    public let ranks: [Int?]
  }

  /// In the order that was asked for.
  public let columns: [Column]
  /// Rows with every value, ascending: what agreement and all methods but the weighted sum look at.
  public let completeRows: [Int]
  /// Rows without a value somewhere, ascending.
  public let incompleteRows: [Int]
  /// Criteria whose values are all equal among the complete rows: they tell nothing apart.
  public let constantCriteria: [Int]
  /// Agreement of method a (first ranking) with method b, by their places in `columns`.
  public let agreement: [[RankAgreement]]
  /// What each method says besides ranks, by complete rows.
  public let details: RankingDetails

  /// - Parameters:
  ///   - columns: one a criterion, one value a row; nil where there is none.
  ///   - directions: one per criterion.
  ///   - weights: one per criterion, sum 1.
  ///   - totals: the weighted sums where they are known already, nil for a row without one; they
  ///     take the place of the sums of the values that a row has.
  /// - Throws: `RankingError`; `noRows` where no row has every value and another method than the
  ///   weighted sum is asked for.
  /// - Complexity: O(cells · log rows) and what the methods need.
  public init(
    columns: [[Double?]], directions: [CriterionDirection], weights: [Double],
    totals: [Double?]? = nil, _ settings: RankingSettings = RankingSettings()
  ) throws(RankingError) {
    guard let first = columns.first else { throw .noCriteria }
    for count in [directions.count, weights.count] where count != columns.count {
      throw .shape(expected: columns.count, found: count)
    }
    for column in columns where column.count != first.count {
      throw .shape(expected: first.count, found: column.count)
    }
    if let totals, totals.count != first.count {
      throw .shape(expected: first.count, found: totals.count)
    }
    let complete = first.indices.filter { row in columns.allSatisfy { $0[row] != nil } }
    completeRows = complete
    incompleteRows = first.indices.filter { row in columns.contains { $0[row] == nil } }
    let needsTable = settings.methods.contains { $0 != .weightedSum }
    if complete.isEmpty && needsTable { throw .noRows }
    let table =
      complete.isEmpty
      ? nil
      : try CriteriaTable(
        columns: columns.map { column in complete.compactMap { column[$0] } },
        directions: directions, weights: weights)
    constantCriteria = table?.constantCriteria ?? []
    let sums = try WeightedSums(
      columns: columns, directions: directions, weights: weights, totals: totals,
      normalisation: settings.weightedSum)

    var details = RankingDetails()
    var list: [Column] = []
    var figures: [MeanRanks] = []
    for method in settings.methods {
      if method == .weightedSum {
        list.append(sums.column)
      } else if let table {
        let ranking = try details.rank(table, method, settings)
        list.append(Self.column(method, ranking, complete, first.count))
      }
      let ranks = list[list.count - 1].ranks
      figures.append(
        try MeanRanks(complete.map { Double(ranks[$0] ?? first.count + 1) }, .leastFirst))
    }
    self.columns = list
    self.details = details
    agreement = figures.map { a in figures.map { b in RankAgreement(a, b) } }
  }

  private static func column(
    _ method: RankingMethod, _ ranking: MethodRanking, _ rows: [Int], _ count: Int
  ) -> Column {
    var values = [Double?](repeating: nil, count: count)
    var ranks = [Int?](repeating: nil, count: count)
    for (position, row) in rows.enumerated() {
      values[row] = ranking.values[position]
      ranks[row] = ranking.ranks[position]
    }
    return Column(method: method, values: values, ranks: ranks)
  }
}
