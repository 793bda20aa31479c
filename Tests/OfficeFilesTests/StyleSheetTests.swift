import Markup
import Testing

@testable import OfficeFiles

@Suite struct StyleSheetTests {
  private func text(_ sheet: StyleSheet) -> String {
    String(decoding: sheet.xml.bytes, as: UTF8.self)
  }

  private func count(_ piece: String, in text: String) -> Int {
    text.split(separator: piece, omittingEmptySubsequences: false).count - 1
  }

  @Test func equalStylesHaveOneNumber() {
    var sheet = StyleSheet()
    let bold = CellStyle(isBold: true)
    #expect(sheet.number(of: .plain) == 0)
    #expect(sheet.number(of: bold) == 1)
    #expect(sheet.number(of: .heading) == 2)
    #expect(sheet.number(of: CellStyle(isBold: true)) == 1)
    #expect(sheet.number(of: CellStyle()) == 0)
    #expect(count("<alignment ", in: text(sheet)) == 3)
    #expect(text(sheet).contains("<cellXfs count=\"3\">"))
  }

  @Test func aSheetWithoutStylesHasThePlainOne() {
    let xml = text(StyleSheet())
    #expect(!xml.contains("numFmts"))
    #expect(xml.contains("<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/>"))
    #expect(xml.contains("<fills count=\"2\">"))
    #expect(xml.contains("<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""))
  }

  /// Numbers of formats below 164 are the format's own.
  @Test func stylesShareFormatsFontsAndFills() {
    var sheet = StyleSheet()
    let formats = ["0.00", "+0;-0;0", "0.00"]
    for (format, isBold) in zip(formats, [false, true, true]) {
      _ = sheet.number(of: CellStyle(numberFormat: format, isBold: isBold, fill: "AECCE1"))
    }
    _ = sheet.number(of: CellStyle(colour: "0B7A5B", fill: "ECC5AE"))
    let xml = text(sheet)
    #expect(
      xml.contains(
        "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"0.00\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"+0;-0;0\"/></numFmts>"))
    #expect(xml.contains("<fonts count=\"3\">") && xml.contains("<color rgb=\"FF0B7A5B\"/>"))
    #expect(xml.contains("<fills count=\"4\">"))
    #expect(count("rgb=\"FFAECCE1\"", in: xml) == 1)
    let cells = xml.matches(of: /numFmtId="(\d+)" fontId="(\d+)" fillId="(\d+)" borderId="0" xfId/)
      .map { "\($0.output.1) \($0.output.2) \($0.output.3)" }
    #expect(cells == ["0 0 0", "164 0 2", "165 1 2", "164 1 2", "0 2 3"])
  }

  @Test func aCentredCellIsNotIndented() {
    var sheet = StyleSheet()
    _ = sheet.number(of: CellStyle(indent: 2, isCentred: true))
    _ = sheet.number(of: CellStyle(indent: 40))
    _ = sheet.number(of: CellStyle(wraps: true))
    let found = text(sheet).matches(of: /<alignment ([^\/]*)\/>/).map { String($0.output.1) }
    #expect(
      found == [
        #"vertical="center""#, #"vertical="center" horizontal="center""#,
        #"vertical="center" horizontal="left" indent="15""#, #"vertical="top" wrapText="1""#,
      ])
  }
}
