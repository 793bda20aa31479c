/// Collects rows of `worksheet/sheetData`.
struct SheetHandler: XMLElementHandler {
  /// Rows that were read and not yet taken.
  private(set) var rows: [SheetRow] = []
  /// The cell of what was thrown.
  private(set) var place: CellPlace?

  private let workbook: Workbook
  private let part: String
  private var isInRow = false
  private var isInText = false
  /// The row that is read, or was read last.
  private var row = SheetRow(number: 0)
  private var column = 0
  private var type = CellType.number
  private var format = NumberFormat.number
  private var text: [UInt8] = []
  private var isInPhonetic = false

  /// What `t` says of a cell.
  private enum CellType {
    case number, shared, formulaText, inline, boolean, error, date

    init?(_ name: UnsafeBufferPointer<UInt8>?) {
      guard let name, let first = name.first else {
        self = .number
        return
      }
      switch (first, name.count) {
      case (UInt8(ascii: "s"), 1): self = .shared
      case (UInt8(ascii: "n"), 1): self = .number
      case (UInt8(ascii: "s"), 3): self = .formulaText
      case (UInt8(ascii: "i"), 9): self = .inline
      case (UInt8(ascii: "b"), 1): self = .boolean
      case (UInt8(ascii: "e"), 1): self = .error
      case (UInt8(ascii: "d"), 1): self = .date
      default: return nil
      }
    }
  }

  init(_ workbook: Workbook, part: String) {
    self.workbook = workbook
    self.part = part
  }

  mutating func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(SpreadsheetProblem) {
    switch name.letter {
    case UInt8(ascii: "c"): try startCell(attributes)
    case UInt8(ascii: "v"): isInText = isInRow
    case UInt8(ascii: "t"): isInText = isInRow && !isInPhonetic
    case 0 where name == "row": try startRow(attributes.number("r"))
    case 0 where name == "rPh": isInPhonetic = true
    default: break
    }
  }

  private mutating func startRow(_ number: Int?) throws(SpreadsheetProblem) {
    let number = number ?? row.number + 1
    guard number > row.number, number <= CellPlace.lastRow else { throw failure() }
    // About as long as the last one.
    let usual = (cells: row.cells.count, bytes: row.bytes.count)
    row = SheetRow(number: number)
    row.cells.reserveCapacity(usual.cells)
    row.bytes.reserveCapacity(usual.bytes + 16)
    isInRow = true
    column = 0
  }

  private mutating func startCell(_ attributes: XMLAttributes) throws(SpreadsheetProblem) {
    guard isInRow else { return }
    let place =
      attributes.bytes("r").map { CellPlace($0) } ?? CellPlace(row: row.number, column: column + 1)
    guard let place, place.row == row.number, place.column > column,
      place.column <= CellPlace.lastColumn, let type = CellType(attributes.bytes("t"))
    else { throw failure() }
    column = place.column
    self.type = type
    let style = attributes.number("s") ?? 0
    format = workbook.formats.indices.contains(style) ? workbook.formats[style] : .number
    text.removeAll(keepingCapacity: true)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetProblem) {
    guard isInText else { return }
    text.append(contentsOf: bytes)
    if text.count > workbook.limits.cell {
      throw failure(.textTooLong(limit: workbook.limits.cell))
    }
  }

  mutating func end(_ name: XMLName) throws(SpreadsheetProblem) {
    switch name.letter {
    case UInt8(ascii: "v"), UInt8(ascii: "t"): isInText = false
    case UInt8(ascii: "c"): try endCell()
    case 0 where name == "row": endRow()
    case 0 where name == "rPh": isInPhonetic = false
    default: break
    }
  }

  private mutating func endRow() {
    if isInRow { rows.append(row) }
    isInRow = false
  }

  /// Hands out the rows that were read.
  mutating func take() -> [SheetRow] {
    defer { rows = [] }
    return rows
  }

  private mutating func endCell() throws(SpreadsheetProblem) {
    guard isInRow, !text.isEmpty else { return }
    switch type {
    case .number: try appendNumber()
    case .shared:
      guard let index = StoredNumber.position(text), let range = workbook.strings.range(index)
      else { throw failure() }
      appendText(workbook.strings.bytes[range])
    case .formulaText, .inline: appendText(text[...])
    case .boolean:
      let isTrue = text == [UInt8(ascii: "1")] || text == Array("true".utf8)
      row.append(.boolean, column: column, isTrue ? "TRUE".utf8 : "FALSE".utf8)
    case .error: row.append(.error, column: column, text)
    case .date:
      let text = String(decoding: text, as: UTF8.self)
      let parts = text.split(separator: "T", maxSplits: 1)
      let isMidnight = parts.count < 2 || parts[1].hasPrefix("00:00:00")
      row.append(
        .date, column: column,
        (isMidnight ? String(parts.first ?? "") : "\(parts[0]) \(parts[1].prefix(8))").utf8)
    }
  }

  private mutating func appendText(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    // Characters that XML cannot hold are written `_x000D_`.
    guard text.contains(UInt8(ascii: "_")) else {
      row.append(.text, column: column, text)
      return
    }
    row.append(.text, column: column, EscapedCharacters.decoded(text))
  }

  private mutating func appendNumber() throws(SpreadsheetProblem) {
    if format == .number, StoredNumber.isShortest(text) {
      row.append(.number, column: column, text)
      return
    }
    let stored = String(decoding: text, as: UTF8.self)
    switch format {
    case .number:
      guard let number = StoredNumber.text(stored) else { throw failure() }
      row.append(.number, column: column, number.utf8)
    case .percent:
      guard let number = StoredNumber.percentage(stored) else {
        throw failure()
      }
      row.append(.percent, column: column, number.utf8)
    case .date, .time:
      guard let serial = Double(stored), serial.isFinite else {
        throw failure()
      }
      guard let date = SheetDate(serial: serial, isFrom1904: workbook.isFrom1904) else {
        // No day at all: the number itself, which no reader of dates takes for one.
        row.append(.number, column: column, text)
        return
      }
      if format == .time, serial < 1 {
        row.append(.time, column: column, date.time.utf8)
      } else {
        row.append(.date, column: column, date.text.utf8)
      }
    }
  }

  /// That the sheet is damaged, or another problem, at the cell that is read.
  private mutating func failure(_ problem: SpreadsheetProblem? = nil) -> SpreadsheetProblem {
    if isInRow, column > 0 { place = CellPlace(row: row.number, column: column) }
    return problem ?? .damaged(part: part)
  }
}

/// `_x000D_`: how a text keeps what XML cannot hold (ECMA-376 part 1, 22.9.2.19).
enum EscapedCharacters {
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: "_"), rest.count >= 7 {
        let escape = Array(rest.prefix(7))
        if escape[1] == UInt8(ascii: "x"), escape[6] == UInt8(ascii: "_"),
          escape[2] != UInt8(ascii: "+"), escape[2] != UInt8(ascii: "-"),
          let code = UInt32(String(decoding: escape[2..<6], as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(code)
        {
          result += String(Character(scalar)).utf8
          rest = rest.dropFirst(7)
          continue
        }
      }
      result.append(byte)
      rest = rest.dropFirst()
    }
    return result
  }
}
