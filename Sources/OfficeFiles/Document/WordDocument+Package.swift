import Markup
public import ZipArchives

extension WordDocument {
  private static let wordTypes =
    "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// The document as a file.
  public func bytes() throws(ZipError) -> [UInt8] {
    var package = OfficePackage()
    var body = WordBody(language: language)
    for block in blocks { body.write(block) }
    try package.add(
      "word/document.xml", type: Self.wordTypes + "document.main+xml", body.finished())
    try package.add(
      "word/styles.xml", type: Self.wordTypes + "styles+xml", WordStyles.xml(language))
    try package.add("word/fontTable.xml", type: Self.wordTypes + "fontTable+xml", WordStyles.fonts)
    try package.add("word/footer1.xml", type: Self.wordTypes + "footer+xml", Self.footer)
    try package.add("word/numbering.xml", type: Self.wordTypes + "numbering+xml", Self.numbering)
    try package.add("word/settings.xml", type: Self.wordTypes + "settings+xml", Self.settings)
    var relations: [OfficePackage.Relation] = [
      .init(id: "rIdStyles", type: "styles", target: "styles.xml"),
      .init(id: "rIdFonts", type: "fontTable", target: "fontTable.xml"),
      .init(id: "rIdFooter", type: "footer", target: "footer1.xml"),
      .init(id: "rIdNumbering", type: "numbering", target: "numbering.xml"),
      .init(id: "rIdSettings", type: "settings", target: "settings.xml"),
    ]
    for (index, chart) in body.charts.enumerated() {
      let number = index + 1
      relations.append(
        .init(id: "rIdChart\(number)", type: "chart", target: "charts/chart\(number).xml"))
      try add(chart, number, to: &package)
    }
    try package.add(relations: relations, of: "word/document.xml")
    return try package.finish(document: "word/document.xml", properties: properties)
  }

  /// A chart with a workbook of its values inside, so that they can be changed.
  private func add(
    _ chart: OfficeChart, _ number: Int, to package: inout OfficePackage
  ) throws(ZipError) {
    var workbook = WorkbookWriter(properties)
    try workbook.beginSheet("Sheet1", SheetLayout())
    for row in chart.values { try workbook.row(row) }
    try workbook.endSheet()
    try package.add(
      "word/embeddings/values\(number).xlsx",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes: workbook.finish())
    try package.add(
      "word/charts/chart\(number).xml", type: OfficeChart.contentType,
      chart.xml(ChartPlace(sheet: "Sheet1", row: 1), embedded: "rId1"))
    try package.add(
      relations: [
        .init(id: "rId1", type: "package", target: "../embeddings/values\(number).xlsx")
      ], of: "word/charts/chart\(number).xml")
  }

  private static func root(
    _ name: StaticString, _ content: (inout XMLWriter) -> Void
  ) -> XMLWriter {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(name, WordBody.namespaces) { content(&$0) }
    return xml
  }

  /// The page's number in the middle.
  private static var footer: XMLWriter {
    root("w:ftr") {
      $0.raw(
        """
        <w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
        <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        """)
    }
  }

  private static var numbering: XMLWriter {
    root("w:numbering") {
      $0.raw(
        """
        <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>\
        <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="480" w:hanging="240"/></w:pPr></w:lvl>\
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """)
    }
  }

  private static var settings: XMLWriter {
    root("w:settings") {
      $0.raw(
        """
        <w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>\
        <w:characterSpacingControl w:val="compressPunctuation"/><w:compat>\
        <w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
        """)
    }
  }
}
