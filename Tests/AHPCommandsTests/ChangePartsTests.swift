import Foundation
import TestSupport
import Testing

/// A change of score divided in values and availability, wherever it is shown.
struct ChangePartsTests {
  private static let scenario = """
    schema: ahp-scenario/1
    tree: {id: goal, children: [a, b], weights: equal}
    indicators:
      a: {label: Answer, score: {rule: linear, slope: 1}}
      b: {label: Repair, score: {rule: linear, slope: 1}, missing: renormalise}
    data: {path: d.csv, period: period}
    periods: [q1, q2]
    compare: {baseline: q1, current: q2}
    """
  private static let csv = "customer,period,a,b\n1,q1,92,\n1,q2,97,60\n2,q1,50,50\n2,q2,50,51\n"

  @Test func jsonHasThePartsAndTheOldFields() throws {
    let file = try ScenarioFile(Self.scenario, files: ["d.csv": Self.csv])
    let json = try RecordedRun(["evaluate", file.path, "--format", "json"]).json
    let change = json.comparison.changes.array[0]
    #expect(change.change.number == -13.5 && change.contributions["a"].number == -43.5)
    #expect(change["values"].number == 3.75 && change.availability.number == -17.25)
    #expect(change.value_contributions["a"].number == 3.75)
    #expect(change.availability_contributions["a"].number == -47.25)
    #expect(change.availability_contributions["b"].number == 30)
    let overall = json.comparison.overall
    #expect(overall.availability_changed.number == 1)
    #expect(overall["values"].number == 2.125 && overall.availability.number == -8.625)
  }

  /// What improved is not said to have cost points.
  @Test func headlinesSpeakOfValues() throws {
    let file = try ScenarioFile(Self.scenario, files: ["d.csv": Self.csv])
    let report = RecordedRun(["evaluate", file.path, "--lang", "en"]).output
    #expect(report.contains("Answer mattered most: +1.88"))
    #expect(report.contains("changed values did +2.12"))
    let explanation = RecordedRun(["evaluate", file.path, "--explain", "1", "--lang", "en"]).output
    #expect(explanation.contains("Answer: 92 → 97, score 92.00 → 97.00"))
    #expect(explanation.contains("total +3.75") && !explanation.contains("total -43.50"))
    #expect(explanation.contains("Repair: has data now, total +30.00"))
  }

  /// The data's part of the difference between two runs is divided alike.
  @Test func diffDividesTheData() throws {
    let file = try ScenarioFile(Self.scenario, files: ["d.csv": Self.csv])
    let database = file.folder.appendingPathComponent("r.sqlite").path
    #expect(RecordedRun(["evaluate", file.path, "-o", database]).code == 0)
    let data = file.folder.appendingPathComponent("d.csv")
    try Data("customer,period,a,b\n1,q1,97,60\n1,q2,97,60\n2,q1,50,50\n2,q2,50,51\n".utf8)
      .write(to: data)
    #expect(RecordedRun(["evaluate", file.path, "-o", database]).code == 0)
    let json = try RecordedRun(["diff", database, "1", "2", "--format", "json"]).json
    let change = try #require(json.customers.array.first { $0.period.string == "q1" })
    #expect(change.data.number == -13.5)
    #expect(change["values"].number == 3.75 && change.availability.number == -17.25)
    let text = RecordedRun(["diff", database, "1", "2", "--lang", "en"]).output
    #expect(text.contains("Availability") && text.contains("-17.25"))
  }

  @Test func theStatementHasTheParts() throws {
    let file = try ScenarioFile(Self.scenario, files: ["d.csv": Self.csv])
    let rows = RecordedRun(["sql", file.path, "--dialect", "postgresql", "--contributions"])
    #expect(rows.code == 0 && rows.output.contains("AS \"availability_a\""), "\(rows.message)")
    let groups = RecordedRun(["sql", file.path, "--dialect", "postgresql", "--groups"])
    #expect(groups.code == 0 && groups.output.contains("AS \"availability\""))
    // Where no value may be missing there is nothing to divide.
    let complete = try ScenarioFile(
      Self.scenario.replacingOccurrences(of: ", missing: renormalise", with: ""),
      files: ["d.csv": Self.csv])
    let plain = RecordedRun(["sql", complete.path, "--dialect", "postgresql", "--contributions"])
    #expect(plain.code == 0 && !plain.output.contains("availability"))
  }
}
