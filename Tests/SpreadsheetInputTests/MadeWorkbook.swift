import ZipArchives

/// A workbook in memory whose parts a test writes itself.
struct MadeWorkbook {
  var workbook = """
    <workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  var relations = """
    <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>\
    <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>
    """
  var strings = "<sst/>"
  var styles = "<styleSheet/>"
  var sheet = "<worksheet><sheetData/></worksheet>"
  var others: [(String, String)] = []

  func bytes(level: Int = 6) throws -> [UInt8] {
    var writer = ZipWriter(level: level)
    let root = """
      <Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/>\
      </Relationships>
      """
    let parts = [
      ("_rels/.rels", root), ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", relations), ("xl/sharedStrings.xml", strings),
      ("xl/styles.xml", styles), ("xl/worksheets/sheet1.xml", sheet),
    ]
    for (name, content) in parts + others { try writer.add(name, content.utf8) }
    return writer.finish()
  }

  /// Rows of cells in XML.
  static func sheet(_ rows: String, behind: String = "") -> MadeWorkbook {
    var made = MadeWorkbook()
    made.sheet = "<worksheet><sheetData>\(rows)</sheetData>\(behind)</worksheet>"
    return made
  }
}
