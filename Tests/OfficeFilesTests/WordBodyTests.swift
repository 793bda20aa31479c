import Markup
import Testing

@testable import OfficeFiles

@Suite struct WordBodyTests {
  private func xml(
    _ blocks: [WordDocument.Block], _ language: WordDocument.Language = .english
  ) -> String {
    var body = WordBody(language: language)
    for block in blocks { body.write(block) }
    return String(decoding: body.finished().bytes, as: UTF8.self)
  }

  private func styles(_ xml: String) -> [String] {
    xml.matches(of: /<w:pStyle w:val="(\w+)"/).map { String($0.output.1) }
  }

  /// What a reader sees, run by run.
  private func texts(_ xml: String) -> [String] {
    xml.matches(of: /<w:t xml:space="preserve">([^<]*)</).map { String($0.output.1) }
  }

  private func table(_ caption: String?) -> WordDocument.Block {
    .table(
      .init(
        caption: caption, head: [.init(.init("Name")), .init(.init("Score"), isRight: true)],
        rows: [
          [
            .init(.init("A"), indent: 1), .init(.init("1"), isRight: true, fill: "AECCE1"),
            .init(.init("x")),
          ]
        ], widths: [4, 4]))
  }

  private let chart = OfficeChart(
    .bars, title: "", categories: ["A"], series: [.init("v", [1], colour: "0B63A5")])

  @Test func headingsHaveFourLevels() {
    let xml = xml((1...6).map { .heading(level: $0, "h\($0)") })
    #expect(styles(xml) == ["Title", "Heading1", "Heading2", "Heading3", "Heading3", "Heading3"])
    #expect(texts(xml) == ["h1", "h2", "h3", "h4", "h5", "h6"])
  }

  @Test func runsKeepTheirSpacesAndTheirLook() {
    let xml = xml([
      .paragraph([.init("a ", isBold: true), .init("<b>", colour: "B3261E"), .init("c")])
    ])
    #expect(texts(xml) == ["a ", "&lt;b&gt;", "c"])
    #expect(xml.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a "))
    #expect(xml.contains("<w:rPr><w:color w:val=\"B3261E\"/></w:rPr>"))
    #expect(xml.contains("<w:r><w:t xml:space=\"preserve\">c</w:t></w:r>"))
  }

  @Test func tablesAndFiguresAreCountedApart() {
    let blocks = [
      table("first"), .chart(chart, caption: "drawn"), table(nil), table("second"),
      .chart(chart, caption: "again"),
    ]
    let english = texts(xml(blocks)).joined(separator: "|")
    for caption in [
      "Table |1|  first", "Table |2|  second", "Figure |1|  drawn", "Figure |2|  again",
    ] {
      #expect(english.contains(caption))
    }
    #expect(!english.contains("Table |3|"))
    let chinese = xml(blocks, .chinese)
    #expect(texts(chinese).joined(separator: "|").contains("表 |2|  second"))
    #expect(chinese.contains("w:instr=\" SEQ 图 \\* ARABIC \""))
  }

  @Test func chartsAreKeptInTheirOrder() {
    var body = WordBody(language: .english)
    body.write(.chart(chart, caption: "one"))
    body.write(.note([.init("n")]))
    body.write(.chart(chart, caption: "two"))
    #expect(body.charts.map(\.categories) == [["A"], ["A"]])
    let xml = String(decoding: body.finished().bytes, as: UTF8.self)
    #expect(xml.contains("name=\"Chart 2\" descr=\"two\"") && xml.contains("\"rIdChart2\""))
    #expect(styles(xml) == ["Figure", "Caption", "Note", "Figure", "Caption"])
  }

  @Test func aTableHasAHeadAndNoMoreCellsThanColumns() {
    let xml = xml([table(nil)])
    #expect(texts(xml) == ["Name", "Score", "A", "1"])
    #expect(xml.matches(of: /<w:tblHeader\/>/).count == 1)
    #expect(xml.matches(of: /<w:gridCol\s/).count == 2)
    #expect(xml.matches(of: /<w:jc w:val="right"\/>/).count == 2)
    #expect(xml.contains("<w:ind w:left=\"210\"/>"))
    #expect(xml.contains("w:fill=\"AECCE1\""))
    #expect(styles(xml) == ["TableHead", "TableHead", "TableText", "TableText", "Gap"])
  }

  @Test func indentsEndAtEightSteps() {
    let deep = WordDocument.Table(
      caption: nil, head: [.init(.init("x"))], rows: [[.init(.init("y"), indent: 30)]], widths: [4])
    #expect(xml([.table(deep)]).contains("<w:ind w:left=\"1680\"/>"))
  }

  @Test func theBodyEndsWithItsPage() {
    let xml = xml([])
    #expect(xml.hasPrefix("<?xml version=\"1.0\""))
    #expect(xml.contains("<w:body><w:sectPr>"))
    #expect(xml.hasSuffix("</w:sectPr></w:body></w:document>"))
  }
}
