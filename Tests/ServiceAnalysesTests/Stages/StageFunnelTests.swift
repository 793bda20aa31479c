import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct StageFunnelTests {
  private func check(_ funnel: StageFunnel, _ expected: JSONValue, _ golden: AnalysisGolden) {
    #expect(funnel.stages.count == expected.array.count)
    for (stage, row) in zip(funnel.stages, expected.array) {
      #expect(golden.agrees(stage.reached, row.reached))
      #expect(golden.agrees(stage.shareOfFirst, row.share_of_first))
      #expect(golden.agrees(stage.rate, row.rate))
      #expect(golden.agrees(stage.proportion?.interval()?.lower, row.rate_lower))
      #expect(golden.agrees(stage.proportion?.interval()?.upper, row.rate_upper))
      #expect(golden.agrees(stage.dropped, row.dropped))
    }
  }

  @Test func fromGrumbleToComplaint() throws {
    let golden = try AnalysisGolden("stages_complaints")
    let stages = golden.input.stages.strings
    let counts = stages.map { golden.input.furthest_state_counts[$0].integer! }
    let funnel = try StageFunnel(furthest: LevelCounts(counts))
    let expected = golden.expected.from_furthest_state
    #expect(golden.agrees(funnel.stages.map(\.reached), expected.reached))
    check(funnel, expected.stages, golden)
    #expect(golden.agrees(funnel.overall, expected.overall))
    #expect(funnel.rising.isEmpty)
  }

  @Test func countsThatRise() throws {
    let golden = try AnalysisGolden("stages_complaints")
    let funnel = try StageFunnel(reached: golden.input.reached_not_monotone.integers)
    check(funnel, golden.expected.not_monotone.stages, golden)
    #expect(
      funnel.rising.map { golden.input.stages.strings[$0] }
        == golden.expected.not_monotone.at.strings)
  }

  @Test func withoutCases() throws {
    let golden = try AnalysisGolden("stages_complaints")
    check(try StageFunnel(reached: [0, 0, 0, 0, 0]), golden.expected.empty, golden)
    #expect(throws: AnalysisError.statistics(.count(-1, base: -1))) {
      try StageFunnel(reached: [3, -1])
    }
  }
}
