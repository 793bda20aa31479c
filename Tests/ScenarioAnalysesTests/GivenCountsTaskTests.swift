import Diagnostics
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct GivenCountsTaskTests {
  @Test func countsInPlaceAreADistribution() throws {
    var common = CommonKeys()
    common.leastBase = 7
    let task = GivenCountsTask(
      scale: AnswerScale.yesNo, counts: LevelCounts([2, 6]), common: common)
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    let found = task.result([], AnalysisMeasures(), &findings)
    let result = try #require(found as? DistributionResult)
    #expect(result.measure("net")?.value == 0.5 && result.leastBase == 7)
    #expect(task.measureKeys == result.measures.map(\.name))
    #expect(task.queries.isEmpty && task.tally(ofQuery: 0) is NoRows)
  }

  @Test func aPopulationBelowTheAnswersIsSaidAtItsPlace() {
    let (key, place) = (SourcePosition(line: 2, column: 1), SourcePosition(line: 2, column: 9))
    var common = CommonKeys()
    common.population = Keyed(7, key: key, position: place)
    let task = GivenCountsTask(
      scale: AnswerScale.yesNo, counts: LevelCounts([2, 6]), common: common)
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    #expect(task.result([], AnalysisMeasures(), &findings) == nil)
    #expect(findings.diagnostics.map(\.code) == [.populationBelowBase])
    #expect(findings.diagnostics.first?.position == place)
  }

  @Test func sharesInPlaceKeepTheirLevels() throws {
    let no = try #require(PublishedPercentage("25%"))
    let yes = try #require(PublishedPercentage("75%"))
    let task = GivenSharesTask(scale: AnswerScale.yesNo, shares: [0: no, 1: yes])
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    let found = task.result([], AnalysisMeasures(), &findings)
    let result = try #require(found)
    #expect(result.measure("net")?.value == 0.5 && result.measure("bottom")?.value == 0.25)
    // One in four is the least that gives these.
    #expect(result.measure("least_base")?.value == 4)
    #expect(task.measureKeys == result.measures.map(\.name))
  }
}
