/// A cell of a sheet; rows and columns are counted from 1. Shown as `C12`.
public struct CellPlace: Sendable, Hashable, CustomStringConvertible {
  /// The largest sheet: 1,048,576 rows, 16,384 columns (XFD).
  static let lastRow = 1 << 20
  static let lastColumn = 1 << 14

  /// From 1, at most 1,048,576 in a sheet.
  public var row: Int
  /// From 1 for `A`, at most 16,384 in a sheet.
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C12` or `$C$12`; nil for anything else and for cells that no sheet has.
  init?(_ text: some Sequence<UInt8>) {
    var row = 0
    var column = 0
    var hasDigits = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  public var description: String { Self.letters(ofColumn: column) + String(row) }

  /// `A` for 1, `Z` for 26, `AA` for 27.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// Cells from one corner to another, both included. Shown as `A2:B5`.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
  /// From 1, both ends included.
  public let rows: ClosedRange<Int>
  /// From 1 for `A`, both ends included.
  public let columns: ClosedRange<Int>

  init?(_ text: String) {
    let corners = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let first = corners.first.flatMap({ CellPlace($0) }), corners.count <= 2,
      let last = corners.last.flatMap({ CellPlace($0) }),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  public var description: String {
    "\(CellPlace(row: rows.lowerBound, column: columns.lowerBound))"
      + ":\(CellPlace(row: rows.upperBound, column: columns.upperBound))"
  }
}
