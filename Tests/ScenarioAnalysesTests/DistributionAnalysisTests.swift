import BilingualText
import Diagnostics
import IndicatorEvaluation
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct DistributionAnalysisTests {
  private let table = """
    area,q
    north,10
    south,6
    north,9
    south,0
    north,8
    south,7
    south,

    """

  private func run(_ keys: String, _ text: String? = nil) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": text ?? table]).run(
      """
      tables: {t: {path: t.csv, columns: {q: nps}}},
      analyses: {a: {kind: distribution, table: t, \(keys)}}
      """)
  }

  /// Promoters are 9 and 10, detractors 0 to 6.
  @Test func answersAreCountedOnTheScaleOfTheirColumn() throws {
    let run = try run("column: q, least_base: 6")
    let result = try run.result(DistributionResult.self)
    #expect(run.codes.isEmpty)
    #expect(result.all.counts.counts == [1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    #expect(run.value("a.base") == 6 && run.value("a.unanswered") == 1)
    #expect(run.value("a.net") == 0)
    #expect(isClose(run.value("a.mean") ?? .nan, 400.0 / 6, relative: 1e-12))
  }

  @Test func groupsAndTwoOfThemComparedAreThoseThatTheRowsName() throws {
    let run = try run("column: q, by: area, compare: [south, north], least_base: 1")
    let result = try run.result(DistributionResult.self)
    #expect(result.groups.map(\.id) == ["all", "north", "south"])
    #expect(result.groups.map(\.answers.base) == [6, 3, 3])
    let third = 2.0 / 3
    #expect(result.groups.dropFirst().map(\.answers.net.net) == [third, -third])
    #expect(result.compared?.first == 2 && result.compared?.second == 1)
    #expect(run.errors.isEmpty)
  }

  @Test func aSmallBaseIsWarnedOf() throws {
    #expect(try run("column: q").codes == [.baseSmall])
    #expect(try run("column: q, least_base: 7").codes == [.baseSmall])
  }

  @Test func anAnswerThatTheScaleDoesNotHaveIsAMistakeOfTheTable() throws {
    let run = try run("column: q, least_base: 1", "area,q\nnorth,9\nsouth,11\n")
    #expect(run.codes == [.answerOutOfScale])
    #expect(run.diagnostics.first?.position?.line == 3)
  }

  @Test func aFinitePopulationIsNotBelowTheAnswers() throws {
    let run = try run("column: q, population: 5")
    #expect(run.errors == [.populationBelowBase] && run.entries.isEmpty)
    let whole = try self.run("column: q, least_base: 1, population: 6")
    #expect(whole.value("a.net_lower") == 0 && whole.value("a.net_upper") == 0)
    #expect(whole.codes == [.intervalWithoutSample])
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("order: frequency", .keyMissing),
      ("column: area", .answerScaleUnknown),
      ("column: p", .columnUnknown),
      ("column: q, by: p", .columnUnknown),
      ("column: q, compare: [north, south]", .keyMissing),
      ("column: q, by: area, compare: [north, east]", .groupUnknown),
      ("column: area, bins: [20, 10]", .valueOutOfRange),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.errors == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }

  @Test func withoutAnswersOfItsOwnItNeedsATable() throws {
    let run = try AnalysisRunFixture([:]).run("analyses: {a: {kind: distribution, column: q}}")
    #expect(run.codes == [.keyMissing] && run.entries.isEmpty)
  }
}
