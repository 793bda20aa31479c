import Foundation
import TestSupport
import Testing

/// Analyses into a results database, and what two runs of them differ in.
struct AnalysesRunsTests {
  private static let scenario = """
    schema: ahp-scenario/1
    id: survey
    title: {zh: 问卷, en: Survey}
    tables: {t: {path: t.csv, columns: {q: yes-no}}}
    analyses:
      satisfied: {kind: distribution, label: {zh: 满意, en: Satisfied}, table: t, column: q}
      paid: {kind: amounts, table: t, sum: paid, by: district}
    """

  /// So many answers yes and no, and what each paid.
  private func write(
    _ folder: borrowing TemporaryFolder, yes: Int, no: Int, paid: Int = 2
  ) throws -> String {
    let lines =
      (0..<yes).map { "yes,\(paid),\($0 % 2 == 0 ? "a" : "b")" } + (0..<no).map { _ in "no,1,a" }
    let table = "q,paid,district\n" + lines.joined(separator: "\n") + "\n"
    try Data(table.utf8).write(to: folder.url.appendingPathComponent("t.csv"))
    let path = folder.url.appendingPathComponent("scenario.yaml")
    try Data(Self.scenario.utf8).write(to: path)
    return path.path
  }

  /// Two runs: 82 of 100 satisfied, then 88 of 100.
  private func database(_ folder: borrowing TemporaryFolder) throws -> String {
    let database = folder.url.appendingPathComponent("results.sqlite").path
    for (yes, number) in [(82, 1), (88, 2)] {
      let scenario = try write(folder, yes: yes, no: 100 - yes)
      let run = try CommandRun(["analyse", scenario, "-o", database, "--lang", "en"])
      #expect(run.status == 0, "\(run.errorText)")
      #expect(run.text == "\(database): run \(number), 2 analyses\n")
    }
    return database
  }

  @Test func runsAreListedWithTheirKind() throws {
    let folder = try TemporaryFolder()
    let database = try database(folder)
    let run = try CommandRun(["runs", database, "--format", "json"])
    let runs = try JSONValue(run.output).runs.array
    #expect(runs.map(\.kind.string) == ["analyses", "analyses"])
    #expect(runs.map(\.analyses.number) == [2, 2])
    #expect(runs[0].files.array.map(\.role.string) == ["scenario", "data"])
    #expect(runs[0].files[1].sha256 != runs[1].files[1].sha256)
    let table = try CommandRun(["runs", database, "--lang", "zh"])
    #expect(table.text.contains("分析数"))
  }

  /// z and p of the shares by the pooled formula, those of the net score by both variances; 273 answers
  /// on each side would tell 82 % from 88 %.
  @Test func changesAreTestedWhereTheBaseIsKnown() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["diff", try database(folder), "--format", "json"])
    #expect(run.status == 0, "\(run.errorText)")
    let report = try JSONValue(run.output)
    #expect(report.files[0].role.string == "data" && report.came.array.isEmpty)
    func change(_ analysis: String, _ measure: String, _ match: (JSONValue) -> Bool) -> JSONValue {
      report.changes.array.first {
        $0.analysis.string == analysis && $0.measure.string == measure && match($0)
      } ?? .null
    }
    let top = change("satisfied", "top") { $0.part == .null }
    #expect(top.before.number == 0.82 && top.after.number == 0.88 && top.test.string == "pooled-z")
    #expect(abs((top.change.number ?? 0) - 0.06) < 1e-12 && top.least_n.number == 273)
    #expect(abs((top.p.number ?? 0) - 0.234_763_662_827_669_3) < 1e-12)
    #expect(top.n_before.number == 100 && top.n_after.number == 100)
    let net = change("satisfied", "net") { $0.part == .null }
    #expect(net.test.string == "net-z")
    #expect(abs((net.p.number ?? 0) - 0.233_107_203_236_064_32) < 1e-12)
    // Both levels at once: Holm's method doubles the smaller of two equal probabilities.
    let level = change("satisfied", "share") { $0.item.string == "是" }
    #expect(abs((level.p_holm.number ?? 0) - 0.469_527_325_655_338_6) < 1e-12)
    // A sum speaks for no sample.
    let sum = change("paid", "sum") { $0.group.string == "b" }
    #expect(sum.before.number == 82 && sum.after.number == 88)
    #expect(sum.test == .null && sum.p == .null && sum.n_before == .null)
  }

  @Test(arguments: [("zh", "满意", "可检验"), ("en", "Satisfied", "with a base in both")])
  func everyFormAndLanguage(language: String, name: String, sentence: String) throws {
    let folder = try TemporaryFolder()
    let database = try database(folder)
    for form in ["table", "markdown", "html"] {
      let run = try CommandRun(["diff", database, "--lang", language, "--format", form])
      #expect(run.status == 0, "\(run.errorText)")
      #expect(run.text.contains(name) && run.text.contains(sentence), "\(form)")
      #expect(run.text.contains("88.00"), "\(form)")
    }
    let csv = try CommandRun(["diff", database, "--format", "csv"])
    #expect(
      csv.text.hasPrefix(
        "analysis,part,item,group,period,measure,name,status,before,after,change,relative_change,"
          + "n_before,n_after,test,statistic,p,p_holm,change_lower,change_upper,least_n\n"))
    #expect(csv.text.contains("satisfied,,,,,base,"))
    for ending in ["xlsx", "docx"] {
      let file = folder.url.appendingPathComponent("diff.\(ending)").path
      let run = try CommandRun(["diff", database, "--lang", language, "-o", file])
      #expect(run.status == 0 && FileManager.default.fileExists(atPath: file), "\(run.errorText)")
    }
    let schema = try CommandRun(["schema", "analyses-diff"])
    #expect(schema.text.contains("ahp-analyses-diff/1"))
  }

  /// Every kind of analysis at once: no two numbers go by one name, and of a run to itself nothing
  /// differs.
  @Test func everyKindIsKept() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appendingPathComponent("results.sqlite").path
    for _ in 1...2 {
      let run = try CommandRun(["analyse", ServiceScenarioTests.scenario, "-o", database])
      #expect(run.status == 0, "\(run.errorText)")
    }
    let run = try CommandRun(["diff", database, "--format", "json"])
    let changes = try JSONValue(run.output).changes.array
    #expect(changes.count > 1000)
    let names = changes.map { change in
      ["analysis", "part", "item", "group", "period", "measure"].map { change[$0].string ?? "" }
    }
    #expect(Set(names).count == names.count)
    #expect(changes.allSatisfy { $0.status.string == "both" && $0.before == $0.after })
  }

  @Test func whatDoesNotCompareIsRefused() throws {
    let folder = try TemporaryFolder()
    let database = try database(folder)
    let other = try CommandRun(
      ["evaluate", "scenarios/choosing-a-leader/scenario.yaml", "-o", database, "--lang", "en"])
    #expect(other.status == 0, "\(other.errorText)")
    let run = try CommandRun(["diff", database, "--lang", "en"])
    #expect(run.status == 64 && run.errorText.contains("run 2 holds analyses: they do not compare"))
    let customer = try CommandRun(["diff", database, "1", "2", "--customer", "7", "--lang", "en"])
    #expect(customer.status == 64 && customer.errorText.contains("these runs hold analyses"))
    let missing = try CommandRun([
      "analyse", "scenarios/drinks/scenario.yaml", "--format", "sqlite",
    ])
    #expect(missing.status != 0)
  }
}
