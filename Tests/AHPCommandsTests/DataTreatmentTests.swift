import Foundation
import TestSupport
import Testing

/// Values far out and missing ones, treated as declared, and said.
struct DataTreatmentTests {
  private static func scenario(_ indicator: String, customers: String = "") -> String {
    """
    schema: ahp-scenario/1
    tree: {id: goal, children: [a], weights: equal}
    indicators: {a: {score: {rule: linear, slope: 1}, \(indicator)}}
    \(customers)
    data: {path: d.csv}
    """
  }

  private func evaluate(
    _ scenario: String, _ csv: String, _ customers: String = ""
  ) throws -> RecordedRun {
    let file = try ScenarioFile(scenario, files: ["d.csv": csv, "c.csv": customers])
    return RecordedRun(["evaluate", file.path, "--format", "json", "--lang", "en"])
  }

  private func values(_ run: RecordedRun) throws -> [Double] {
    #expect(run.code == 0, "\(run.errors)")
    return try run.json.rows.array.compactMap(\.indicators.a.value.number)
  }

  private func table(_ values: [String]) -> String {
    "customer,a\n" + values.enumerated().map { "\($0),\($1)\n" }.joined()
  }

  /// Of 1 … 11 the quantiles 0.1 and 0.9 are 2 and 10 (PERCENTILE.INC).
  @Test func winsorisedValuesAndWhatChanged() throws {
    let run = try evaluate(
      Self.scenario("outliers: {winsorise: [10%, 90%]}"), table((1...11).map { "\($0)" }))
    #expect(try values(run) == [2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10])
    let warning = try #require(try run.json.warnings.array.first)
    #expect(warning.code.string == "data-treated" && warning.line.number == 3)
    #expect(warning.text.en.string == "2 value(s) of `a` were brought within 2…10")
  }

  @Test func logarithms() throws {
    let run = try evaluate(Self.scenario("outliers: log"), table(["1", "100"]))
    let found = try values(run)
    #expect(found[0] == 0 && isClose(found[1], 4.605170185988092, absolute: 1e-12))
    let bad = try evaluate(Self.scenario("outliers: log"), table(["1", "0"]))
    #expect(bad.code == 65 && bad.errors.contains("have no logarithm: customer 1"))
  }

  @Test func whatStandsInForMissingValues() throws {
    let csv = table(["1", "2", "6", ""])
    #expect(try values(evaluate(Self.scenario("missing: {impute: mean}"), csv)) == [1, 2, 6, 3])
    #expect(try values(evaluate(Self.scenario("missing: {impute: median}"), csv)) == [1, 2, 6, 2])
    let classes =
      "customers: {data: {path: c.csv}, classes: [{id: x, field: k, equals: x}, {id: y, otherwise: true}]}"
    let run = try evaluate(
      Self.scenario("missing: {impute: class-mean}", customers: classes), csv,
      "customer,k\n0,x\n1,y\n2,y\n3,y\n")
    #expect(try values(run) == [1, 2, 6, 4])
    #expect(run.errors.contains("1 missing value(s) of `a` are the mean of the class"))
    // Where there is nothing to take it from, the value is missing.
    #expect(try evaluate(Self.scenario("missing: {impute: mean}"), table(["", ""])).code == 65)
  }

  @Test func noStatementIsWrittenForTreatedValues() throws {
    let file = try ScenarioFile(Self.scenario("outliers: log"), files: ["d.csv": table(["1"])])
    let run = RecordedRun(["sql", file.path, "--dialect", "postgresql", "--lang", "en"])
    #expect(run.code == 65 && run.message.contains("treat them in the warehouse"))
  }
}
