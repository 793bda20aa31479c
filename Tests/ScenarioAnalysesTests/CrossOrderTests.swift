import Diagnostics
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

/// `ordered`: two columns of one scale, who is higher and lower in the second.
struct CrossOrderTests {
  private func run(_ keys: String, second: String = "[low, mid, high]") throws
    -> AnalysisRunFixture.Outcome
  {
    let rows = [
      "low,high", "low,low", "mid,low", "high,high", "mid,mid", "low,mid", "high,", "mid,high",
      ",low",
    ]
    let text = "before,after\n" + rows.joined(separator: "\n") + "\n"
    return try AnalysisRunFixture(["t.csv": text]).run(
      """
      tables: {t: {path: t.csv, columns: {before: [low, mid, high], after: \(second)}}},
      analyses: {a: {kind: cross, table: t, rows: before, columns: after\(keys)},
        w: {kind: what-if, model: iceberg, complaints: a.base,
          dissatisfied_per_complaint: {value: 2, source: a study}}}
      """)
  }

  /// Seven rows have both: three go up, one goes down, three stay.
  @Test func whoGoesUpAndDownIsCounted() throws {
    let run = try run(", ordered: true")
    #expect(run.errors.isEmpty)
    let result = try run.result(MigrationResult.self)
    #expect(result.tiers == ["low", "mid", "high"])
    #expect(result.moves.both.counts == [[1, 1, 1], [1, 1, 1], [0, 0, 1]])
    #expect(run.value("a.base") == 7)
    for (measure, count) in [("up", 3.0), ("down", 1), ("stayed", 3)] {
      #expect(isClose(run.value("a.\(measure)") ?? .nan, count / 7, relative: 1e-12), "\(measure)")
    }
    // One third of the low and of the mid stay, and all of the high: (3 − 5/3) / 2.
    #expect(isClose(run.value("a.shorrocks") ?? .nan, 2.0 / 3, relative: 1e-12))
    // n (Σ O² / (row · column) − 1), with 4 cells over 3 · 2, 2 over 3 · 3 and 1 over 1 · 3.
    let cells = 4.0 / 6 + 2.0 / 9 + 1.0 / 3
    #expect(isClose(run.value("a.chi_square") ?? .nan, 7 * (cells - 1), relative: 1e-12))
    #expect(run.value("w.dissatisfied") == 14)
  }

  @Test func onlyRowsThatAreMeantCount() throws {
    let run = try run(", ordered: true, where: {field: before, equals: mid}")
    #expect(run.errors.isEmpty && run.value("a.base") == 3)
    #expect(isClose(run.value("a.up") ?? .nan, 1.0 / 3, relative: 1e-12))
    #expect(isClose(run.value("a.down") ?? .nan, 1.0 / 3, relative: 1e-12))
  }

  @Test(arguments: ["", ", ordered: false"])
  func withoutAnOrderTheyAreOnlyCrossed(keys: String) throws {
    let run = try run(keys)
    let table = try run.result(CrossResult.self).table
    #expect(table.counts == [[1, 1, 1], [1, 1, 1], [0, 0, 1]] && table.unanswered == 2)
    #expect(run.value("a.up") == nil)
  }

  @Test(arguments: ["[high, mid, low]", "[low, mid, high, top]"])
  func otherLevelsHaveNoOrderTogether(second: String) throws {
    let run = try run(", ordered: true", second: second)
    #expect(run.errors == [.crossLevelsDiffer] && run.entries.isEmpty)
    let crossed = try self.run("", second: second)
    #expect(crossed.errors.isEmpty && crossed.value("w.dissatisfied") == 14)
  }
}
