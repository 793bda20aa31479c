import Markup
public import ZipArchives

/// Writes a workbook (.xlsx, ECMA-376) row by row, in memory that does not depend on the number of
/// rows as long as `take` is called.
///
///     var workbook = WorkbookWriter(properties)
///     try workbook.beginSheet("得分", SheetLayout(widths: [12, 10], frozenRows: 1))
///     try workbook.row([.text("客户", .heading), .text("得分", .heading)])
///     try workbook.row([.text("甲水泥", .plain), .number(86.5, CellStyle(numberFormat: "0.00"))])
///     try workbook.endSheet()
///     let last = try workbook.finish()
///
/// Numbers are written with the fewest digits that read back to the same double. (libxlsxwriter, as
/// Debian builds it, writes 16 digits, so that one double in two comes back as another.)
public struct WorkbookWriter: ~Copyable {
  /// The most rows of a sheet.
  public static let rowLimit = 1 << 20

  private var package: OfficePackage
  private let properties: OfficeProperties
  private var styles = StyleSheet()
  /// The names of the sheets that were begun, as they were made valid, in their order.
  public private(set) var sheets: [String] = []
  private var filters: [(sheet: Int, range: String)] = []
  private var charts = 0
  private var xml = XMLWriter()
  private var layout = SheetLayout()
  private var columnNames: [String] = []
  /// Rows of the open sheet.
  public private(set) var rows = 0

  /// - Parameter level: zlib's: 1 is fast, 9 is small.
  public init(_ properties: OfficeProperties, level: Int = 6) {
    self.properties = properties
    package = OfficePackage(level: level)
  }

  /// What can be written to the file by now.
  public mutating func take() -> [UInt8] { package.take() }

