import Diagnostics
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct LifetimeValueAnalysisTests {
  private func run(_ keys: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": "g,q,n\na,yes,100\nb,no,60\nb,no,40\n"]).run(
      """
      tables: {t: {path: t.csv, columns: {q: yes-no}}},
      analyses: {
        yes: {kind: distribution, table: t, column: q, least_base: 1},
        none: {kind: distribution, table: t, column: q, where: {field: n, at_most: 0}},
        sum: {kind: amounts, table: t, sum: n},
        a: {kind: lifetime-value, \(keys)}}
      """)
  }

  /// m r / (1 + i − r), or m (1 + i) / (1 + i − r) with a margin at once.
  @Test func theFormulaTakesNumbers() throws {
    let run = try run("margin: 100, retention: 80%, discount: 10%")
    #expect(run.errors.isEmpty)
    #expect(isClose(run.value("a.value") ?? .nan, 80 / 0.3, relative: 1e-12))
    #expect(run.value("a.retention") == 0.8 && run.value("a.horizon") == nil)
    let now = try self.run("margin: 100, retention: 80%, discount: 10%, first: now")
    #expect(isClose(now.value("a.value") ?? .nan, 110 / 0.3, relative: 1e-12))
  }

  @Test func aHorizonCountsSoManyMargins() throws {
    let run = try run("margin: 100, retention: 50%, discount: 25%, horizon: 2, every: month")
    // 100 · 0.4 + 100 · 0.16
    #expect(isClose(run.value("a.value") ?? .nan, 56, relative: 1e-12))
    #expect(run.value("a.horizon") == 2 && run.errors.isEmpty)
  }

  @Test func quantitiesAreMeasuredOrAssumed() throws {
    let run = try run(
      """
      margin: sum.total, retention: yes.top,
      discount: {value: [10%, 20%], source: two banks}
      """)
    // A third of 200 over 1.15 − 1/3; of a range its middle counts.
    let expected = (200.0 / 3) / (1.15 - 1.0 / 3)
    #expect(run.errors.isEmpty && run.value("a.margin") == 200)
    #expect(isClose(run.value("a.discount") ?? .nan, 0.15, absolute: 1e-12))
    #expect(isClose(run.value("a.value") ?? .nan, expected, relative: 1e-12))
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("margin: 100, retention: 80%", .keyMissing),
      ("retention: 80%, discount: 10%", .keyMissing),
      ("margin: 100, retention: 100%, discount: 0", .valueInfinite),
      ("margin: 100, retention: 120%, discount: 0", .valueOutOfRange),
      ("margin: 100, retention: 80%, discount: -10%", .valueOutOfRange),
      ("margin: sum.mean, retention: 80%, discount: 10%", .measureUnknown),
      ("margin: 100, retention: none.top, discount: 10%", .testNeedsBases),
      ("model: guess, margin: 100", .valueUnknown),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.errors.first == code, "\(keys)")
      #expect(!run.entries.contains { $0.id == "a" }, "\(keys)")
    }
  }
}
