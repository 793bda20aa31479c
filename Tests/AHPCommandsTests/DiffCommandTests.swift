import Foundation
import TestSupport
import Testing

/// Runs are kept, listed and compared through the command.
@Suite struct DiffCommandTests {
  private static func scenario(weights: String = "60%, y: 40%", full: String = "100") -> String {
    """
    schema: ahp-scenario/1
    title: {zh: 样例, en: Sample}
    tree:
      id: all
      children: [x, y]
      weights: {given: {x: \(weights)}}
    indicators:
      x: {label: {zh: 甲, en: First}, score: {rule: goalposts, zero: 0, full: \(full)}}
      y: {score: {rule: linear, slope: 1, offset: 0}}
    bands: [{id: good, min: 65}, {id: bad, min: 0}]
    data: [{path: data.csv}]
    """
  }

  /// Four runs: as it is; other weights; then other data with another customer; then another rule.
  private func fourRuns(_ body: (String) throws -> Void) throws {
    let file = try ScenarioFile(
      Self.scenario(), files: ["data.csv": "customer,x,y\na,80,50\nb,50,70\nc,10,10\n"])
    let database = file.folder.appendingPathComponent("r.sqlite").path
    func evaluate() {
      let run = RecordedRun(["evaluate", file.path, "-o", database, "--lang", "en"])
      #expect(run.code == 0, "\(run.message)\(run.errors)")
    }
    evaluate()
    try Data(Self.scenario(weights: "50%, y: 50%").utf8).write(to: URL(fileURLWithPath: file.path))
    evaluate()
    try Data("customer,x,y\na,90,50\nb,50,70\nd,10,10\n".utf8)
      .write(to: file.folder.appendingPathComponent("data.csv"))
    evaluate()
    try Data(Self.scenario(weights: "50%, y: 50%", full: "125").utf8)
      .write(to: URL(fileURLWithPath: file.path))
    evaluate()
    try body(database)
  }

  @Test func everyCauseIsTold() throws {
    try fourRuns { database in
      func parts(_ before: String, _ after: String) throws -> [String: [Double]] {
        let json = try RecordedRun(["diff", database, before, after, "--format", "json"]).json
        return Dictionary(
          uniqueKeysWithValues: json.customers.array.map { row in
            (
              row.customer.string ?? "",
              ["change", "data", "rules", "weights", "rest"].map { row[$0].number ?? .nan }
            )
          })
      }
      // 0.6 · 80 + 0.4 · 50 = 68 and 0.5 · 80 + 0.5 · 50 = 65.
      let weights = try parts("1", "2")
      #expect(isClose(weights["a"] ?? [], [-3, 0, 0, -3, 0], absolute: 1e-12))
      #expect(weights["a"]?[1] == 0 && weights["a"]?[2] == 0 && weights.count == 3)
      let data = try parts("2", "3")
      #expect(isClose(data["a"] ?? [], [5, 5, 0, 0, 0], absolute: 1e-12))
      #expect(isClose(data["b"] ?? [], [0, 0, 0, 0, 0]) && data.count == 2)
      // 90 of 125 is 72: 0.5 · (72 − 90).
      let rules = try parts("3", "4")
      #expect(isClose(rules["a"] ?? [], [-9, 0, -9, 0, 0], absolute: 1e-12))
      // Over all three steps the parts add up.
      let all = try parts("1", "4")
      let a = try #require(all["a"])
      #expect(isClose(a[0], -7, absolute: 1e-12))
      #expect(isClose(a[1] + a[2] + a[3], -7, absolute: 1e-12) && a[4] == 0)
    }
  }

  @Test func theReportSaysItInWords() throws {
    try fourRuns { database in
      let english = RecordedRun(["diff", database, "1", "4", "--lang", "en"]).output
      for text in [
        "From run 1 to run 4", "rule: First", "weights: 2 nodes differ", "Came: d (9.00)",
        "Went: c (10.00)", "good → bad", "add up to the change",
      ] { #expect(english.contains(text), "\(text)\n\(english)") }
      let chinese = RecordedRun(["diff", database, "previous", "latest", "--lang", "zh"]).output
      #expect(chinese.contains("运行 3 与运行 4 的差异") && chinese.contains("评分规则：甲"))
      let one = RecordedRun(["diff", database, "--customer", "a", "--lang", "en"]).output
      #expect(one.contains("Indicator by indicator: a") && one.contains("72.00"))
      #expect(!one.contains(" b "))
      let same = RecordedRun(["diff", database, "2", "2", "--lang", "en"]).output
      #expect(same.contains("Files, weights and rules are the same."))
      let short = RecordedRun(["diff", database, "1", "2", "--limit", "1", "--lang", "en"]).output
      #expect(short.contains("2 more rows are not listed. --limit 0"))
    }
  }

  @Test func runsAreListed() throws {
    try fourRuns { database in
      let json = try RecordedRun(["runs", database, "--format", "json"]).json
      #expect(json.runs.array.map(\.run.number) == [1, 2, 3, 4])
      #expect(json.runs[0].customers.number == 3 && json.runs[3].rows.number == 3)
      #expect(json.runs[0].title.zh.string == "样例")
      let digest = json.runs[1].files.first("role", "data").sha256.string
      #expect(digest == json.runs[0].files.first("role", "data").sha256.string)
      #expect(digest != json.runs[2].files.first("role", "data").sha256.string)
      let table = RecordedRun(["runs", database, "--lang", "zh"]).output
      #expect(table.contains("样例") && table.contains(String((digest ?? "").prefix(12))))
      let csv = RecordedRun(["runs", database, "--format", "csv"]).output
      #expect(csv.split(separator: "\n").count == 5)
    }
  }

  @Test func csvHasEverybody() throws {
    try fourRuns { database in
      let csv = RecordedRun(["diff", database, "1", "3", "--format", "csv"]).output
      let lines = csv.split(separator: "\n").map(String.init)
      #expect(lines.count == 5)
      #expect(lines[0].hasPrefix("customer,period,status,score_before,score_after,change,data,"))
      #expect(lines.last == "c,,went,10,,,,,,,bad,,3,")
      #expect(
        Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [14])
    }
  }

  @Test func whatIsNotThereIsSaid() throws {
    try fourRuns { database in
      #expect(RecordedRun(["diff", database, "9", "latest"]).code == 64)
      #expect(RecordedRun(["diff", database, "zero"]).code == 64)
      #expect(RecordedRun(["diff", database, "--customer", "nobody"]).code == 64)
      #expect(RecordedRun(["diff", database, "--limit", "-1"]).code == 64)
      #expect(RecordedRun(["runs", database + ".no"]).code == 66)
      let text = URL(fileURLWithPath: database).deletingLastPathComponent()
        .appendingPathComponent("data.csv").path
      let run = RecordedRun(["diff", text, "--lang", "zh"])
      #expect(run.code == 65 && run.message.contains("不是 SQLite 数据库"))
    }
  }
}