  /// Starts a sheet; its name is made valid and different from the others.
  public mutating func beginSheet(_ name: String, _ layout: SheetLayout) throws(ZipError) {
    sheets.append(SheetName.valid(name, besides: sheets))
    self.layout = layout
    rows = 0
    try package.begin(
      "xl/worksheets/sheet\(sheets.count).xml",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    xml.declaration()
    xml.open(
      "worksheet",
      [
        "xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ])
    xml.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    xml.element("sheetViews") { xml in
      xml.element("sheetView", ["workbookViewId": "0"]) { xml in
        guard layout.frozenRows > 0 else { return }
        xml.element(
          "pane",
          [
            "ySplit": "\(layout.frozenRows)", "topLeftCell": "A\(layout.frozenRows + 1)",
            "activePane": "bottomLeft", "state": "frozen",
          ])
      }
    }
    if !layout.widths.isEmpty {
      xml.element("cols") { xml in
        for (index, width) in layout.widths.enumerated() {
          xml.element(
            "col",
            [
              "min": "\(index + 1)", "max": "\(index + 1)", "width": "\(width)",
              "customWidth": "1",
            ])
        }
      }
    }
    xml.open("sheetData")
  }

  /// Appends a row to the open sheet.
  ///
  /// - Precondition: There is room for it, see `rowLimit`.
  public mutating func row(_ cells: [WorkbookCell]) throws(ZipError) {
    precondition(rows < Self.rowLimit, "the sheet is full")
    rows += 1
    let number = String(rows)
    xml.raw("<row r=\"")
    xml.text(number)
    xml.raw("\">")
    while columnNames.count < cells.count {
      columnNames.append(CellName.letters(ofColumn: columnNames.count + 1))
    }
    for (index, cell) in cells.enumerated() { write(cell, columnNames[index], number) }
    xml.raw("</row>")
    if rows % 512 == 0 { try package.write(xml.take()) }
  }

  private mutating func write(_ cell: WorkbookCell, _ column: String, _ row: String) {
    switch cell {
    case .empty: return
    case .text(let text, let style):
      begin(column, row, style)
      xml.raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
      // What no cell holds is cut at the limit of the format: 32,767 characters.
      xml.text(text.utf16.count <= 32_767 ? text : String(text.prefix(32_767 / 2)))
      xml.raw("</t></is></c>")
    case .number(let number, let style):
      guard number.isFinite else { return }
      begin(column, row, style)
      xml.raw("><v>")
      xml.text(number.description)
      xml.raw("</v></c>")
    case .date(let year, let month, let day, let style):
      guard let serial = Self.serial(year, month, day) else {
        return write(.text("\(year)-\(month)-\(day)", style), column, row)
      }
      begin(column, row, style)
      xml.raw("><v>")
      xml.text("\(serial)")
      xml.raw("</v></c>")
    }
  }

  private mutating func begin(_ column: String, _ row: String, _ style: CellStyle) {
    xml.raw("<c r=\"")
    xml.text(column)
    xml.text(row)
    xml.raw("\"")
    let number = styles.number(of: style)
    if number > 0 {
      xml.raw(" s=\"")
      xml.text(String(number))
      xml.raw("\"")
    }
  }

  /// Days since 30 December 1899 (Howard Hinnant, chrono-compatible low-level date algorithms,
  /// 2013).
  private static func serial(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let serial = era * 146_097 + dayOfEra - 693_899
    return serial >= 61 ? serial : nil
  }

  /// Ends the open sheet, with charts whose values stand in it.
  public mutating func endSheet(charts placed: [PlacedChart] = []) throws(ZipError) {
    xml.close("sheetData")
    if let row = layout.filteredRow, layout.filteredColumns > 0, rows > row {
      let last = CellName.letters(ofColumn: layout.filteredColumns)
      xml.element("autoFilter", ["ref": "A\(row):\(last)\(rows)"])
      filters.append((sheets.count - 1, "$A$\(row):$\(last)$\(rows)"))
    }
    xml.raw(
      "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.7\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>"
    )
    xml.raw(
      "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
    if !placed.isEmpty { xml.element("drawing", ["r:id": "rId1"]) }
    xml.close("worksheet")
    try package.write(xml.take())
    try package.end()
    if !placed.isEmpty { try add(placed) }
  }

  private mutating func add(_ placed: [PlacedChart]) throws(ZipError) {
    let sheet = sheets.count
    try package.add(
      relations: [
        .init(id: "rId1", type: "drawing", target: "../drawings/drawing\(sheet).xml")
      ], of: "xl/worksheets/sheet\(sheet).xml")
    var relations: [OfficePackage.Relation] = []
    let first = charts
    for one in placed {
      charts += 1
      relations.append(
        .init(
          id: "rId\(charts - first)", type: "chart", target: "../charts/chart\(charts).xml"))
      try package.add(
        "xl/charts/chart\(charts).xml", type: OfficeChart.contentType,
        one.chart.xml(ChartPlace(sheet: sheets[sheet - 1], row: one.firstRow), embedded: nil))
    }
    try package.add(
      "xl/drawings/drawing\(sheet).xml",
      type: "application/vnd.openxmlformats-officedocument.drawing+xml",
      PlacedChart.drawing(placed))
    try package.add(relations: relations, of: "xl/drawings/drawing\(sheet).xml")
  }

  /// The last bytes of the workbook.
  ///
  /// - Precondition: There is at least one sheet, and none is open.
  public consuming func finish() throws(ZipError) -> [UInt8] {
    precondition(!sheets.isEmpty, "a workbook has a sheet")
    var relations: [OfficePackage.Relation] = sheets.indices.map {
      .init(id: "rId\($0 + 1)", type: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
    }
    relations.append(
      .init(id: "rId\(sheets.count + 1)", type: "styles", target: "styles.xml"))
    try package.add(
      "xl/workbook.xml",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", book())
    try package.add(relations: relations, of: "xl/workbook.xml")
    try package.add(
      "xl/styles.xml",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", styles.xml)
    return try package.finish(document: "xl/workbook.xml", properties: properties)
  }

  private borrowing func book() -> XMLWriter {
    let sheets = sheets
    let filters = filters
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "workbook",
      [
        "xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ]
    ) { xml in
      xml.element("sheets") { xml in
        for (index, name) in sheets.enumerated() {
          xml.element(
            "sheet", ["name": name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
        }
      }
      if !filters.isEmpty {
        xml.element("definedNames") { xml in
          for (sheet, range) in filters {
            let name = sheets[sheet].replacing("'", with: "''")
            xml.element(
              "definedName",
              ["name": "_xlnm._FilterDatabase", "localSheetId": "\(sheet)", "hidden": "1"],
              text: "'\(name)'!\(range)")
          }
        }
      }
    }
    return xml
  }
}
