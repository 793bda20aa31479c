import BilingualText
import Markup
import ReportForms
import Testing

@testable import ReportPages

@Suite struct TableMarkupTests {
  private func markup(
    _ table: ReportTable, limits: HTMLRenderer.Limits = .init(), source: Int? = nil
  ) -> String {
    var page = HTMLWriter()
    TableMarkup(table: table, language: .english, limits: limits, source: source).write(&page)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  private func numbers(_ count: Int) -> ReportTable {
    var table = ReportTable([.number("n")])
    for number in 0..<count { table.append([.init(number)]) }
    return table
  }

  @Test func aTableHasItsHeadItsRowsAndWhatItsColumnsMean() {
    var table = ReportTable([
      .text(Phrase(zh: "名称", en: "Name")),
      .init(
        title: Phrase(zh: "得分", en: "Score"), meaning: Phrase(zh: "满分 100", en: "Of 100."),
        alignment: .right),
    ])
    table.append([.init("A<b>"), .init(86.125, .fixed(2), .bad)])
    table.append([.init("B", .strong), .init(nil as Double?, .fixed(2))])
    #expect(
      markup(table)
        == #"<div class="table"><div class="scroll" tabindex="0"><table data-sortable="">"#
        + #"<thead><tr><th scope="col">Name</th>"#
        + #"<th scope="col" class="n" title="Of 100.">Score</th></tr></thead>"#
        + #"<tbody><tr><td>A&lt;b&gt;</td><td class="n bad">86.12</td></tr>"#
        + #"<tr><td class="strong">B</td><td class="n">-</td></tr></tbody></table></div>"#
        + #"<details class="meanings"><summary>What the columns mean</summary>"#
        + #"<dl><dt>Score</dt><dd>Of 100.</dd></dl></details></div>"#)
  }

  @Test func barsAreDrawnByTheirLength() {
    var table = ReportTable([.text("")])
    for share in [0.5, 2, -1, .nan] { table.append([.init(.bar(share))]) }
    let page = markup(table)
    let lengths = page.matches(of: /--length:([0-9]+)/).map { String($0.output.1) }
    #expect(lengths == ["50", "100", "0", "0"])
    #expect(!page.contains("<thead>"))
  }

  @Test func rowsOfATreeStayWhereTheyAre() {
    var tree = ReportTable([.text("Name"), .text("")])
    tree.append([.init("all")])
    tree.append([.init("part", indent: 1)])
    tree.append([.init("deep", indent: 99)])
    let page = markup(tree, limits: .init(rowsInPage: 1, rowsInData: 3))
    #expect(!page.contains("data-sortable"))
    #expect(page.contains(#"<td style="--depth:1">part</td>"#))
    #expect(page.contains(#"<td style="--depth:20">deep</td>"#))
    #expect(page.contains(#"<th scope="col">Name</th><td></td>"#))
    #expect(tree.isTree && !tree.comesAsData(.init(rowsInPage: 1, rowsInData: 3)))
    #expect(tree.comesAsData(.init(rowsInPage: 1, rowsInData: 2)))
  }

  @Test func onlyTheFirstRowsOfALongTableStandInThePage() {
    let limits = HTMLRenderer.Limits(rowsInPage: 2, rowsInData: 4)
    #expect(!numbers(2).comesAsData(limits) && numbers(3).comesAsData(limits))
    let page = markup(numbers(5), limits: limits, source: 7)
    #expect(page.contains(#"<table data-sortable="" data-rows="7">"#))
    #expect(
      page.contains(#"<tbody><tr><td class="n">0</td></tr><tr><td class="n">1</td></tr></tbody>"#))
    #expect(page.contains(PageWords.missingRows(4, of: 5).en))
    #expect(page.contains(PageWords.firstRows(2, of: 4).en))
  }

  @Test func oneRowCannotBeSorted() {
    #expect(!markup(numbers(1)).contains("data-sortable"))
    #expect(markup(numbers(2)).contains("data-sortable"))
    #expect(markup(ReportTable([])).isEmpty)
  }

  @Test func manyColumnsMayBeWiderThanTheText() {
    let columns = Array(repeating: ReportTable.Column.text("x"), count: 9)
    #expect(markup(ReportTable(columns)).hasPrefix(#"<div class="table wide">"#))
    #expect(markup(ReportTable(Array(columns.dropLast()))).hasPrefix(#"<div class="table">"#))
  }

  @Test func limitsLeaveAtLeastOneRow() {
    let limits = HTMLRenderer.Limits(rowsInPage: 0, rowsInData: -5)
    #expect(limits.rowsInPage == 1 && limits.rowsInData == 1)
    let more = HTMLRenderer.Limits(rowsInPage: 30, rowsInData: 10)
    #expect(more.rowsInPage == 30 && more.rowsInData == 30)
  }
}
