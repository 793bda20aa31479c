/// What a cell of a workbook holds. A text stays a text, whatever it begins with.
public enum WorkbookCell: Sendable {
  case empty
  case text(String, CellStyle)
  /// An empty cell for what is no finite number.
  case number(Double, CellStyle)
  /// A day of the Gregorian calendar from 1 March 1900 on; the text of the day for others.
  case date(year: Int, month: Int, day: Int, CellStyle)
}

/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
  /// As office programs write it: `General`, `0.00`, `0.00%`, `yyyy-mm-dd`.
  public var numberFormat: String
  /// Of the whole text of the cell.
  public var isBold: Bool
  /// `RRGGBB`; nil for the usual colour.
  public var colour: String?
  /// `RRGGBB` of the background; nil for none.
  public var fill: String?
  /// Whether long texts go on in the next line.
  public var wraps: Bool
  /// Steps to the right, at most 15.
  public var indent: Int
  /// From left to right; not together with an `indent`.
  public var isCentred: Bool
  /// Of the letters, in points.
  public var size: Int

  public init(
    numberFormat: String = "General", isBold: Bool = false, colour: String? = nil,
    fill: String? = nil, wraps: Bool = false, indent: Int = 0, isCentred: Bool = false,
    size: Int = 11
  ) {
    self.numberFormat = numberFormat
    self.isBold = isBold
    self.colour = colour
    self.fill = fill
    self.wraps = wraps
    self.indent = indent
    self.isCentred = isCentred
    self.size = size
  }

  /// Neither bold nor filled, 11 points, numbers as they come.
  public static let plain = CellStyle()
  /// Of the heads of columns: bold, centred on a light blue, wrapped.
  public static let heading = CellStyle(
    isBold: true, fill: "E8EEF4", wraps: true, isCentred: true)
}

/// Names of cells.
enum CellName {
  /// `A` for 1, `Z` for 26, `AA` for 27.
  static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
