import Markup

/// Writes the body of a document and numbers its tables and figures.
struct WordBody {
  static let namespaces: MarkupAttributes = [
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  ]
  /// Width between the margins of A4, in twentieths of a point.
  private static let width = 11_906 - 2 * 1474

  let language: WordDocument.Language
  private(set) var charts: [OfficeChart] = []
  private var tables = 0
  private var figures = 0
  private var xml = XMLWriter()

  init(language: WordDocument.Language) {
    self.language = language
    xml.declaration()
    xml.open("w:document", Self.namespaces)
    xml.open("w:body")
  }

  mutating func write(_ block: WordDocument.Block) {
    switch block {
    case .heading(let level, let text):
      paragraph(level == 1 ? "Title" : "Heading\(min(level, 4) - 1)", [.init(text)])
    case .paragraph(let runs): paragraph("BodyText", runs)
    case .item(let runs): paragraph("ListBullet", runs)
    case .note(let runs): paragraph("Note", runs)
    case .table(let table): write(table)
    case .chart(let chart, let caption): write(chart, caption)
    }
  }

  /// Closes the body with the page: A4 with its footer.
  mutating func finished() -> XMLWriter {
    xml.raw(
      """
      <w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>\
      <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1474" w:bottom="1440" \
      w:left="1474" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>
      """)
    xml.close("w:body")
    xml.close("w:document")
    return xml
  }

  private mutating func paragraph(_ style: String, _ runs: [WordDocument.Run]) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": style]) }
      for run in runs { Self.write(run, &xml) }
    }
  }

  /// - Parameter size: of the letters in half points; nil for that of the style.
  private static func write(
    _ run: WordDocument.Run, size: Int? = nil, _ xml: inout XMLWriter
  ) {
    xml.element("w:r") { xml in
      if run.isBold || run.colour != nil || size != nil {
        xml.element("w:rPr") { xml in
          if run.isBold { xml.element("w:b") }
          if let colour = run.colour { xml.element("w:color", ["w:val": colour]) }
          if let size {
            xml.element("w:sz", ["w:val": "\(size)"])
            xml.element("w:szCs", ["w:val": "\(size)"])
          }
        }
      }
      xml.element("w:t", ["xml:space": "preserve"], text: run.text)
    }
  }

  // MARK: Tables

  /// `表 1  标题`, its number a field, so that it stays right when tables are added.
  private mutating func caption(
    _ word: (zh: StaticString, en: StaticString), _ number: Int, _ text: String, isAbove: Bool
  ) {
    let isChinese = language == .chinese
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": "Caption"])
        if isAbove { xml.element("w:keepNext") }
      }
      Self.write(.init((isChinese ? "\(word.zh)" : "\(word.en)") + " "), &xml)
      xml.element(
        "w:fldSimple", ["w:instr": " SEQ \(isChinese ? "\(word.zh)" : "\(word.en)") \\* ARABIC "]
      ) { Self.write(.init("\(number)"), &$0) }
      Self.write(.init("  " + text), &xml)
    }
  }

  private mutating func write(_ table: WordDocument.Table) {
    if let caption = table.caption {
      tables += 1
      self.caption(("表", "Table"), tables, caption, isAbove: true)
    }
    let columns = WordColumns(table, page: Self.width)
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.raw(
          """
          <w:tblStyle w:val="ThreeLines"/><w:tblW w:w="5000" w:type="pct"/>\
          <w:jc w:val="center"/><w:tblLayout w:type="fixed"/>
          """)
        xml.element("w:tblCellMar") { xml in
          for side in ["w:left", "w:right"] as [StaticString] {
            xml.element(side, ["w:w": "\(columns.margin)", "w:type": "dxa"])
          }
        }
        xml.raw(
          """
          <w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" \
          w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>
          """)
      }
      xml.element("w:tblGrid") { xml in
        for width in columns.widths { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      Self.row(table.head, columns, isHead: true, &xml)
      for row in table.rows { Self.row(row, columns, isHead: false, &xml) }
    }
    // Two tables without a paragraph between them become one.
    paragraph("Gap", [])
  }

  private static func row(
    _ cells: [WordDocument.Cell], _ columns: WordColumns, isHead: Bool, _ xml: inout XMLWriter
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if isHead { xml.element("w:tblHeader") }
      }
      for (cell, width) in zip(cells, columns.widths) {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { xml in
            xml.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
            if isHead {
              xml.raw(
                "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:tcBorders>"
              )
            }
            if let fill = cell.fill {
              xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": fill])
            }
            xml.element("w:vAlign", ["w:val": "center"])
          }
          xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
              xml.element("w:pStyle", ["w:val": isHead ? "TableHead" : "TableText"])
              if cell.indent > 0 {
                xml.element("w:ind", ["w:left": "\(min(cell.indent, 8) * 210)"])
              }
              xml.element("w:jc", ["w:val": cell.isRight ? "right" : "left"])
            }
            Self.write(cell.run, size: columns.size, &xml)
          }
        }
      }
    }
  }

  // MARK: Charts

  private mutating func write(_ chart: OfficeChart, _ caption: String) {
    charts.append(chart)
    figures += 1
    let number = charts.count
    // 914,400 units an inch: as wide as the text, a bar a third of an inch.
    let rows = chart.kind == .bars || chart.kind == .shares ? chart.categories.count : 8
    let series = chart.kind == .shares ? 1 : max(1, chart.series.count)
    let height = min(7_200_000, max(2_400_000, 900_000 + rows * (120_000 + 140_000 * series)))
    let size: MarkupAttributes = ["cx": "5680000", "cy": "\(height)"]
    xml.element("w:p") { xml in
      xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": "Figure"]) }
      xml.element("w:r") { xml in
        xml.element("w:drawing") { xml in
          xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
            xml in
            xml.element("wp:extent", size)
            xml.element(
              "wp:docPr", ["id": "\(number)", "name": "Chart \(number)", "descr": caption])
            GraphicFrame.write(relation: "rIdChart\(number)", &xml)
          }
        }
      }
    }
    self.caption(("图", "Figure"), figures, caption, isAbove: false)
  }
}
