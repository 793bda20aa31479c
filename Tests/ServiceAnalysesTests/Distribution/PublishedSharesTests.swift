import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct PublishedSharesTests {
  @Test func sharesOfTheTexts() throws {
    let golden = try AnalysisGolden("distribution_published_shares")
    #expect(golden.expected.cases.array.count == 7)
    for row in golden.expected.cases.array {
      let shares = PublishedShares(
        try row.shares.strings.map { try #require(PublishedPercentage($0)) })
      #expect(golden.agrees(shares.sum, row.sum))
      #expect(golden.agrees(shares.tolerance, row.tolerance))
      #expect(golden.agrees(shares.remainder, row.remainder))
      #expect(shares.closes == row.closes.flag)
      #expect(shares.exceeds == (row.case.string == "over"))
      #expect(golden.agrees(shares.leastBase, row.least_base), "\(row.case)")
    }
  }
}
