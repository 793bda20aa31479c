import Foundation
import TestSupport
import Testing

/// Per cents as spreadsheets store them: 94.9 % is 0.949 in the cell.
struct PercentColumnTests {
  private static func scenario(
    rule: String = "{rule: goalposts, zero: 60, full: 100}", indicator: String = "unit: \"%\"",
    columns: String = "", checks: String = ""
  ) -> String {
    """
    schema: ahp-scenario/1
    tree: {id: quality, children: [satisfaction, calls], weights: equal}
    indicators:
      satisfaction: {\(indicator), score: \(rule)}
      calls: {score: {rule: goalposts, zero: 20, full: 0}}
    data: {path: scores.csv\(columns)}
    \(checks)
    """
  }

  private static let percents = "customer,satisfaction,calls\n1,94.9,0\n2,83.3,1\n3,72,0\n"
  private static let fractions = "customer,satisfaction,calls\n1,0.949,0\n2,0.833,1\n3,0.72,0\n"

  private func evaluate(_ scenario: String, _ csv: String) throws -> RecordedRun {
    let file = try ScenarioFile(scenario, files: ["scores.csv": csv])
    return RecordedRun(["evaluate", file.path, "--format", "json", "--lang", "en"])
  }

  private func scores(_ run: RecordedRun) throws -> [Double] {
    #expect(run.code == 0, "\(run.errors)")
    let rows = try run.json.rows.array
    return rows.sorted { ($0.customer.string ?? "") < ($1.customer.string ?? "") }
      .compactMap(\.score.number)
  }

  @Test func aColumnOfFractionsIsAnErrorWithTheWayOut() throws {
    let run = try evaluate(Self.scenario(), Self.fractions)
    #expect(run.code == 65)
    #expect(run.errors.contains("scores.csv:1:10: error"))
    #expect(run.errors.contains("[csv-percent-fraction]"))
    #expect(run.errors.contains("as: fraction"))
    // Weighted by 1/2 with the calls: 100 in the first row, (94.9 − 60) / 40 · 100 for the per cent.
    let expected = try scores(evaluate(Self.scenario(), Self.percents))
    let declared = try scores(
      evaluate(Self.scenario(indicator: "unit: \"%\", as: fraction"), Self.fractions))
    #expect(expected == declared)
    #expect(abs(expected[0] - (34.9 / 40 * 100 + 100) / 2) < 1e-12)
    let factor = try scores(
      evaluate(
        Self.scenario(columns: ", columns: {satisfaction: {times: 100}}"), Self.fractions))
    #expect(factor == expected)
  }

  /// Also without a unit, where every value is beyond the rule's first point.
  @Test func aColumnBeyondTheRuleIsAnErrorWithoutUnit() throws {
    let label = "label: satisfaction"
    let run = try evaluate(Self.scenario(indicator: label), Self.fractions)
    #expect(run.code == 65 && run.errors.contains("columns: {satisfaction: {times: 100}}"))
    let declared = try evaluate(
      Self.scenario(indicator: label, columns: ", columns: {satisfaction: {times: 1}}"),
      Self.fractions)
    #expect(try scores(declared) == [50, 47.5, 50])
  }

  @Test func smallNumbersAreNotFractions() throws {
    // Hours without power, less than one for everybody.
    let hours = Self.scenario(
      rule: "{rule: goalposts, zero: 24, full: 0}", indicator: "unit: h, direction: cost")
    #expect(try evaluate(hours, Self.fractions).code == 0)
    let percent = Self.scenario(
      rule: "{rule: goalposts, zero: 0, full: 10}", indicator: "unit: \"%\", as: percent")
    #expect(try abs(scores(evaluate(percent, Self.fractions))[0] - 54.745) < 1e-9)
    // Counts of 0 and 1 where many would be too many.
    #expect(try evaluate(Self.scenario(), Self.percents).errors.isEmpty)
  }

  @Test func aMixedCellIsNamedByRow() throws {
    let mixed = "customer,satisfaction,calls\n1,94.9,0\n2,0.833,1\n3,72,0\n"
    let run = try evaluate(Self.scenario(), mixed)
    #expect(run.code == 65)
    #expect(run.errors.contains("scores.csv:3:3: error"))
    #expect(run.errors.contains("0.833 in line 3") && run.errors.contains("[csv-percent-mixed]"))
    let reverse = try evaluate(
      Self.scenario(indicator: "unit: \"%\", as: fraction"),
      "customer,satisfaction,calls\n1,0.949,0\n2,83.3,1\n3,72%,0\n")
    #expect(reverse.code == 65 && reverse.errors.contains("83.3 in line 3"))
    // With its sign a per cent is one in both notations.
    let signed = try evaluate(
      Self.scenario(indicator: "unit: \"%\", as: fraction"),
      "customer,satisfaction,calls\n1,0.949,0\n2,83.3%,1\n3,72%,0\n")
    #expect(try scores(signed) == scores(evaluate(Self.scenario(), Self.percents)))
  }

  @Test func moreThanAllIsNamedByRow() throws {
    let csv = "customer,satisfaction,calls\n1,194.9%,0\n2,83.3%,1\n3,72%,0\n"
    let run = try evaluate(Self.scenario(), csv)
    #expect(run.code == 0)
    #expect(run.errors.contains("scores.csv:2:3: warning"))
    #expect(run.errors.contains("194.9 in line 2"))
    let admitted = try evaluate(
      Self.scenario(checks: "checks: [{column: satisfaction, between: [0, 200]}]"), csv)
    #expect(admitted.code == 0 && admitted.errors.isEmpty)
  }

  @Test func theSameWhileTheDataIsStreamed() throws {
    let file = try ScenarioFile(Self.scenario(), files: ["scores.csv": Self.fractions])
    let out = file.folder.appendingPathComponent("out.csv").path
    let run = RecordedRun(["evaluate", file.path, "--format", "csv", "-o", out, "--lang", "en"])
    #expect(run.code == 65 && run.errors.contains("[csv-percent-fraction]"))
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test func theLongLayoutToo() throws {
    let csv =
      "customer,indicator,value\n1,satisfaction,0.949\n1,calls,3\n2,satisfaction,0.833\n2,calls,0\n"
    let run = try evaluate(Self.scenario(columns: ", layout: long"), csv)
    #expect(run.code == 65 && run.errors.contains("[csv-percent-fraction]"))
    let declared = try evaluate(
      Self.scenario(indicator: "unit: \"%\", as: fraction", columns: ", layout: long"), csv)
    #expect(try abs(scores(declared)[1] - (23.3 / 40 * 100 + 100) / 2) < 1e-12)
  }

  @Test func theNotationNeedsTheUnit() throws {
    let run = try evaluate(Self.scenario(indicator: "as: fraction"), Self.fractions)
    #expect(run.code == 65 && run.errors.contains("add `unit: \"%\"`"))
  }

  @Test func theStatementReadsFractionsToo() throws {
    let file = try ScenarioFile(
      Self.scenario(
        indicator: "unit: \"%\", as: fraction", columns: ", columns: {calls: {times: 10}}"),
      files: ["scores.csv": Self.fractions])
    let run = RecordedRun(["sql", file.path, "--dialect", "duckdb"])
    #expect(run.code == 0, "\(run.message)")
    #expect(run.output.contains("* 100") && run.output.contains("* 10"))
  }
}
