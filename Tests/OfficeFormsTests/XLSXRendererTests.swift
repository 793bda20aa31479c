import BilingualText
import ReportForms
import SpreadsheetInput
import Testing

@testable import OfficeForms

@Suite struct XLSXRendererTests {
  @Test(arguments: [
    (ReportLanguage.english, "Method and sources", "0.02 (was 0.05)"),
    (.chinese, "方法与依据", "0.02（原为 0.05）"),
  ])
  func aFactHasItsRemark(language: ReportLanguage, sheet: String, text: String) throws {
    var document = ReportDocument()
    document.facts([
      .headline("CR", "0.02", .good, remark: Phrase(zh: "原为 0.05", en: "was 0.05")),
      Fact("RI", "0.58"),
    ])
    let context = RenderingContext(
      language: language, generator: ReportGenerator(name: "test", version: "1"))
    let workbook = try Workbook(bytes: XLSXRenderer().render(document, context))
    var reader = try workbook.reader(of: workbook.sheet(named: sheet))
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells.map { row.text($0) }) }
    let (withRemark, without) = (rows.contains(["CR", text]), rows.contains(["RI", "0.58"]))
    #expect(withRemark && without, "\(rows)")
  }
}
