import Diagnostics
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct GapTaskTests {
  private let table = "p_hall,p_desk,e_hall,e_desk\n3,5,5,4\n4,,4,3\n,2,1,\n"

  private func run(_ keys: String, columns: String = "") throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": table]).run(
      """
      tables: {t: {path: t.csv, columns: {\(columns)}}},
      analyses: {a: {kind: items, table: t, performance: p_*, expectation: e_*, \(keys)}}
      """)
  }

  @Test func whatWasPerceivedIsSetAgainstWhatWasExpected() throws {
    let run = try run("dimensions: {d: [hall], e: [desk]}, weights: {d: 75%, e: 25%}")
    let result = try run.result(GapResult.self)
    #expect(run.codes.isEmpty)
    #expect(result.items.map { $0.id } == ["hall", "desk"])
    #expect(result.gap.items.map { $0.gap?.mean } == [-1, 1])
    #expect(result.gap.items.map(\.base) == [2, 1] && result.gap.items.map(\.reached) == [1, 1])
    #expect(run.value("a.overall_gap") == 0 && run.value("a.weighted_gap") == -0.5)
    #expect(run.value("a.without_any_pair") == 1)
  }

  @Test func dimensionsWithoutWeightsCountTheSame() throws {
    let run = try run("dimensions: {both: [desk, hall]}")
    #expect(run.value("a.overall_gap") == 0 && run.value("a.weighted_gap") == nil)
    #expect(try run.result(GapResult.self).gap.dimensions.map(\.items) == [[1, 0]])
  }

  /// On a scale of whole numbers a gap is counted in these, not in scores of 0 to 100.
  @Test func answersOnAScaleOfWholeNumbersAreThoseNumbers() throws {
    let run = try run("", columns: "p_*: {from: 1, to: 7}, e_*: {from: 1, to: 7}")
    let result = try run.result(GapResult.self)
    #expect(result.gap.items.map { $0.gap?.mean } == [-1, 1])
    #expect(result.gap.items.map(\.expectation) == [4.5, 4])
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("dimensions: {d: [hall, toilet]}", .itemsMissing),
      ("dimensions: {d: [hall]}, weights: {f: 1}", .groupUnknown),
      ("dimensions: {d: [hall], e: [desk]}, weights: {d: 60%, e: 60%}", .indexWeightsSum),
      ("dimensions: {d: [hall], e: [desk]}, weights: {d: 60%}", .indexWeightsSum),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.codes == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }
}
