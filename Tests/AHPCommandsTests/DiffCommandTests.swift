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
      #expect(lines.last == "c,,went,10,,,,,,,bad,,3,,,")
      #expect(
        Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [16])
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

  // MARK: Alternatives

  private static func choice(weight: Int = 60, x: Int = 3) -> String {
    """
    schema: ahp-scenario/1
    title: {zh: 选择, en: Choice}
    tree:
      id: goal
      children: [c, d]
      weights: {given: {c: \(weight)%, d: \(100 - weight)%}}
    alternatives: [{id: x, label: {zh: 甲, en: X Ltd}}, y]
    indicators:
      c: {label: {zh: 价格, en: Price}, score: {values: {x: \(x), y: 1}}}
      d: {score: {values: {x: 1, y: 1}}}
    """
  }

  /// x has 0.6 · 0.75 + 0.2 = 0.65, then 0.2 · 0.75 + 0.4 = 0.55, then 0.2 · 0.5 + 0.4 = 0.5.
  @Test func rankingsAreKeptAndCompared() throws {
    let file = try ScenarioFile(Self.choice())
    let database = file.folder.appendingPathComponent("r.sqlite").path
    let versions = [
      Self.choice(), Self.choice(weight: 20), Self.choice(weight: 20, x: 1),
    ]
    for (number, text) in versions.enumerated() {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
      let run = RecordedRun(["evaluate", file.path, "-o", database, "--lang", "en"])
      #expect(run.code == 0, "\(run.message)\(run.errors)")
      #expect(run.output == "\(database): run \(number + 1), 2 alternatives\n")
    }
    let runs = try RecordedRun(["runs", database, "--format", "json"]).json.runs
    #expect(runs.array.map(\.alternatives.number) == [2, 2, 2])
    #expect(runs[0].customers.number == 0 && runs[0].title.zh.string == "选择")
    let list = RecordedRun(["runs", database, "--lang", "en"]).output
    #expect(list.contains("Alternatives") && list.contains("Choice"))

    func parts(_ before: String, _ after: String) throws -> [Double] {
      let json = try RecordedRun(["diff", database, before, after, "--format", "json"]).json
      #expect(json.schema.string == "ahp-alternatives-diff/1")
      let x = json.alternatives.first("alternative", "x")
      return ["change", "comparisons", "weights", "rest"].map { x[$0].number ?? .nan }
    }
    #expect(isClose(try parts("1", "2"), [-0.1, 0, -0.1, 0], absolute: 1e-14))
    #expect(isClose(try parts("2", "3"), [-0.05, -0.05, 0, 0], absolute: 1e-14))
    let english = RecordedRun(["diff", database, "1", "3", "--lang", "en"]).output
    for text in [
      "From run 1 to run 3", "weights: 2 nodes differ",
      "alternatives compare otherwise under Price",
      "X Ltd", "0.6500", "0.5000", "-0.1500", "Comparisons and weights add up to the change",
    ] { #expect(english.contains(text), "\(text)\n\(english)") }
    let chinese = RecordedRun(["diff", database, "--lang", "zh"]).output
    #expect(chinese.contains("方案比较不同的准则：价格") && chinese.contains("甲"))
    let csv = RecordedRun(["diff", database, "1", "3", "--format", "csv"]).output
    #expect(csv.split(separator: "\n").count == 3)
    #expect(csv.hasPrefix("alternative,status,priority_before,priority_after,change,comparisons,"))
    #expect(RecordedRun(["diff", database, "--customer", "x"]).code == 64)
  }

  @Test func aRankingAndCustomersDoNotCompare() throws {
    try fourRuns { database in
      let file = try ScenarioFile(Self.choice())
      #expect(RecordedRun(["evaluate", file.path, "-o", database]).code == 0)
      for (language, text) in [("en", "run 5 ranks alternatives and run 4"), ("zh", "运行 5 是方案排序")] {
        let run = RecordedRun(["diff", database, "--lang", language])
        #expect(run.code == 64 && run.message.contains(text), "\(run.message)")
      }
      #expect(RecordedRun(["diff", database, "3", "4"]).code == 0)
    }
  }

  // MARK: Other data

  /// A file given by --data is named with its own hash (by `printf | sha256sum`); it is found from
  /// the working directory and not beside the scenario.
  @Test func anotherDataFileIsNamed() throws {
    let file = try ScenarioFile(
      Self.scenario(), files: ["data.csv": "customer,x,y\na,80,50\n"])
    let other = try ScenarioFile("", files: ["month.csv": "customer,x,y\na,90,50\n"])
    let month = other.folder.appendingPathComponent("month.csv").path
    let database = file.folder.appendingPathComponent("r.sqlite").path
    #expect(RecordedRun(["evaluate", file.path, "-o", database]).code == 0)
    let run = RecordedRun(["evaluate", file.path, "--data", month, "-o", database])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let runs = try RecordedRun(["runs", database, "--format", "json"]).json.runs
    let data = runs[1].files.first("role", "data")
    #expect(data.path.string == month && data.bytes.number == 21)
    #expect(
      data.sha256.string == "e765d28effd53407e3370eed036046296a7b9f5ecf0a3940a4ae15f9e748bd92")
    #expect(data.sha256.string != runs[0].files.first("role", "data").sha256.string)
    let diff = RecordedRun(["diff", database, "--lang", "en"]).output
    #expect(diff.contains("data.csv → \(month)"), "\(diff)")
    // Standard input has no path and cannot be read twice.
    for (language, text) in [("en", "standard input has not"), ("zh", "标准输入没有这些")] {
      let refused = RecordedRun([
        "evaluate", file.path, "--data", "-", "-o", database, "--lang", language,
      ])
      #expect(refused.code == 64 && refused.message.contains(text), "\(refused.message)")
    }
  }
}
