import Markup

/// The styles of a document: texts in 宋体 of 12 points with one and a half lines and two characters of
/// indent, headings in 黑体, tables and captions of 10.5 points; Times New Roman for Latin letters.
/// Their names are Word's own, so that a template of the office can take their place.
enum WordStyles {
  static func xml(_ language: WordDocument.Language) -> XMLWriter {
    let isChinese = language == .chinese
    var xml = XMLWriter()
    xml.declaration()
    xml.element("w:styles", WordBody.namespaces) { xml in
      xml.element("w:docDefaults") { xml in
        xml.element("w:rPrDefault") { xml in
          xml.element("w:rPr") { xml in
            fonts(eastAsian: "宋体", &xml)
            xml.element("w:sz", ["w:val": "21"])
            xml.element("w:szCs", ["w:val": "21"])
            xml.element(
              "w:lang", ["w:val": isChinese ? "zh-CN" : "en-US", "w:eastAsia": "zh-CN"])
          }
        }
        xml.element("w:pPrDefault")
      }
      style("Normal", "Normal", isDefault: true, &xml)
      style("BodyText", "Body Text", size: 24, &xml) { xml in
        xml.element("w:spacing", ["w:line": "360", "w:lineRule": "auto", "w:after": "60"])
        // Two characters wide, in the size of this style.
        if isChinese {
          xml.element("w:ind", ["w:firstLine": "480", "w:firstLineChars": "200"])
        }
      }
      style("Title", "Title", font: "黑体", size: 36, isBold: !isChinese, &xml) { xml in
        xml.element("w:spacing", ["w:before": "240", "w:after": "240"])
        xml.element("w:jc", ["w:val": "center"])
      }
      for (level, size) in [(1, 32), (2, 28), (3, 24)] {
        style(
          "Heading\(level)", "heading \(level)", font: "黑体", size: size, isBold: !isChinese, &xml
        ) { xml in
          xml.element("w:keepNext")
          xml.element("w:keepLines")
          xml.element("w:spacing", ["w:before": "240", "w:after": "120"])
          xml.element("w:outlineLvl", ["w:val": "\(level - 1)"])
        }
      }
      style("Caption", "caption", font: "黑体", size: 21, &xml) { xml in
        xml.element("w:spacing", ["w:before": "120", "w:after": "60"])
        xml.element("w:jc", ["w:val": "center"])
      }
      style("ListBullet", "List Bullet", size: 24, &xml) { xml in
        xml.raw("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
        xml.element("w:spacing", ["w:line": "360", "w:lineRule": "auto"])
      }
      style("Note", "Note", size: 18, &xml) { xml in
        xml.element("w:spacing", ["w:before": "40", "w:after": "120"])
      }
      style("Figure", "Figure", &xml) { xml in
        xml.element("w:keepNext")
        xml.element("w:spacing", ["w:before": "120"])
        xml.element("w:jc", ["w:val": "center"])
      }
      style("TableText", "Table Text", size: 21, &xml) { xml in
        xml.element("w:spacing", ["w:before": "20", "w:after": "20"])
      }
      style("TableHead", "Table Head", font: "黑体", size: 21, isBold: !isChinese, &xml) { xml in
        xml.element("w:keepNext")
        xml.element("w:spacing", ["w:before": "40", "w:after": "40"])
      }
      style("Gap", "Gap", size: 12, &xml)
      style("Footer", "footer", size: 18, &xml)
      xml.raw(
        """
        <w:style w:type="table" w:customStyle="1" w:styleId="ThreeLines">\
        <w:name w:val="Three Lines"/><w:tblPr><w:tblBorders>\
        <w:top w:val="single" w:sz="12" w:space="0" w:color="000000"/>\
        <w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:tblBorders>\
        <w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>\
        </w:tblPr></w:style>
        """)
    }
    return xml
  }

  /// The fonts with the names that other systems know them by.
  static var fonts: XMLWriter {
    var xml = XMLWriter()
    xml.declaration()
    xml.element("w:fonts", WordBody.namespaces) { xml in
      for (name, other, family) in [
        ("宋体", "SimSun", "auto"), ("黑体", "SimHei", "modern"),
        ("Times New Roman", "Liberation Serif", "roman"),
      ] {
        xml.element("w:font", ["w:name": name]) { xml in
          xml.element("w:altName", ["w:val": other])
          xml.element("w:family", ["w:val": family])
        }
      }
    }
    return xml
  }

  private static func fonts(eastAsian: String, _ xml: inout XMLWriter) {
    xml.element(
      "w:rFonts",
      [
        "w:ascii": "Times New Roman", "w:hAnsi": "Times New Roman", "w:cs": "Times New Roman",
        "w:eastAsia": eastAsian,
      ])
  }

  private static func style(
    _ id: String, _ name: String, font: String? = nil, size: Int? = nil, isBold: Bool = false,
    isDefault: Bool = false, _ xml: inout XMLWriter,
    paragraph: ((inout XMLWriter) -> Void)? = nil
  ) {
    var attributes: MarkupAttributes = ["w:type": "paragraph", "w:styleId": id]
    if isDefault { attributes.add("w:default", "1") }
    xml.element("w:style", attributes) { xml in
      xml.element("w:name", ["w:val": name])
      if !isDefault { xml.element("w:basedOn", ["w:val": "Normal"]) }
      xml.element("w:qFormat")
      if let paragraph { xml.element("w:pPr") { paragraph(&$0) } }
      xml.element("w:rPr") { xml in
        if let font { fonts(eastAsian: font, &xml) }
        if isBold { xml.element("w:b") }
        if let size {
          xml.element("w:sz", ["w:val": "\(size)"])
          xml.element("w:szCs", ["w:val": "\(size)"])
        }
      }
    }
  }
}
