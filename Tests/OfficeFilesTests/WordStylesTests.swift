import Markup
import Testing

@testable import OfficeFiles

@Suite struct WordStylesTests {
  private func xml(_ language: WordDocument.Language) -> String {
    String(decoding: WordStyles.xml(language).bytes, as: UTF8.self)
  }

  /// What is said of one style.
  private func style(_ id: String, _ language: WordDocument.Language) throws -> Substring {
    let xml = xml(language)
    let start = try #require(xml.firstRange(of: "w:styleId=\"\(id)\""))
    let end = try #require(xml[start.upperBound...].firstRange(of: "</w:style>"))
    return xml[start.upperBound..<end.lowerBound]
  }

  private let languages: [WordDocument.Language] = [.chinese, .english]

  @Test func everyStyleThatTheBodyUsesIsThere() {
    let cell = WordDocument.Cell(.init("x"))
    let chart = OfficeChart(
      .bars, title: "", categories: ["A"], series: [.init("v", [1], colour: "0B63A5")])
    var body = WordBody(language: .chinese)
    for level in 1...6 { body.write(.heading(level: level, "h")) }
    for block in [
      .paragraph([.init("p")]), .item([.init("i")]), .note([.init("n")]),
      .table(.init(caption: "t", head: [cell], rows: [[cell]], widths: [4])),
      .chart(chart, caption: "c"),
    ] as [WordDocument.Block] {
      body.write(block)
    }
    let used = String(decoding: body.finished().bytes, as: UTF8.self)
      .matches(of: /<w:(?:pStyle|tblStyle) w:val="(\w+)"/).map { String($0.output.1) }
    #expect(Set(used).count == 13)
    for language in languages {
      let ids = xml(language).matches(of: /w:styleId="(\w+)"/).map { String($0.output.1) }
      #expect(Set(ids).isSuperset(of: used))
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func allButTheFirstStandOnNormal() throws {
    for language in languages {
      let xml = xml(language)
      let based = xml.matches(of: /<w:basedOn w:val="Normal"\/>/).count
      let paragraphs = xml.matches(of: /<w:style w:type="paragraph"/).count
      #expect(based == paragraphs - 1)
      #expect(xml.matches(of: /w:default="1"/).count == 1)
    }
  }

  @Test func aChineseParagraphStartsWithTwoEmptyCharacters() throws {
    #expect(try style("BodyText", .chinese).contains("w:firstLineChars=\"200\""))
    #expect(try !style("BodyText", .english).contains("w:firstLine"))
  }

  @Test func englishHeadingsAreBoldAndChineseOnesAreInAnotherFont() throws {
    for id in ["Title", "Heading1", "Heading3", "TableHead"] {
      let chinese = try style(id, .chinese)
      #expect(chinese.contains("w:eastAsia=\"黑体\"") && !chinese.contains("<w:b/>"))
      #expect(try style(id, .english).contains("<w:b/>"))
    }
  }

  @Test func headingsBecomeSmallerAndStandInTheOutline() throws {
    var sizes: [Int] = []
    for level in 1...3 {
      let heading = try style("Heading\(level)", .chinese)
      #expect(heading.contains("<w:outlineLvl w:val=\"\(level - 1)\"/>"))
      let size = try #require(heading.firstMatch(of: /<w:sz w:val="(\d+)"/))
      sizes.append(try #require(Int(size.output.1)))
    }
    #expect(sizes == sizes.sorted(by: >) && Set(sizes).count == 3)
  }

  @Test func everyFontHasANameThatOtherSystemsKnow() {
    let fonts = String(decoding: WordStyles.fonts.bytes, as: UTF8.self)
    let pairs = fonts.matches(of: /<w:font w:name="([^"]+)"><w:altName w:val="([^"]+)"/)
      .map { "\($0.output.1) = \($0.output.2)" }
    #expect(
      pairs == ["宋体 = SimSun", "黑体 = SimHei", "Times New Roman = Liberation Serif"])
  }
}
