public import DelimitedText

/// A sheet as a source of delimited text, so that what reads CSV reads workbooks: line 12 of the text
/// is row 12 of the sheet.
///
/// The first row of the table is given or found: the first of the first 64 rows that fills more than
/// half of the columns that the fullest of them fills, so that titles and notes above it are passed
/// over. Columns without a heading are left out, and a value in one of them is an error. Per cents
/// are given as per cents (`94.9%` for a cell that holds 0.949), days as `2026-01-15`,
/// errors as they show. Merged cells over several rows stand for their text in each of them; numbers
/// in such cells are errors. A line break inside a cell becomes a space.
///
/// A source that is copied must not be read from both copies, as is true of a file's.
public struct SpreadsheetSource: ByteSource {
  private let sheet: SheetText
  private var pending: [UInt8] = []
  private var position = 0

  /// - Parameters:
  ///   - sheet: Its name; nil for the only one that is not hidden.
  ///   - headingsRow: The row of the headings, counted from 1; nil finds it.
  /// - Throws: what `Workbook.sheet(named:)` and `Workbook.reader(of:)` throw, `emptySheet`,
  ///   `noHeadings`.
  public init(
    _ workbook: Workbook, sheet: String? = nil, headingsRow: Int? = nil
  ) throws(SpreadsheetError) {
    self.sheet = try SheetText(workbook, sheet: sheet, headingsRow: headingsRow)
  }

  /// Fills the buffer with the next bytes of the sheet as delimited text.
  ///
  /// - Returns: how many bytes were written; 0 at the end.
  /// - Throws: `DelimitedTextError` with what `SheetReader.next()` throws, and
  ///   `valueWithoutHeading` and `mergedNumber`, at the cell's row and column.
  public mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    while position == pending.count {
      do throws(SpreadsheetError) {
        guard let text = try sheet.next() else { return 0 }
        pending = text
        position = 0
      } catch {
        throw DelimitedTextError(error)
      }
    }
    let count = min(buffer.count, pending.count - position)
    buffer.copyBytes(from: pending[position..<position + count])
    position += count
    return count
  }
}

extension DelimitedTextError {
  /// What is wrong with a workbook, at the row and column of its cell.
  public init(_ error: SpreadsheetError) {
    self.init(
      .source(SourceProblem(error.explanation, wayOut: error.problem.wayOut)),
      at: error.cell.map { TextPosition(line: $0.row, column: $0.column, byte: 0) })
  }
}

/// Writes the rows of a sheet as delimited text.
///
/// Only one thread at a time uses it.
private final class SheetText: @unchecked Sendable {
  /// Bytes of text given at a time.
  private static let pieceSize = 1 << 16

  private let name: String
  private var rows: TableRows
  private let columns: [Int]
  private let headingsRow: Int
  private var writer = DelimitedTextWriter()
  private var line = 1

  init(_ workbook: Workbook, sheet: String?, headingsRow: Int?) throws(SpreadsheetError) {
    let sheet = try workbook.sheet(named: sheet)
    name = sheet.name
    var rows = try TableRows(workbook, sheet)
    let headings = try rows.headings(inRow: headingsRow)
    self.headingsRow = headings.number
    columns = headings.cells.map(\.column)
    self.rows = rows
  }

  /// The next lines; nil at the end.
  func next() throws(SpreadsheetError) -> [UInt8]? {
    var text: [UInt8] = []
    while text.count < Self.pieceSize {
      guard let row = try rows.next() else { break }
      // Rows without cells are missing, and those above the table are no part of it.
      text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: row.number - line))
      line = row.number
      if row.number < headingsRow || row.cells.isEmpty { continue }
      try write(row)
      writer.flush { (bytes: Span<UInt8>) in
        bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
      }
      line += 1
    }
    return text.isEmpty ? nil : text
  }

  private func write(_ row: SheetRow) throws(SpreadsheetError) {
    var cells = row.cells[...]
    for column in columns {
      if let cell = cells.first, cell.column < column { throw withoutHeading(cell, row) }
      guard let cell = cells.first, cell.column == column else {
        writer.append(utf8: nil)
        continue
      }
      cells = cells.dropFirst()
      let text = row.bytes[cell.range]
      if cell.kind == .percent {
        writer.append((Array(text) + [UInt8(ascii: "%")]).span)
      } else if cell.kind == .text, text.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
        writer.append(Self.onOneLine(text).span)
      } else {
        writer.append(row.bytes.span.extracting(cell.range))
      }
    }
    if let cell = cells.first { throw withoutHeading(cell, row) }
    writer.endRecord()
  }

  private func withoutHeading(_ cell: SheetRow.Cell, _ row: SheetRow) -> SpreadsheetError {
    SpreadsheetError(
      .valueWithoutHeading, sheet: name, cell: CellPlace(row: row.number, column: cell.column))
  }

  private static func onOneLine(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    for byte in text where byte != 0x0D { line.append(byte == 0x0A ? UInt8(ascii: " ") : byte) }
    return line
  }
}
