import RankingMethods
import TestSupport
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

  /// Tables with ties, constant columns, gaps, weights of 0 and numbers of any size: every figure is
  /// finite, every rank is one of the rows'.
  @Test func whateverTheTableIs() throws {
    var generator = RepeatableGenerator(seed: 92)
    let sizes = [0, 1e-300, 1e-9, 1, 100, 1e9, 1e300, -1, -1e300]
    for round in 0..<150 {
      let (rows, count) = (
        Int.random(in: 1...7, using: &generator), Int.random(in: 1...4, using: &generator)
      )
      let columns = (0..<count).map { column -> [Double?] in
        let constant = sizes.randomElement(using: &generator)!
        return (0..<rows).map { row in
          if round % 3 == 0, row > 0, Int.random(in: 0..<5, using: &generator) == 0 { return nil }
          return column == 0 && round % 2 == 0 ? constant : sizes.randomElement(using: &generator)!
        }
      }
      let raw = (0..<count).map { $0 == 0 ? 1.0 : Double(Int.random(in: 0...3, using: &generator)) }
      var settings = RankingSettings()
      settings.methods = RankingMethod.allCases
      settings.topsis = round % 2 == 0 ? .vector : .minMax
      let found: RankingComparison
      do throws(RankingError) {
        found = try RankingComparison(
          columns: columns,
          directions: (0..<count).map { _ in Bool.random(using: &generator) ? .benefit : .cost },
          weights: raw.map { $0 / raw.reduce(0, +) }, settings)
      } catch {
        #expect(!error.description.isEmpty)
        continue
      }
      for column in found.columns {
        #expect(column.values.allSatisfy { $0?.isFinite ?? true }, "\(column.method) \(columns)")
        let isSound = column.ranks.allSatisfy { $0.map { (1...rows).contains($0) } ?? true }
        #expect(isSound, "\(column.method) \(column.values) \(column.ranks)")
      }
      for agreement in found.agreement.flatMap({ $0 }) {
        let figures = [agreement.tauB, agreement.spearman, agreement.weightedSimilarity]
        #expect(figures.allSatisfy { $0.map { (-1...1).contains($0) } ?? true })
        #expect(agreement.averageRankShift.isFinite)
      }
    }
  }
}
