import Markup

/// The styles that cells of a workbook refer to by number.
struct StyleSheet {
  private var styles: [CellStyle] = [.plain]
  private var numbers: [CellStyle: Int] = [.plain: 0]

  /// The number of a style, a new one if it has none yet.
  mutating func number(of style: CellStyle) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// The part `xl/styles.xml`.
  var xml: XMLWriter {
    var formats: [String] = []
    var fonts: [Font] = [Font(.plain)]
    var fills: [String] = []
    for style in styles {
      if style.numberFormat != "General", !formats.contains(style.numberFormat) {
        formats.append(style.numberFormat)
      }
      if !fonts.contains(Font(style)) { fonts.append(Font(style)) }
      if let fill = style.fill, !fills.contains(fill) { fills.append(fill) }
    }
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "styleSheet", ["xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"]
    ) { xml in
      if !formats.isEmpty {
        xml.element("numFmts", ["count": "\(formats.count)"]) { xml in
          for (index, format) in formats.enumerated() {
            xml.element("numFmt", ["numFmtId": "\(164 + index)", "formatCode": format])
          }
        }
      }
      xml.element("fonts", ["count": "\(fonts.count)"]) { xml in
        for font in fonts { font.write(&xml) }
      }
      Self.write(fills, &xml)
      xml.element("borders", ["count": "1"]) {
        $0.raw("<border><left/><right/><top/><bottom/><diagonal/></border>")
      }
      xml.element("cellStyleXfs", ["count": "1"]) {
        $0.raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
      }
      xml.element("cellXfs", ["count": "\(styles.count)"]) { xml in
        for style in styles {
          let format = formats.firstIndex(of: style.numberFormat).map { 164 + $0 } ?? 0
          let font = fonts.firstIndex(of: Font(style)) ?? 0
          // Two fills stand before all others, as the format wants it.
          let fill = style.fill.flatMap { fills.firstIndex(of: $0) }.map { $0 + 2 } ?? 0
          xml.element(
            "xf",
            [
              "numFmtId": "\(format)", "fontId": "\(font)", "fillId": "\(fill)", "borderId": "0",
              "xfId": "0", "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1",
              "applyAlignment": "1",
            ]
          ) { xml in
            var alignment: MarkupAttributes = ["vertical": style.wraps ? "top" : "center"]
            if style.isCentred {
              alignment.add("horizontal", "center")
            } else if style.indent > 0 {
              alignment.add("horizontal", "left")
              alignment.add("indent", "\(min(style.indent, 15))")
            }
            if style.wraps { alignment.add("wrapText", "1") }
            xml.element("alignment", alignment)
          }
        }
      }
      xml.element("cellStyles", ["count": "1"]) {
        $0.raw("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
      }
    }
    return xml
  }

  private static func write(_ fills: [String], _ xml: inout XMLWriter) {
    xml.element("fills", ["count": "\(fills.count + 2)"]) { xml in
      xml.raw("<fill><patternFill patternType=\"none\"/></fill>")
      xml.raw("<fill><patternFill patternType=\"gray125\"/></fill>")
      for fill in fills {
        xml.element("fill") { xml in
          xml.element("patternFill", ["patternType": "solid"]) { xml in
            xml.element("fgColor", ["rgb": "FF" + fill])
            xml.element("bgColor", ["indexed": "64"])
          }
        }
      }
    }
  }

  private struct Font: Hashable {
    let isBold: Bool
    let colour: String?
    let size: Int

    init(_ style: CellStyle) {
      isBold = style.isBold
      colour = style.colour
      size = style.size
    }

    func write(_ xml: inout XMLWriter) {
      xml.element("font") { xml in
        if isBold { xml.element("b") }
        xml.element("sz", ["val": "\(size)"])
        if let colour { xml.element("color", ["rgb": "FF" + colour]) }
        xml.element("name", ["val": "Calibri"])
        xml.element("family", ["val": "2"])
      }
    }
  }
}
