/// Collects rows of `worksheet/sheetData`.
final class SheetHandler: XMLElementHandler {
  /// Rows that were read and not yet taken.
  var rows: [SheetRow] = []
  private(set) var wantsText = false
  private(set) var problem: SpreadsheetProblem?
  /// The cell that `problem` concerns.
  private(set) var place: CellPlace?

  private let workbook: Workbook
  private let part: String
  private var row: SheetRow?
  private var lastRow = 0
  /// What the last row held.
  private var usual = (cells: 8, bytes: 64)
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

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.letter {
    case UInt8(ascii: "c"): startCell(attributes)
    case UInt8(ascii: "v"): wantsText = row != nil
    case UInt8(ascii: "t"): wantsText = row != nil && !isInPhonetic
    case 0 where name == "row": startRow(attributes.number("r"))
    case 0 where name == "rPh": isInPhonetic = true
    default: break
    }
  }

  private func startRow(_ number: Int?) {
    let number = number ?? lastRow + 1
    guard number > lastRow, number <= CellPlace.lastRow else { return fail(.damaged(part: part)) }
    var row = SheetRow(number: number)
    row.cells.reserveCapacity(usual.cells)
    row.bytes.reserveCapacity(usual.bytes + 16)
    self.row = row
    lastRow = number
    column = 0
  }

  private func startCell(_ attributes: XMLAttributes) {
    guard row != nil else { return }
    let place =
      attributes.bytes("r").map { CellPlace($0) } ?? CellPlace(row: lastRow, column: column + 1)
    guard let place, place.row == lastRow, place.column > column,
      place.column <= CellPlace.lastColumn, let type = CellType(attributes.bytes("t"))
    else { return fail(.damaged(part: part)) }
    column = place.column
    self.type = type
    let style = attributes.number("s") ?? 0
    format = workbook.formats.indices.contains(style) ? workbook.formats[style] : .number
    text.removeAll(keepingCapacity: true)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: bytes)
    if text.count > workbook.limits.cell { fail(.textTooLong(limit: workbook.limits.cell)) }
  }

  func end(_ name: XMLName) {
    switch name.letter {
    case UInt8(ascii: "v"), UInt8(ascii: "t"): wantsText = false
    case UInt8(ascii: "c"): endCell()
    case 0 where name == "row": endRow()
    case 0 where name == "rPh": isInPhonetic = false
    default: break
    }
  }

  private func endRow() {
    guard let row else { return }
    rows.append(row)
    // The next one will be about as long.
    usual = (row.cells.count, row.bytes.count)
    self.row = nil
  }

  private func endCell() {
    guard row != nil, !text.isEmpty else { return }
    switch type {
    case .number: appendNumber()
    case .shared:
      guard let index = StoredNumber.position(text), let range = workbook.strings.range(index)
      else { return fail(.damaged(part: part)) }
      appendText(workbook.strings.bytes[range])
    case .formulaText, .inline: appendText(text[...])
    case .boolean:
      let isTrue = text == [UInt8(ascii: "1")] || text == Array("true".utf8)
      row?.append(.boolean, column: column, isTrue ? "TRUE".utf8 : "FALSE".utf8)
    case .error: row?.append(.error, column: column, text)
    case .date:
      let text = String(decoding: text, as: UTF8.self)
      let parts = text.split(separator: "T", maxSplits: 1)
      let isMidnight = parts.count < 2 || parts[1].hasPrefix("00:00:00")
      row?.append(
        .date, column: column,
        (isMidnight ? String(parts.first ?? "") : "\(parts[0]) \(parts[1].prefix(8))").utf8)
    }
  }

  private func appendText(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    // Characters that XML cannot hold are written `_x000D_`.
    guard text.contains(UInt8(ascii: "_")) else {
      row?.append(.text, column: column, text)
      return
    }
    row?.append(.text, column: column, EscapedCharacters.decoded(text))
  }

  private func appendNumber() {
    if format == .number, StoredNumber.isShortest(text) {
      row?.append(.number, column: column, text)
      return
    }
    let stored = String(decoding: text, as: UTF8.self)
    switch format {
    case .number:
      guard let number = StoredNumber.text(stored) else { return fail(.damaged(part: part)) }
      row?.append(.number, column: column, number.utf8)
    case .percent:
      guard let number = StoredNumber.percentage(stored) else {
        return fail(.damaged(part: part))
      }
      row?.append(.percent, column: column, number.utf8)
    case .date, .time:
      guard let serial = Double(stored), serial.isFinite else {
        return fail(.damaged(part: part))
      }
      guard let date = SheetDate(serial: serial, isFrom1904: workbook.isFrom1904) else {
        // No day at all: the number itself, which no reader of dates takes for one.
        row?.append(.number, column: column, text)
        return
      }
      if format == .time, serial < 1 {
        row?.append(.time, column: column, date.time.utf8)
      } else {
        row?.append(.date, column: column, date.text.utf8)
      }
    }
  }

  private func fail(_ problem: SpreadsheetProblem) {
    guard self.problem == nil else { return }
    self.problem = problem
    if let row, column > 0 { place = CellPlace(row: row.number, column: column) }
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
