/// The rows of a sheet's table: merged texts stand in every row that they span, and cells that hold
/// only spaces hold nothing.
struct TableRows {
  private static let searched = 64

  private let sheet: String
  private var reader: SheetReader
  /// Rows that were looked at for the headings.
  private var ahead: ArraySlice<SheetRow> = []
  private var headingsRow = 0
  /// Merged cells of more than one row, the last ones first.
  private var merged: [CellRange]
  /// Those of which a row below the first is still to come.
  private var open: [(range: CellRange, kind: SheetRow.Cell.Kind, text: [UInt8])] = []
  /// Those that hold a number and of which a row below the first was read.
  private var mergedNumbers: [CellRange] = []

  init(_ workbook: Workbook, _ sheet: Workbook.Sheet) throws(SpreadsheetError) {
    self.sheet = sheet.name
    merged = try workbook.mergedCells(of: sheet).filter { $0.rows.count > 1 }
      .sorted { $0.rows.lowerBound > $1.rows.lowerBound }
    reader = try workbook.reader(of: sheet)
  }

  /// The row of the headings, which `next` gives again.
  mutating func headings(inRow number: Int?) throws(SpreadsheetError) -> SheetRow {
    var rows: [SheetRow] = []
    let last = number ?? .max
    while rows.count < Self.searched || number != nil, (rows.last?.number ?? 0) < last,
      let row = try filledRow()
    {
      // Of a sheet with a given row only that one is needed.
      if number != nil, row.number < last { continue }
      rows.append(row)
    }
    ahead = rows[...]
    let found: SheetRow?
    if let number {
      found = rows.first { $0.number == number }
      guard found?.cells.isEmpty == false else {
        throw SpreadsheetError(.noHeadings(row: number), sheet: sheet)
      }
    } else {
      let fullest = rows.map(\.cells.count).max() ?? 0
      found = rows.first { $0.cells.count * 2 > fullest }
    }
    guard let found else { throw SpreadsheetError(.emptySheet, sheet: sheet) }
    headingsRow = found.number
    return found
  }

  /// The next row, or nil at the end.
  ///
  /// - Throws: `mergedNumber`, and what reading throws.
  mutating func next() throws(SpreadsheetError) -> SheetRow? {
    var row = ahead.popFirst()
    if row == nil { row = try filledRow() }
    guard let row else { return nil }
    if let range = mergedNumbers.first(where: {
      $0.rows.lowerBound > headingsRow && $0.rows.contains(row.number)
    }) {
      throw SpreadsheetError(
        .mergedNumber(range), sheet: sheet,
        cell: CellPlace(row: range.rows.lowerBound, column: range.columns.lowerBound))
    }
    return row
  }

  /// The next row with what merged cells put into it.
  private mutating func filledRow() throws(SpreadsheetError) -> SheetRow? {
    guard var row = try reader.next() else { return nil }
    row.cells.removeAll { cell in
      cell.kind == .text && row.bytes[cell.range].allSatisfy { $0 == 0x20 || $0 == 0x0A }
    }
    open.removeAll { $0.range.rows.upperBound < row.number }
    for (range, kind, text) in open {
      row.insert(kind, column: range.columns.lowerBound, text)
      if kind == .number || kind == .percent, !mergedNumbers.contains(range) {
        mergedNumbers.append(range)
      }
    }
    while let range = merged.last, range.rows.lowerBound <= row.number {
      merged.removeLast()
      if range.rows.lowerBound == row.number,
        let cell = row.cells.first(where: { $0.column == range.columns.lowerBound })
      {
        open.append((range, cell.kind, Array(row.bytes[cell.range])))
      }
    }
    return row
  }
}

extension SheetRow {
  /// Puts a cell where there is none.
  fileprivate mutating func insert(_ kind: Cell.Kind, column: Int, _ text: [UInt8]) {
    let place = cells.firstIndex { $0.column >= column } ?? cells.endIndex
    guard place == cells.endIndex || cells[place].column > column else { return }
    let start = bytes.count
    bytes += text
    cells.insert(Cell(column: column, kind: kind, range: start..<bytes.count), at: place)
  }
}
