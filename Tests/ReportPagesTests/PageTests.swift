import BilingualText
import ReportForms
import Testing

@testable import ReportPages

@Suite struct PageTests {
  private func page(
    _ document: ReportDocument, _ language: ReportLanguage = .chinese,
    limits: HTMLRenderer.Limits = .init()
  ) -> String {
    let context = RenderingContext(
      language: language, generator: ReportGenerator(name: "maker", version: "2.0"))
    let page = Page(document: document, context: context, limits: limits)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  private func table(rows: Int) -> ReportTable {
    var table = ReportTable([.number("n")])
    for number in 0..<rows { table.append([.init(number)]) }
    return table
  }

  @Test func aReportWithoutATitleIsNamedByItsMaker() {
    var document = ReportDocument()
    document.heading(Phrase(zh: "部分", en: "Part"), level: 2)
    #expect(page(document).contains("<title>maker</title>"))
    document.heading(Phrase(zh: "报告 <1>", en: "Report <1>"), level: 1)
    #expect(page(document).contains("<title>报告 &lt;1&gt;</title>"))
    #expect(page(document, .english).contains("<title>Report &lt;1&gt;</title>"))
  }

  @Test func theOtherLanguageComesSecondAndIsHidden() throws {
    var document = ReportDocument()
    document.heading(Phrase(zh: "报告", en: "Report"), level: 1)
    let page = page(document, .english)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"))
    #expect(page.hasSuffix("</script></body></html>\n"))
    let english = try #require(
      page.firstRange(of: #"<div class="report" lang="en" data-title="Report">"#))
    let chinese = try #require(
      page.firstRange(of: #"<div class="report" lang="zh-Hans" data-title="报告" hidden="">"#))
    #expect(english.upperBound < chinese.lowerBound)
  }

  @Test func nothingComesFromElsewhere() {
    let policy = Page.policy.split(separator: ";").map { $0.drop { $0 == " " } }
    #expect(policy.first == "default-src 'none'")
    #expect(policy.count == 4)
    let hash = policy.last?.dropFirst("script-src 'sha256-".count).dropLast()
    // 32 bytes in Base64 are 44 characters.
    #expect(hash?.count == 44 && hash?.last == "=")
  }

  @Test func tablesOfFiguresCountAsTables() {
    var document = ReportDocument()
    document.table(table(rows: 1))
    document.paragraph("between")
    document.figure(
      Figure(
        id: "f", title: "F", chart: .bars(BarChart([.init("A", 1)], form: .count)),
        data: table(rows: 4)))
    document.table(table(rows: 2))
    #expect(document.tables.map(\.rows.count) == [1, 4, 2])
  }

  @Test func onlyLongTablesComeAsData() {
    var document = ReportDocument()
    document.table(table(rows: 3))
    #expect(!page(document, limits: .init(rowsInPage: 3)).contains("id=\"tables\""))
    document.table(table(rows: 4))
    let data = #"id="tables">[[{"decimals":0,"values":[0,1,2,3]}]]</script>"#
    #expect(page(document, limits: .init(rowsInPage: 3)).contains(data))
  }

  @Test func languagesAreNamedAsHTMLNamesThem() {
    #expect(ReportLanguage.allCases.map(\.tag) == ["zh-Hans", "en"])
    #expect(ReportLanguage.allCases.map { PageWords.nameOf($0) } == ["中文", "English"])
  }
}
