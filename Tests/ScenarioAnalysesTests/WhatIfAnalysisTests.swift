import Diagnostics
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct WhatIfAnalysisTests {
  private func run(_ keys: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": "q,n\nyes,1\nno,2\nyes,3\n"]).run(
      """
      tables: {t: {path: t.csv, columns: {q: yes-no}}},
      analyses: {
        a: {kind: what-if, \(keys)},
        q: {kind: distribution, table: t, column: q, least_base: 1},
        none: {kind: distribution, table: t, column: q, where: {field: n, at_least: 9}}}
      """)
  }

  private func assumed(_ key: String, _ value: String) -> String {
    "\(key): {value: \(value), source: a survey}"
  }

  @Test func oneComplaintStandsForSoMany() throws {
    let run = try run(
      "model: iceberg, complaints: 50, " + assumed("dissatisfied_per_complaint", "25"))
    #expect(run.errors.isEmpty && run.value("a.dissatisfied") == 1250)
    #expect(run.value("a.dissatisfied.lower") == nil)
  }

  @Test func sourcesThatDifferGiveARange() throws {
    let run = try run(
      "model: iceberg, complaints: 50, " + assumed("dissatisfied_per_complaint", "[20, 26]"))
    #expect(run.value("a.dissatisfied.lower") == 1000)
    #expect(run.value("a.dissatisfied.upper") == 1300)
    #expect(run.codes.contains(.assumptionsDiffer) && run.errors.isEmpty)
  }

  /// Ten lost at 2 to keep one: 20. Replaced at five times that, two or three for one: 200 to 300.
  @Test func replacingCostsMoreThanKeeping() throws {
    let parts = [
      assumed("cost_to_keep", "2"), assumed("acquire_per_keep", "5"),
      assumed("replace_per_lost", "[2, 3]"),
    ]
    let run = try run("model: replacement, lost: 10, " + parts.joined(separator: ", "))
    #expect(run.value("a.cost_if_kept") == 20)
    #expect(run.value("a.cost_if_replaced.lower") == 200)
    #expect(run.value("a.cost_if_replaced.upper") == 300)
    #expect(run.value("a.difference.lower") == 180 && run.value("a.difference.upper") == 280)
  }

  @Test func complaintsThatAreDealtWithKeepCustomers() throws {
    let run = try run("model: recovery, count: q.base, value: 100, " + assumed("kept", "50%"))
    // The three answers, though `q` stands behind it.
    #expect(run.value("a.kept_customers") == 1.5 && run.value("a.kept_value") == 150)
    #expect(try run.result(WhatIfResult.self).model == "recovery")
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let ratio = assumed("dissatisfied_per_complaint", "25")
    let kept = assumed("kept", "50%")
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("complaints: 50, " + ratio, .keyMissing),
      ("model: avalanche, complaints: 50, " + ratio, .whatIfModelUnknown),
      ("model: iceberg, " + ratio, .keyMissing),
      ("model: iceberg, complaints: 50", .keyMissing),
      ("model: iceberg, complaints: q.bass, " + ratio, .measureUnknown),
      ("model: iceberg, complaints: p.base, " + ratio, .analysisUnknown),
      ("model: recovery, count: 3, value: none.net, " + kept, .testNeedsBases),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.errors == [code], "\(keys)")
      #expect(!run.entries.contains { $0.id == "a" }, "\(keys)")
    }
  }

  @Test func everyModelKnowsItsKeys() throws {
    #expect(WhatIfModel.allCases.map(\.measures.count) == [1, 1, 2])
    #expect(WhatIfModel.allCases.map(\.assumptions.count) == [1, 3, 1])
    let kept = try Assumption(0.5, source: "a survey")
    #expect(WhatIfModel.recovery.result(["count": 2], ["kept": kept]) == nil)
    let full = WhatIfModel.recovery.result(["count": 2, "value": 3], ["kept": kept])
    #expect(full?.measures.map(\.name) == ["kept_customers", "kept_value"])
  }
}
