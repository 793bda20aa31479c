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
