import Foundation
import OfficeFiles
import TestSupport
import Testing

/// What stands in workbooks gives the same results as the same tables in CSV, to the last bit.
@Suite struct WorkbookDataTests {
  /// Every CSV file of a scenario as a workbook with a title above the table and a second sheet.
  private func scenario(
    _ name: String, in folder: URL, sheet: String = "数据", named: Bool = true
  ) throws -> String {
    let source = Fixture.repository.appendingPathComponent("scenarios/\(name)")
    var yaml = try String(
      contentsOf: source.appendingPathComponent("scenario.yaml"), encoding: .utf8)
    let files = try FileManager.default.contentsOfDirectory(atPath: source.path)
    for file in files where file.hasSuffix(".csv") {
      let text = try String(contentsOf: source.appendingPathComponent(file), encoding: .utf8)
      let stem = file.dropLast(4)
      try workbook(text, sheet).write(to: folder.appendingPathComponent("\(stem).xlsx"))
      yaml =
        yaml
        .replacing(
          "path: \(file)\n",
          with: "path: \(stem).xlsx\n" + (named ? "    sheet: \(sheet)\n" : "")
        )
        .replacing(
          "path: \(file),", with: "path: \(stem).xlsx," + (named ? " sheet: \(sheet)," : "")
        )
        .replacing("rows: \(file)", with: "rows: \(stem).xlsx")
    }
    let path = folder.appendingPathComponent("scenario.yaml")
    try Data(yaml.utf8).write(to: path)
    return path.path
  }

  private func workbook(_ csv: String, _ sheet: String) throws -> Data {
    var workbook = WorkbookWriter(OfficeProperties(title: "", application: "test"))
    try workbook.beginSheet("说明", SheetLayout())
    try workbook.row([.text("不是数据", .plain)])
    try workbook.endSheet()
    try workbook.beginSheet(sheet, SheetLayout())
    try workbook.row([.text("二〇一五年大客户服务", .plain)])
    for line in csv.split(separator: "\n") {
      try workbook.row(
        line.split(separator: ",", omittingEmptySubsequences: false).map { field in
          // Ids with leading zeros are texts, as spreadsheets must keep them.
          if let number = Double(field),
            field == "0" || !field.hasPrefix("0") || field.hasPrefix("0.")
          {
            return .number(number, .plain)
          }
          return field.isEmpty ? .empty : .text(String(field), .plain)
        })
    }
    try workbook.endSheet()
    return Data(try workbook.finish())
  }

  @Test func customersAndScores() throws {
    let folder = try TemporaryFolder()
    let path = try scenario("zhaoqing-2015", in: folder.url)
    let original = Fixture.repository.appendingPathComponent(
      "scenarios/zhaoqing-2015/scenario.yaml")
    for format in ["csv", "table"] {
      let expected = RecordedRun(["evaluate", original.path, "--format", format, "--lang", "zh"])
      let found = RecordedRun(["evaluate", path, "--format", format, "--lang", "zh"])
      #expect(found.code == 0, "\(found.message) \(found.errors)")
      #expect(found.output == expected.output)
    }
  }

  @Test func surveys() throws {
    let folder = try TemporaryFolder()
    let path = try scenario("outage-survey", in: folder.url)
    let original = Fixture.repository.appendingPathComponent(
      "scenarios/outage-survey/scenario.yaml")
    let expected = RecordedRun(["weights", original.path, "--format", "csv"])
    let found = RecordedRun(["weights", path, "--format", "csv"])
    #expect(found.code == 0, "\(found.message) \(found.errors)")
    #expect(found.output == expected.output)
  }

  /// Two sheets and none named: the message lists them and says what to write.
  @Test func theSheetMustBeNamed() throws {
    let folder = try TemporaryFolder()
    let path = try scenario("zhaoqing-2015", in: folder.url, named: false)
    let run = RecordedRun(["check", path, "--lang", "zh"])
    #expect(run.code == 65)
    #expect(run.output.contains("工作簿有多个工作表，未说明读哪一个；现有：说明、数据"), "\(run.output)")
    #expect(run.output.contains("请写明 `sheet: 名称`"))
  }

  @Test func matrices() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("matrix.xlsx")
    let matrix: [[WorkbookCell]] = [
      [.number(1, .plain), .number(2, .plain), .number(4, .plain)],
      [.text("1/2", .plain), .number(1, .plain), .number(2, .plain)],
      [.number(0.25, .plain), .text("1/2", .plain), .number(1, .plain)],
    ]
    var workbook = WorkbookWriter(OfficeProperties(title: "", application: "test"))
    try workbook.beginSheet("判断", SheetLayout())
    for row in matrix { try workbook.row(row) }
    try workbook.endSheet()
    try Data(workbook.finish()).write(to: file)
    let run = RecordedRun(["solve", file.path, "--format", "csv"])
    #expect(run.code == 0, "\(run.message)")
    // 4/7, 2/7, 1/7.
    #expect(run.output.hasPrefix("item,weight\n1,0.57142857"))
    let missing = RecordedRun(["solve", file.path, "--sheet", "x", "--lang", "zh"])
    #expect(missing.code == 65)
    #expect(missing.message.contains("没有工作表“x”；现有：判断"))
  }
}
