import TestSupport
import Testing

@testable import Statistics

@Suite struct NetScoreTests {
  @Test func edgeCases() throws {
    let golden = try AnalysisGolden("nps_edge_cases")
    #expect(golden.expected.cases.array.count == 9)
    for row in golden.expected.cases.array {
      let score = try NetScore(
        top: row.promoters.integer!, middle: row.passives.integer!,
        bottom: row.detractors.integer!)
      let (adjusted, wald) = (try #require(score.interval()), try #require(score.waldInterval()))
      #expect(golden.agrees(score.base.count, row.base))
      #expect(golden.agrees(score.net, row.net))
      #expect(golden.agrees(score.variance, row.variance_of_one_answer))
      #expect(golden.agrees(score.standardError, row.standard_error))
      #expect(golden.agrees(adjusted.lower, row.lower))
      #expect(golden.agrees(adjusted.upper, row.upper))
      #expect(golden.agrees(wald.lower, row.wald_lower))
      #expect(golden.agrees(wald.upper, row.wald_upper))
    }
  }

  @Test func simulatedAnswersByUnitAndRegion() throws {
    let golden = try AnalysisGolden("nps_package_data")
    var scores: [String: NetScore] = [:]
    for (group, row) in golden.expected.groups.object {
      let score = try NetScore(
        top: row.promoters.integer!, middle: row.passives.integer!,
        bottom: row.detractors.integer!)
      scores[group] = score
      let interval = try #require(score.interval())
      #expect(golden.agrees(score.net, row.net))
      #expect(golden.agrees(score.standardError, row.standard_error))
      #expect(golden.agrees(interval.lower, row.lower))
      #expect(golden.agrees(interval.upper, row.upper))
    }
    let compare = golden.expected.compare
    let difference = NetScoreDifference(
      try #require(scores[compare["first"].string!]),
      less: try #require(scores[compare.second.string!])
    )
    #expect(golden.agrees(difference.difference, compare.difference))
    #expect(golden.agrees(difference.standardError, compare.standard_error))
    #expect(golden.agrees(difference.z, compare.z))
    #expect(golden.agrees(difference.pValue, compare.p))
    #expect(golden.agrees(difference.interval()?.lower, compare.lower))
    #expect(golden.agrees(difference.interval()?.upper, compare.upper))
  }

  @Test func everybodyAsked() throws {
    let score = try NetScore(top: 50, middle: 100, bottom: 61, population: 211)
    #expect(score.standardError == 0)
    #expect(score.interval() == ConfidenceInterval(lower: score.net!, upper: score.net!))
  }

  @Test func groupsThatAgreeWithThemselves() throws {
    let promoters = try NetScore(top: 7, middle: 0, bottom: 0)
    let detractors = try NetScore(top: 0, middle: 0, bottom: 7)
    let same = NetScoreDifference(promoters, less: promoters)
    #expect(same.z == 0 && same.pValue == 1)
    #expect(NetScoreDifference(promoters, less: detractors).pValue == nil)
  }
}
