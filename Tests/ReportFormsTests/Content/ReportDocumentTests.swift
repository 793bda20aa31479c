import BilingualText
import Testing

@testable import ReportForms

@Suite struct ReportDocumentTests {
  private var document: ReportDocument {
    var table = ReportTable([.text("指标"), .text("编号"), .number("权重"), .text("条")])
    table.append([Cell("服务质量"), Cell("quality"), Cell("1.00", .strong), Cell("##")])
    table.append([Cell("及时性", indent: 1), Cell("timeliness"), Cell("0.60"), Cell("#")])
    table.append([Cell("Method", indent: 1), Cell("m|x_y"), Cell("12.50", .bad)])
    var document = ReportDocument()
    document.heading("标题 title", level: 1)
    document.facts([Fact("方法", Phrase(zh: "特征向量法", en: "eigenvector")), Fact("CR", "0.02", .good)])
    document.table(table)
    document.list(["第一", ReportText("second", .caution)])
    document.heading("Part", level: 2)
    document.paragraph("1. <b>text</b> & *more*")
    return document
  }

  private typealias Cell = ReportTable.Cell

  @Test func text() {
    #expect(
      document.text(in: .chinese) == """
        标题 title
        ==========

        方法  特征向量法
        CR    0.02

        指标      编号         权重  条
        --------  ----------  -----  --
        服务质量  quality      1.00  ##
          及时性  timeliness   0.60  #
          Method  m|x_y       12.50

        - 第一
        - second

        Part
        ----

        1. <b>text</b> & *more*

        """)
  }

  @Test func markdown() {
    #expect(
      document.markdown(in: .chinese) == """
        # 标题 title

        - **方法**: 特征向量法
        - **CR**: 0.02

        | 指标 | 编号 | 权重 | 条 |
        | --- | --- | ---: | --- |
        | 服务质量 | quality | **1.00** | ## |
        | &emsp;及时性 | timeliness | 0.60 | # |
        | &emsp;Method | m\\|x_y | 12.50 |  |

        - 第一
        - second

        ## Part

        1\\. &lt;b&gt;text&lt;/b&gt; &amp; \\*more\\*

        """)
  }

  @Test func coloursChangeNoColumn() {
    let coloured = document.text(in: .chinese, style: .ansi)
    let stripped = coloured.replacing(/\u{1b}\[[0-9]+m/, with: "")
    #expect(coloured.contains("\u{1b}[31m12.50\u{1b}[0m"))
    #expect(stripped == document.text(in: .chinese))
  }

  @Test func narrowPagesWrapAndKeepEveryWord() {
    var table = ReportTable([.text("指标"), .number("服务响应及时性"), .number("分")])
    table.append([Cell("一个很长很长的指标名称没有尽头"), Cell("48.00"), Cell("1.00")])
    var document = ReportDocument()
    document.table(table)
    #expect(
      document.text(in: .chinese, width: 28) == """
        指标          服务响应    分
                        及时性
        ------------  --------  ----
        一个很长很长     48.00  1.00
        的指标名称没
        有尽头

        """)
    let ink = document.text(in: .chinese, width: 28).filter { !" -\n".contains($0) }
    #expect(ink.count == 34)
  }

  @Test func hostileTextsReachNoTerminal() {
    let hostile = "\u{1b}]0;owned\u{7}\r\n| a | b |\u{202e}"
    var table = ReportTable([.text(Phrase(hostile))])
    table.append([Cell(Phrase(hostile))])
    var document = ReportDocument()
    document.heading(Phrase(hostile), level: 2)
    document.facts([Fact(Phrase(hostile), Phrase(hostile))])
    document.list([ReportText(Phrase(hostile))])
    document.paragraph(ReportText(Phrase(hostile)))
    document.table(table)
    for output in [
      document.text(in: .chinese), document.text(in: .chinese, width: 20),
      document.markdown(in: .chinese),
    ] {
      #expect(
        output.unicodeScalars.allSatisfy {
          $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
        })
    }
    #expect(document.text(in: .chinese).contains("\\u{1b}]0;owned\\u{7}\\r\\n| a | b |\\u{202e}"))
    #expect(document.markdown(in: .chinese).contains("\\| a \\| b \\|"))
  }
}
