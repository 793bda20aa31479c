import Testing

@testable import RankingMethods

@Suite struct RankingDetailsTests {
  private func table() throws -> CriteriaTable {
    try CriteriaTable(
      columns: [[1, 2, 3], [30, 10, 20]], directions: [.benefit, .cost], weights: [0.5, 0.5])
  }

  @Test func onlyWhatWasAskedForIsKept() throws {
    var details = RankingDetails()
    let table = try table()
    let sum = try details.rank(table, .weightedSum, RankingSettings())
    #expect(details == RankingDetails())
    // Costs with a minus sign: (1 − 30) / 2, (2 − 10) / 2, (3 − 20) / 2.
    #expect(sum.values == [-14.5, -4, -8.5])
    let vikor = try details.rank(table, .vikor, RankingSettings())
    #expect(details.vikor?.ranking == vikor)
    #expect(details.topsis == nil && details.promethee == nil && details.greyRelational == nil)
  }

  @Test func settingsReachTheirMethods() throws {
    var (details, settings) = (RankingDetails(), RankingSettings())
    (settings.topsis, settings.majority, settings.distinguishing) = (.minMax, 1, 0.25)
    settings.rankSumRatio = .proportional
    let table = try table()
    for method in RankingMethod.allCases { _ = try details.rank(table, method, settings) }
    #expect(details.topsis?.normalisation == .minMax)
    #expect(details.vikor?.majority == 1)
    #expect(details.greyRelational?.distinguishing == 0.25)
    // Criteria without functions of their own take the usual one.
    #expect(details.promethee?.functions == [.usual, .usual])
    #expect(details.rankSumRatio?.criterionRanks == [[1, 2, 3], [1, 3, 2]])
  }
}
