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

  /// Above 50,000 customers the rows are written part by part: all are there, in the order of the
  /// data, with the numbers of the CSV.
  @Test func longWorkbooks() throws {
    let rows = (0..<60_000).map { "客户\($0),\($0 % 101),\($0 % 7 == 0 ? "" : "\($0 % 97)")\n" }
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      id: long
      tree: {id: goal, children: [a, b], weights: {given: {a: 0.3, b: 0.7}}}
      indicators:
        a: {score: {rule: goalposts, zero: 0, full: 100}}
        b: {score: {rule: goalposts, zero: 0, full: 100}, missing: {policy: renormalise}}
      data: [{path: data.csv, id: customer}]
      bands: [{id: good, min: 60}, {id: poor, min: 0}]
      """, files: ["data.csv": "customer,a,b\n" + rows.joined()])
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("long.xlsx").path
    let run = RecordedRun(["evaluate", file.path, "-o", path, "--lang", "en"])
    #expect(run.code == 0, "\(run.message) \(run.errors)")
    let csv = RecordedRun(["evaluate", file.path, "--columns", "score,rank", "--format", "csv"])
    let wanted = csv.output.split(separator: "\r\n").flatMap { $0.split(separator: "\n") }
      .dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    let workbook = try Workbook(path: path)
    let sheet = try #require(workbook.sheets.first { $0.name == "Customers" })
    var reader = try workbook.reader(of: sheet)
    let head = try #require(try reader.next())
    let titles = head.cells.map { head.text($0) }
    let (score, rank) = (titles.firstIndex(of: "Score"), titles.firstIndex(of: "Rank"))
    var count = 0
    while let row = try reader.next() {
      let texts = Dictionary(row.cells.map { ($0.column - 1, row.text($0)) }) { first, _ in first }
      let expected = wanted[count]
      #expect(texts[0] == expected[0])
      #expect(texts[score ?? -1].flatMap(Double.init) == Double(expected[2]))
      #expect(texts[rank ?? -1].flatMap(Double.init) == Double(expected[3]))
      count += 1
    }
    #expect(count == 60_000)
    #expect(workbook.sheets.map(\.name).contains("Files"))
    // The distribution is that of all customers.
    #expect(workbook.sheets.map(\.name).contains("Figures"))
  }

  @Test func terminalsGetNoArchives() {
    let run = RecordedRun(["weights", Self.zhaoqing, "--format", "docx", "--lang", "en"])
    #expect(run.code == 64)
    #expect(run.message.contains("-o FILE.docx"))
  }
}
