import Foundation
import TestSupport
import Testing

/// What spreadsheets leave in exports, each recognised and named once.
struct ExportLitterTests {
  private static func scenario(_ data: String = "", unit: String = "小时") -> String {
    """
    schema: ahp-scenario/1
    tree: {id: goal, children: [a, b], weights: equal}
    indicators:
      a: {unit: \(unit), score: {rule: linear, slope: 1}}
      b: {unit: "%", score: {rule: goalposts, zero: 0, full: 100}}
    data: {path: d.csv, id: 编号\(data)}
    """
  }

  private func evaluate(_ scenario: String, _ csv: String) throws -> RecordedRun {
    let file = try ScenarioFile(scenario, files: ["d.csv": csv])
    return RecordedRun(["evaluate", file.path, "--format", "json", "--lang", "en"])
  }

  private func count(_ code: String, _ run: RecordedRun) -> Int {
    run.errors.components(separatedBy: "[\(code)]").count - 1
  }

  @Test func titlesAboveTheHeader() throws {
    let csv = "某供电局 2026 年一季度统计表\n制表：张三,,\n编号,a,b\n1,3,40\n2,5,60\n"
    let run = try evaluate(Self.scenario(), csv)
    #expect(run.code == 65 && run.errors.contains("write `header_row: 3`"))
    let read = try evaluate(Self.scenario(", header_row: 3"), csv)
    #expect(read.code == 0, "\(read.errors)")
    #expect(try read.json.rows.array.count == 2)
    // Lines are counted from the top of the file.
    let spoilt = try evaluate(Self.scenario(", header_row: 3"), csv + "3,x,60\n")
    #expect(spoilt.errors.contains("d.csv:6:3: error"))
  }

  @Test func totalsAreNoCustomers() throws {
    let csv = "编号,a,b\n1,3,40\n2,5,60\n合计,8,100\n,平均,50\n"
    let run = try evaluate(Self.scenario(), csv)
    #expect(run.code == 65 && count("csv-total-row", run) == 1)
    #expect(run.errors.contains("`合计` in line 4") && run.errors.contains("skip_rows: [合计]"))
    let read = try evaluate(Self.scenario(", skip_rows: [合计, 平均]"), csv)
    #expect(read.code == 0, "\(read.errors)")
    #expect(try read.json.rows.array.compactMap(\.customer.string) == ["1", "2"])
    #expect(count("csv-rows-skipped", read) == 1)
  }

  @Test func numbersAsPeopleWriteThem() throws {
    let csv = "编号,a,b\n1,\"1,234.5\",40％\n2,3.2小时,８６\n3,\u{A0}5\u{A0},94.9 %\n4,2 h,7\n"
    let run = try evaluate(Self.scenario(), csv)
    #expect(run.code == 65 && run.errors.contains("tidy: true"))
    // One message a cause: thousands, units, full-width, and spaces before the sign.
    #expect(count("csv-not-a-number", run) + count("csv-fullwidth-digits", run) <= 4)
    let read = try evaluate(Self.scenario(", tidy: true"), csv)
    #expect(read.code == 0, "\(read.errors)")
    let rows = try read.json.rows.array
    #expect(rows.compactMap(\.indicators.a.value.number) == [1234.5, 3.2, 5, 2])
    #expect(rows.compactMap(\.indicators.b.value.number) == [40, 86, 94.9, 7])
    #expect(count("csv-tidied", read) == 2)
    #expect(read.errors.contains("`1,234.5` in line 2 as 1234.5"))
    // A unit that is not the indicator's is none, and no group of digits is guessed.
    for cell in ["3.2天", "\"12,34\"", "\"1,234,5\"", "3 2", "3.2小时5"] {
      #expect(try evaluate(Self.scenario(", tidy: true"), "编号,a,b\n1,\(cell),4\n").code == 65)
    }
  }

