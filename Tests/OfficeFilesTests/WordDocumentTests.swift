import Foundation
import FoundationXML
import TestSupport
import Testing
import ZipArchives

@testable import OfficeFiles

@Suite struct WordDocumentTests {
  private func sample(_ language: WordDocument.Language) -> WordDocument {
    var document = WordDocument(
      OfficeProperties(title: "评价报告", application: "test 1"), language: language)
    document.blocks = [
      .heading(level: 1, "评价报告"), .heading(level: 2, "权重 <1> & \u{D4E}<b>"),
      .paragraph([.init("方法：", isBold: true), .init("特征向量法", colour: "0B7A5B")]),
      .item([.init("第一条")]), .item([.init("第二条")]),
      .table(
        .init(
          caption: "指标权重", head: [.init(.init("指标")), .init(.init("权重"), isRight: true)],
          rows: [
            [.init(.init("及时性")), .init(.init("0.65"), isRight: true)],
            [.init(.init("有效性"), indent: 1), .init(.init("0.35"), isRight: true, fill: "DDEBF7")],
          ], widths: [2, 1])),
      .chart(
        OfficeChart(
          .bars, title: "", categories: ["及时性", "有效性"],
          series: [.init("权重", [0.65, 0.35], colour: "0B63A5")], numberFormat: "0.00"),
        caption: "权重图"),
      .note([.init("注")]),
    ]
    return document
  }

  /// Every part is XML that Foundation's parser reads.
  @Test func partsAreWellFormed() throws {
    for language in [WordDocument.Language.chinese, .english] {
      let archive = try ZipArchive(bytes: sample(language).bytes())
      for entry in archive.entries where !entry.name.hasSuffix(".xlsx") {
        let parser = XMLParser(data: Data(try archive.content(of: entry.name)))
        #expect(parser.parse(), "\(entry.name)")
      }
      #expect(archive["word/embeddings/values1.xlsx"] != nil)
    }
  }

  @Test(
    .enabled(
      if: OtherProgram.python(with: "docx") != nil,
      "python-docx is missing: apt-get install python3-docx, or name a Python in AHP_TEST_PYTHON"))
  func pythonDocxReadsHeadingsAndTables() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("a.docx")
    try Data(sample(.chinese).bytes()).write(to: file)
    let text = try OtherProgram.output([
      try #require(OtherProgram.python(with: "docx")), "-c",
      """
      import sys, docx
      d = docx.Document(sys.argv[1])
      for p in d.paragraphs: print(p.style.name, '|', ''.join(t.text or '' for t in \
      p._p.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t')))
      for t in d.tables: print([[c.text for c in r.cells] for r in t.rows])
      s = d.sections[0]
      print(round(s.page_width.mm), round(s.page_height.mm), d.core_properties.title)
      """, file.path,
    ])
    #expect(
      text == """
        Title | 评价报告
        Heading 1 | 权重 <1> & \u{D4E}<b>
        Body Text | 方法：特征向量法
        List Bullet | 第一条
        List Bullet | 第二条
        Caption | 表 1  指标权重
        Gap |\u{20}
        Figure |\u{20}
        Caption | 图 1  权重图
        Note | 注
        [['指标', '权重'], ['及时性', '0.65'], ['有效性', '0.35']]
        210 297 评价报告

        """)
  }

  @Test(
    .enabled(
      if: (try? OtherProgram.output(["soffice", "--version"])) != nil,
      "LibreOffice is missing: apt-get install libreoffice-writer"))
  func libreOfficeOpensIt() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("a.docx")
    try Data(sample(.chinese).bytes()).write(to: file)
    _ = try OtherProgram.output([
      "soffice", "-env:UserInstallation=file://\(folder.url.path)/profile", "--headless",
      "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.url.path, file.path,
    ])
    let text = try String(
      contentsOf: folder.url.appendingPathComponent("a.txt"), encoding: .utf8)
    for piece in ["评价报告", "表 1  指标权重", "图 1  权重图", "0.65"] { #expect(text.contains(piece)) }
  }
}
