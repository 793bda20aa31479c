import Foundation
import TestSupport
import Testing

/// Scores that stay above 0 for geometric means, and ranges and ranks as spreadsheets have them.
struct ScoreRangeTests {
  private static func scenario(_ rule: String, aggregate: String = "geometric") -> String {
    """
    schema: ahp-scenario/1
    tree: {id: goal, aggregate: \(aggregate), children: [a, b], weights: equal}
    indicators:
      a: {score: {rule: \(rule)}}
      b: {score: {rule: linear, slope: 1}}
    data: {path: d.csv}
    """
  }
  private static let csv = "customer,a,b\n1,60,50\n2,80,50\n3,100,50\n4,50,50\n"

  private func evaluate(_ scenario: String, _ csv: String = csv) throws -> RecordedRun {
    let file = try ScenarioFile(scenario, files: ["d.csv": csv])
    return RecordedRun(["evaluate", file.path, "--format", "json"])
  }

  private func scores(_ rule: String, _ csv: String = csv) throws -> [Double] {
    let run = try evaluate(Self.scenario(rule, aggregate: "arithmetic"), csv)
    #expect(run.code == 0, "\(run.errors)")
    return try run.json.rows.array.compactMap(\.indicators.a.score.number)
  }

  @Test func aGeometricMeanOfZerosIsWarnedOfWithTheWayOut() throws {
    let warnings = try evaluate(Self.scenario("goalposts, zero: 60, full: 100")).json.warnings.array
    let warning = try #require(warnings.first)
    #expect(warning.code.string == "zero-means" && warning.count.number == 2)
    #expect(warning.text.en.string?.contains("`to: [1, 100]`") == true)
    for kept in [
      "goalposts, zero: 60, full: 100, to: [1, 100]", "goalposts, zero: 60, full: 100, floor: 1",
    ] {
      #expect(try evaluate(Self.scenario(kept)).json.warnings.array.isEmpty)
    }
    let sums = Self.scenario("goalposts, zero: 60, full: 100", aggregate: "arithmetic")
    #expect(try evaluate(sums).json.warnings.array.isEmpty)
  }

  @Test func rangesKeepProportionsAndFloorsCut() throws {
    #expect(try scores("goalposts, zero: 60, full: 100, to: [1, 100]") == [1, 50.5, 100, 1])
    #expect(try scores("goalposts, zero: 60, full: 100, floor: 10") == [10, 50, 100, 10])
    #expect(try scores("min-max, scope: all, to: [60, 100]") == [68, 84, 100, 60])
  }

  /// Sample and population deviation of 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32, so 2 and √(32/7).
  @Test func theDeviationOfASample() throws {
    let csv =
      "customer,a,b\n" + [2, 4, 4, 4, 5, 5, 7, 9].enumerated().map { "\($0),\($1),50\n" }.joined()
    let population = try scores("z-score, scope: all", csv)
    let sample = try scores("z-score-of-sample, scope: all", csv)
    #expect(isClose(population[7], 50 + 10 * 2, absolute: 1e-12))
    #expect(isClose(sample[7], 50 + 10 * 4 / (32.0 / 7).squareRoot(), absolute: 1e-12))
  }

  /// The example of Microsoft's page on PERCENTRANK.INC: of 13, 12, 11, 8, 4, 3, 2, 1, 1, 1 the value
  /// 2 has 0.333 and 4 has 0.555.
  @Test func percentRankIsThatOfSpreadsheets() throws {
    let values = [13, 12, 11, 8, 4, 3, 2, 1, 1, 1]
    let csv = "customer,a,b\n" + values.enumerated().map { "\($0),\($1),50\n" }.joined()
    let scores = try scores("percent-rank, scope: all", csv)
    #expect(isClose(scores[6], 100.0 * 3 / 9, absolute: 1e-12))
    #expect(isClose(scores[4], 100.0 * 5 / 9, absolute: 1e-12))
    #expect(scores[9] == 0 && scores[0] == 100)
  }

  /// A run that was kept is evaluated again with its ranges.
  @Test func keptRunsKnowTheirRanges() throws {
    let file = try ScenarioFile(
      Self.scenario("goalposts, zero: 60, full: 100, to: [1, 100]"), files: ["d.csv": Self.csv])
    let database = file.folder.appendingPathComponent("r.sqlite").path
    #expect(RecordedRun(["evaluate", file.path, "-o", database]).code == 0)
    try Data("customer,a,b\n1,70,50\n2,80,50\n3,100,50\n4,50,50\n".utf8)
      .write(to: file.folder.appendingPathComponent("d.csv"))
    #expect(RecordedRun(["evaluate", file.path, "-o", database]).code == 0)
    let change = try RecordedRun(["diff", database, "--format", "json"]).json.customers[0]
    #expect(change.rest.number == 0 && (change.data.number ?? 0) > 0)
  }
}