  /// The customer file goes through the same as a table of values: 合计 is no customer, and a class
  /// compares 12,000 and １５０ as the numbers that they are.
  @Test func customersAsTheyWereExported() throws {
    func evaluate(_ data: String) throws -> RecordedRun {
      let file = try ScenarioFile(
        """
        schema: ahp-scenario/1
        tree: {id: goal, children: [a], weights: equal}
        indicators: {a: {score: {rule: linear, slope: 1}}}
        customers:
          data: {path: c.csv, id: 编号\(data)}
          classes:
            - {id: big, field: 电量, at_least: 1000}
            - {id: small, otherwise: true}
        data: {path: d.csv, id: 编号}
        """,
        files: [
          "c.csv": "客户清单,\n编号,电量\n1,\"12,000\"\n\n2,１５０\n3,1000\n合计,13150\n",
          "d.csv": "编号,a\n1,10\n2,20\n3,40\n",
        ])
      return RecordedRun(["evaluate", file.path, "--format", "json", "--lang", "en"])
    }
    let raw = try evaluate("")
    #expect(raw.code == 65 && raw.errors.contains("write `header_row: 2`"))
    let titled = try evaluate(", header_row: 2")
    #expect(titled.code == 65 && count("csv-total-row", titled) == 1)
    let untidy = try evaluate(", header_row: 2, skip_rows: [合计]")
    #expect(untidy.code == 65 && count("csv-not-a-number", untidy) == 2)
    #expect(untidy.errors.contains("`tidy: true`"))
    let read = try evaluate(", header_row: 2, skip_rows: [合计], tidy: true")
    #expect(read.code == 0, "\(read.errors)")
    let rows = try read.json.rows.array
    #expect(rows.compactMap(\.class.string) == ["big", "small", "big"])
    #expect(rows.compactMap(\.score.number) == [10, 20, 40])
    #expect(count("csv-tidied", read) == 1 && count("csv-rows-skipped", read) == 1)
    #expect(read.errors.contains("`12,000` in line 3 as 12000, `１５０` in line 5 as 150"))
  }

  /// A misspelt heading is not said to be meant for a column that another indicator already has.
  @Test func hintsNameNoColumnThatIsTaken() throws {
    let scenario = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [rate1, rate2], weights: equal}
      indicators:
        rate1: {score: {rule: linear, slope: 1}}
        rate2: {score: {rule: linear, slope: 1}}
      data: {path: d.csv, id: 编号}
      """
    let taken = try evaluate(scenario, "编号,rate1\n1,5\n")
    #expect(taken.code == 65 && taken.errors.contains("there is no column `rate2`"))
    #expect(!taken.errors.contains("did you mean"), "\(taken.errors)")
    let free = try evaluate(scenario, "编号,rate1,rate_2\n1,5,6\n")
    #expect(free.errors.contains("did you mean `rate_2`?"))
    // A column without a name is none to be meant.
    let unnamed = try evaluate(
      scenario.replacingOccurrences(of: "rate2", with: "b"), "编号,rate1,\n1,5,6\n")
    #expect(unnamed.code == 65 && !unnamed.errors.contains("did you mean"), "\(unnamed.errors)")
    // Nor is the column of the ids, where an indicator has the one that is nearest.
    let ids = try evaluate(
      scenario.replacingOccurrences(of: "id: 编号", with: "id: rate"), "rate1,rate2\n1,5\n")
    #expect(ids.code == 65 && !ids.errors.contains("did you mean"), "\(ids.errors)")
  }

  @Test func oneMessageACause() throws {
    let csv = "编号,a,b\n" + (1...40).map { "\($0),\($0 % 2 == 0 ? "#N/A" : "x\($0)"),5\n" }.joined()
    let run = try evaluate(Self.scenario(), csv)
    #expect(run.code == 65 && count("csv-not-a-number", run) == 2)
    #expect(run.errors.contains("20 cells like it: `#N/A` in line 3"))
    #expect(run.errors.contains("a spreadsheet's error"))
  }

  @Test func idsInScientificNotation() throws {
    let csv = "编号,a,b\n4.406E+11,3,40\n4.406E+11,5,60\n"
    let run = try evaluate(Self.scenario(), csv)
    #expect(run.code == 65 && count("csv-scientific-id", run) == 1)
    #expect(run.errors.contains("2 id(s) were written in scientific notation"))
  }

  @Test func columnsWithoutAName() throws {
    let run = try evaluate(Self.scenario(), "编号,a,b,,\n1,3,40,,\n2,5,60,,\n,,,,\n")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("2 column(s) without a name are not read"))
  }

  @Test func fractionsMadeDates() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b], weights: {survey: {path: s.csv, id: e, sign: ratio}}}
      """, files: ["s.csv": "e,a_b\n1,3月1日\n"])
    let run = RecordedRun(["weights", file.path, "--lang", "en"])
    #expect(run.code == 65 && run.errors.contains("a spreadsheet may have made a date of 1/3"))
  }
}
