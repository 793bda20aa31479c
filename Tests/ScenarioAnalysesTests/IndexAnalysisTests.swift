import Diagnostics
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct IndexAnalysisTests {
  private let table = """
    id,x,y
    1,good,good
    2,good,fair
    3,bad,good
    4,fair,bad
    5,good,good
    6,bad,fair

    """

  private func run(_ index: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": table]).run(
      """
      tables: {t: {path: t.csv, columns: {x: [bad, fair, good], y: [bad, fair, good]}}},
      analyses: {
        x: {kind: distribution, table: t, column: x, least_base: 1},
        y: {kind: distribution, table: t, column: y, least_base: 1},
        late: {kind: distribution, table: t, column: y, least_base: 1,
          where: {field: id, at_least: 3}},
        none: {kind: distribution, table: t, column: y, least_base: 1,
          where: {field: id, at_least: 99}},
        size: {kind: amounts, table: t, sum: id},
        a: {kind: index, \(index)}}
      """)
  }

  /// Each respondent counts 1, 0 or −1 for each question; the interval is that of the mean of what
  /// they count together.
  @Test func answersOfTheSameRowsAreTakenTogether() throws {
    let run = try run("sum: {x.net: 25%, y.net: 75%}")
    let x = [1.0, 1, -1, 0, 1, -1]
    let y = [1.0, 0, 1, -1, 1, 0]
    let both = zip(x, y).map { 0.25 * $0 + 0.75 * $1 }
    let mean = both.reduce(0, +) / 6
    let squares = both.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    let half = 1.959963984540054 * squares.squareRoot() / 6
    #expect(run.errors.isEmpty)
    #expect(isClose(run.value("a.value") ?? .nan, mean, absolute: 1e-12))
    #expect(isClose(run.value("a.lower") ?? .nan, mean - half, absolute: 1e-9))
    #expect(isClose(run.value("a.upper") ?? .nan, mean + half, absolute: 1e-9))
    let result = try run.result(IndexResult.self)
    #expect(result.index.method == .joint)
    #expect(result.indexParts.map(\.measure) == ["x.net", "y.net"])
    #expect(result.indexParts.map(\.weight) == [0.25, 0.75])
  }

  @Test func answersOfOtherRowsGiveTheSumOfTheLimits() throws {
    let run = try run("sum: {x.net: 1/2, late.net: 1/2}")
    func half(_ measure: String) throws -> Double {
      let x = try #require(run.value("x.\(measure)"))
      let late = try #require(run.value("late.\(measure)"))
      return (x + late) / 2
    }
    #expect(try run.result(IndexResult.self).index.method == .conservative)
    #expect(isClose(run.value("a.value") ?? .nan, try half("net"), absolute: 1e-12))
    #expect(isClose(run.value("a.lower") ?? .nan, try half("net_lower"), absolute: 1e-12))
    #expect(isClose(run.value("a.upper") ?? .nan, try half("net_upper"), absolute: 1e-12))
  }

  @Test func aMeasureWithoutAnIntervalLeavesNone() throws {
    let run = try run("sum: {x.net: 90%, size.total: 10%}")
    // 0.9 × 1/6 + 0.1 × 21
    #expect(isClose(run.value("a.value") ?? .nan, 2.25, absolute: 1e-12))
    #expect(run.value("a.lower") == nil && run.value("a.upper") == nil)
  }

  @Test func gapsAndOverlapsOfBandsAreWarnedOf() throws {
    let run = try run(
      "sum: {x.net: 1}, bands: [{id: low, between: [-1, 0.1]}, {id: mid, between: [0, 0.5]}]")
    #expect(run.codes.filter { $0 != .baseSmall } == [.bandGap, .bandOverlap])
    let bands = try #require(try run.result(IndexResult.self).bands)
    #expect(bands.gaps == [0.5...1] && bands.overlaps.map(\.range) == [0...0.1])
  }

  @Test func mistakesAreNamedAndLeaveNoIndex() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("sum: {x.net: 50%, y.net: 40%}", .indexWeightsSum),
      ("sum: {x.net: 50%, y.nett: 50%}", .measureUnknown),
      ("sum: {x.net: 50%, z.net: 50%}", .analysisUnknown),
      ("sum: {x.net: half, y.net: 50%}", .valueKind),
      ("sum: {a.value: 1}", .analysisCycle),
      ("sum: {none.net: 1}", .testNeedsBases),
      ("sum: {none.net: 50%, x.net: 50%}", .testNeedsBases),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.errors == [code], "\(keys)")
      #expect(!run.entries.contains { $0.id == "a" }, "\(keys)")
    }
  }
}
