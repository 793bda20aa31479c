import RankingMethods
import Testing

@Suite struct RankingComparisonTests {
  private let columns: [[Double?]] = [[42, 78, 100, 63.5], [95, 60, 35, nil], [7, 7, 7, 7]]

  @Test func rowsWithoutAValueAreRankedByTheWeightedSumAlone() throws {
    var settings = RankingSettings()
    settings.methods = RankingMethod.allCases
    let comparison = try RankingComparison(
      columns: columns, directions: [.benefit, .benefit, .cost], weights: [0.5, 0.3, 0.2],
      settings)
    #expect(comparison.completeRows == [0, 1, 2])
    #expect(comparison.incompleteRows == [3])
    #expect(comparison.constantCriteria == [2])
    #expect(comparison.columns.map(\.method) == RankingMethod.allCases)
    let sum = comparison.columns[0]
    // (0.5 · 63.5 − 0.2 · 7) / 0.7
    #expect(sum.values == [48.1, 55.6, 59.1, 30.35 / 0.7])
    #expect(sum.ranks == [3, 2, 1, 4])
    for column in comparison.columns.dropFirst() {
      #expect(column.values[3] == nil)
      #expect(column.ranks[3] == nil)
      #expect(column.ranks[0...2].allSatisfy { $0 != nil })
    }
    for position in comparison.columns.indices {
      #expect(comparison.agreement[position][position].averageRankShift == 0)
    }
    #expect(comparison.details.vikor != nil && comparison.details.promethee != nil)
  }

  @Test func totalsThatAreKnownTakeThePlaceOfSums() throws {
    var settings = RankingSettings()
    settings.methods = [.weightedSum]
    let comparison = try RankingComparison(
      columns: [[nil, 1]], directions: [.benefit], weights: [1], totals: [5, nil], settings)
    #expect(comparison.columns[0].ranks == [1, nil])
  }

  /// Permuting rows permutes ranks; permuting criteria changes nothing.
  @Test func theOrderOfRowsAndCriteriaDoesNotMatter() throws {
    let first: [[Double?]] = [[3, 9, 4, 1], [2, 2, 8, 5]]
    let order = [2, 0, 3, 1]
    let second = first.reversed().map { column in order.map { column[$0] } }
    var settings = RankingSettings()
    settings.methods = RankingMethod.allCases
    let a = try RankingComparison(
      columns: first, directions: [.benefit, .cost], weights: [0.6, 0.4], settings)
    let b = try RankingComparison(
      columns: second, directions: [.cost, .benefit], weights: [0.4, 0.6], settings)
    for (one, other) in zip(a.columns, b.columns) {
      #expect(other.ranks == order.map { one.ranks[$0] }, "\(one.method)")
    }
  }

  @Test func refusesWhatNoMethodCanRank() {
    #expect(throws: RankingError.noRows) {
      try RankingComparison(
        columns: [[nil], [1]], directions: [.cost, .cost], weights: [0.5, 0.5])
    }
    #expect(throws: RankingError.needsNumber(row: 0, criterion: 0)) {
      try RankingComparison(columns: [[.nan]], directions: [.cost], weights: [1])
    }
    #expect(throws: RankingError.shape(expected: 1, found: 2)) {
      try RankingComparison(columns: [[1]], directions: [.cost, .cost], weights: [1])
    }
  }
}
