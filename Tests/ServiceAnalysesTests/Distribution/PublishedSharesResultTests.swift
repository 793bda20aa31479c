import ServiceAnalyses
import TestSupport
import Testing

@Suite struct PublishedSharesResultTests {
  private func result(_ shares: [String], from first: Int = 0) throws -> PublishedSharesResult {
    let scale = try AnswerScale(
      ["a", "b", "c"].map { AnswerScale.Level($0) }, top: 1, bottom: 2)
    var printed: [Int: PublishedPercentage] = [:]
    for (position, share) in shares.enumerated() {
      let found: PublishedPercentage = try #require(PublishedPercentage(share))
      printed[first + position] = found
    }
    return PublishedSharesResult(printed, on: scale)
  }

  /// Decimals as printed have no rounding of their own: 20.08 − 1.61 − 2.01 is 16.46 (the delight index of
  /// a published text), which the difference of the doubles misses.
  @Test func decimalsStayExact() throws {
    let found = try result(["2.01", "1.61", "20.08"])
    #expect(found.net == 0.1646 && found.bottom == 0.0362 && found.top == 0.2008)
    #expect(found.isWhole && found.findings.map(\.code) == [.sharesRest])
  }

  /// Only a scale that was printed in full leaves a rest that is worth a word; without its ends there is no
  /// net score.
  @Test func levelsThatWereNotPrinted() throws {
    let part = try result(["30", "60"], from: 1)
    #expect(part.net == nil && part.top == 0.6 && part.bottom == nil)
    #expect(!part.isWhole && part.findings.isEmpty)
    #expect(try result(["10", "30", "60"]).findings.isEmpty)
  }
}
