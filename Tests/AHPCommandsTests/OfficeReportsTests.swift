import Foundation
import SpreadsheetInput
import TestSupport
import Testing
import ZipArchives

/// Every command writes its report as a workbook and as a text document.
@Suite struct OfficeReportsTests {
  private static let zhaoqing = Fixture.repository.appendingPathComponent(
    "scenarios/zhaoqing-2015/scenario.yaml"
  ).path
  private static let leader = Fixture.repository.appendingPathComponent(
    "scenarios/choosing-a-leader/scenario.yaml"
  ).path

  private static let runs = [
    ["weights", zhaoqing], ["weights", zhaoqing, "--indices"], ["evaluate", zhaoqing],
    ["evaluate", zhaoqing, "--explain", "0003"], ["evaluate", leader], ["ask", leader],
    ["solve", "--generate", "6"], ["revise", leader],
    ["random-index", "--order", "4", "--samples", "1000"],
  ]

  @Test(arguments: runs.indices, ["zh", "en"]) func workbooksAndDocuments(
    run: Int, language: String
  ) throws {
    let folder = try TemporaryFolder()
    for ending in ["xlsx", "docx"] {
      let file = folder.url.appendingPathComponent("report.\(ending)").path
      let recorded = RecordedRun(Self.runs[run] + ["-o", file, "--lang", language])
      #expect(recorded.code == 0, "\(recorded.message) \(recorded.errors)")
      let archive = try ZipArchive(path: file)
      for entry in archive.entries where entry.name.hasSuffix(".xml") {
        #expect(try !archive.content(of: entry.name).isEmpty)
      }
      if ending == "xlsx" { #expect(try Workbook(path: file).sheets.count >= 3) }
    }
  }

  /// The scores of the workbook are those of the JSON, to the last bit.
  @Test func numbersKeepEveryBit() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("report.xlsx").path
    #expect(RecordedRun(["evaluate", Self.zhaoqing, "-o", file, "--lang", "en"]).code == 0)
    let json = try RecordedRun(["evaluate", Self.zhaoqing, "--format", "json"]).json
    let scores = json.rows.array.compactMap { $0.score.number?.bitPattern }
    let workbook = try Workbook(path: file)
    var numbers: Set<UInt64> = []
    for sheet in workbook.sheets {
      var reader = try workbook.reader(of: sheet)
      while let row = try reader.next() {
        for cell in row.cells where cell.kind == .number {
          numbers.insert(try #require(Double(row.text(cell))).bitPattern)
        }
      }
    }
    #expect(!scores.isEmpty)
    #expect(Set(scores).isSubset(of: numbers))
  }

  @Test func terminalsGetNoArchives() {
    let run = RecordedRun(["weights", Self.zhaoqing, "--format", "docx", "--lang", "en"])
    #expect(run.code == 64)
    #expect(run.message.contains("-o FILE.docx"))
  }
}
