import Foundation
import TestSupport
import Testing

struct ReviseCommandTests {
  /// Saaty's house (1980, eight criteria); the judgment (3, 7) alone brings CR under 0.1
  /// (goldens/numerics/method_inconsistency_improvement_house8).
  private static let house = """
    \u{FEFF}schema: ahp-scenario/1   # 房屋
    tree:
      id: house
      children: [c1, c2, c3, c4, c5, c6, c7, c8]
      weights:
        orientation: row   # rows
        matrix:
          - [1, 5, 3, 7, 6, 6, 1/3, 1/4]   # 第一行
          - [1/5, 1, 1/3, 5, 3, 3, 1/5, 1/7]
          - [1/3, "3",  1, 6, 3, 4, '6',  1/5]
          - [1/7, 1/5, 1/6, 1, 1/3, 1/4, 1/7, 1/8]
          - [1/6, 1/3, 1/3, 3, 1, 1/2, 1/5, 1/6]
          - [1/6, 1/3, 1/4, 4, 2, 1, 1/5, 1/6]
          - [3, 5, 1/6, 7, 5, 5, 1, 1/2]
          - [4, 7, 5, 8, 6, 6, 2, 1]
    weighting: {consistency: {random_index: alonso-lamata-2006}}

    """

  @Test func fewestChanges() throws {
    let file = try ScenarioFile(Self.house)
    let before = try file.text
    let run = RecordedRun(["revise", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.errors)\(run.message)")
    let subject = try run.json.subjects[0]
    #expect(subject.proved == .bool(true) && subject.changes_at_least.number == 1)
    let revision = subject.revisions[0]
    #expect(revision.changes.array.count == 1)
    #expect(revision.changes[0].judgment["first"].string == "c3")
    #expect(revision.changes[0].judgment.second.string == "c7")
    #expect((revision.before.cr.number ?? 0) > 0.16 && (revision.after.cr.number ?? 9) <= 0.1)
    #expect(subject.influences.array.count == 28)
    #expect(isClose(subject.xu_wei.revision.after.cr.number ?? 0, 0.1, relative: 1e-9))
    #expect(try file.text == before, "nothing is written without --write")
    let text = RecordedRun(["revise", file.path, "--lang", "zh"]).output
    #expect(text.contains("已证明不能更少") && text.contains("∂λ_max/∂ln a"))
  }

  /// Only the two cells of the judgment change: comments, quotes elsewhere, spaces, line ends and
  /// the byte order mark stay.
  @Test(arguments: ["\n", "\r\n"]) func writesOnlyTheCells(_ lineEnd: String) throws {
    let text = Self.house.replacingOccurrences(of: "\n", with: lineEnd)
    let file = try ScenarioFile(text)
    let run = RecordedRun(["revise", file.path, "--write", "--lang", "en"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    #expect(run.errors.contains(":10:33: '6' → 1\n"), "\(run.errors)")
    #expect(run.errors.contains(":14:16: 1/6 → 1\n"))
    let expected = text.replacingOccurrences(of: "'6'", with: "1")
      .replacingOccurrences(of: "[3, 5, 1/6, 7", with: "[3, 5, 1, 7")
    #expect(try Array(file.text.utf8) == Array(expected.utf8))
    let again = RecordedRun(["revise", file.path, "--write", "--lang", "en"])
    #expect(again.output.contains("Nothing has to change"))
    #expect(again.errors.contains("nothing to write"))
    #expect(try Array(file.text.utf8) == Array(expected.utf8))
  }

  /// All three forms, both orientations, words and own grades: the written file has the CR that was
  /// announced.
  @Test(arguments: [
    "pairs: [[a, b, 9], [c, b, 1/2], [a, c, 1/3]]", "{orientation: row, upper: [[9, 1/3], [2]]}",
    "{orientation: column, upper: [[1/9, 3], [1/2]]}",
    "{orientation: column, matrix: [[1, 1/9, 3], [9, 1, ~], [0.33, 2, 1]]}",
    "{scale: balanced, pairs: [[a, b, 极端重要], [b, c, 3], [a, c, 1/3]]}",
    "pairs:\n    - - a\n      - b\n      - \"9\"   # 甲\n    - [b, c, 2]\n    - [c, a, 3]",
  ])
  func everyForm(_ form: String) throws {
    let weights = form.hasPrefix("{") ? " \(form)" : "\n    " + form
    let file = try ScenarioFile(
      "schema: ahp-scenario/1\ntree:\n  id: g\n  children: [a, b, c]\n  weights:\(weights)\n")
    let announced = try RecordedRun(["revise", file.path, "--format", "json"]).json.subjects[0]
      .revisions[0].after.cr.number
    let run = RecordedRun(["revise", file.path, "--write"])
    #expect(run.code == 0 && run.errors.contains(" → "), "\(run.message)\(run.errors)")
    let now = try RecordedRun(["weights", file.path, "--format", "json"]).json.judgment_sets[0]
      .consistency.cr.number
    #expect(isClose(now ?? 9, announced ?? 0, relative: 1e-9, absolute: 1e-12))
  }

  /// Judgments between alternatives at a leaf are revised and written like others; the experts'
  /// weights of the set stay.
  @Test func alternatives() throws {
    let file = try ScenarioFile(AlternativesText.inconsistent)
    let report = try RecordedRun(["revise", file.path, "--set", "d", "--format", "json"]).json
    #expect(report.subjects.array.map { $0.expert.string } == ["e1", "e2"])
    let announced = report.subjects.first("expert", "e1").revisions[0].after.cr.number
    let run = RecordedRun(["revise", file.path, "--set", "d", "--write", "--lang", "en"])
    #expect(run.code == 0 && run.errors.contains(" → "), "\(run.message)\(run.errors)")
    #expect(try file.text.contains("expert_weights: {e1: 80%, e2: 20%}  # stays"))
    let again = try RecordedRun(["revise", file.path, "--set", "d", "--format", "json"]).json
    let after = again.subjects.first("expert", "e1").consistency.cr.number
    #expect(isClose(after ?? 9, announced ?? 0, relative: 1e-9, absolute: 1e-12))
    let indices = try RecordedRun(["weights", file.path, "--indices", "--format", "json"]).json
    #expect(indices.judgment_sets.array.contains { $0.id.string == "d" })
  }

  /// Incomplete judgments have revisions of several changes too.
  @Test func incomplete() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree:
        id: g
        children: [a, b, c, d, e]
        weights:
          pairs: [[a, b, 9], [b, c, 5], [c, d, 3], [d, e, 4], [e, a, 7], [a, c, 1/3], [b, d, 2]]
      """)
    let subject = try RecordedRun(["revise", file.path, "--format", "json"]).json.subjects[0]
    #expect(subject.missing.number == 3 && subject.proved == .bool(true))
    let revision = subject.revisions[0]
    #expect(revision.after.cr.number ?? 9 <= 0.1 && revision.after.ri_missing.number == 3)
    #expect(subject.single_changes.array.count == 3)
    let run = RecordedRun(["revise", file.path, "--write"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let now = try RecordedRun(["weights", file.path, "--format", "json"]).json.judgment_sets[0]
      .consistency.cr.number
    #expect(isClose(now ?? 9, revision.after.cr.number ?? 0, relative: 1e-9, absolute: 1e-12))
  }

  /// A table whose column sums are stated cannot be changed behind their back.
  @Test func refusesToBreakAnExpectation() throws {
    let text = try String(
      contentsOfFile: repositoryScenario("zhaoqing-2015"), encoding: .utf8)
    let file = try ScenarioFile(text)
    let run = RecordedRun(["revise", file.path, "--set", "j-six", "--write", "--lang", "en"])
    #expect(run.code == 65 && run.message.contains("column sums"))
    #expect(try file.text == text)
  }

  @Test func selectsAndLimits() throws {
    let path = repositoryScenario("zhaoqing-2015")
    let strict = try RecordedRun([
      "revise", path, "--set", "j-process", "--expert", "e1", "--limit", "0.01", "--format", "json",
    ]).json
    #expect(strict.subjects.array.count == 1 && strict.method.consistency_limit.number == 0.01)
    let after = strict.subjects[0].revisions[0].after.cr.number ?? 9
    #expect(after <= 0.01)
    let csv = RecordedRun(["revise", path, "--format", "csv"]).output
    #expect(csv.hasPrefix("judgment_set,expert,revision,first,second,ratio,new_ratio,"))
  }

  @Test(arguments: [
    ["--limit", "0"], ["--limit", "nan"], ["--limit", "2"], ["--limit", "-1"], ["--count", "0"],
    ["--set", "none"], ["--expert", "none"],
  ])
  func hostileArguments(_ arguments: [String]) {
    #expect(RecordedRun(["revise", repositoryScenario("zhaoqing-2015")] + arguments).code == 64)
  }
}
