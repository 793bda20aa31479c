/// A row of a sheet: the cells that hold something, from the left.
public struct SheetRow: Sendable {
  /// What stands at one place of the row.
  public struct Cell: Sendable, Hashable {
    /// What a cell holds; its text is the row's.
    public enum Kind: Sendable, Hashable {
      /// The shortest text of the stored double.
      case number
      /// A number whose format shows per cent: its text is a hundred times the number, without the
      /// sign, so that `94.9` stands for a stored 0.949.
      case percent
      /// `2026-01-15`, `2026-01-15 08:30:00`
      case date
      /// `08:30:00`
      case time
      /// A text, as it is, with its line breaks.
      case text
      /// `TRUE` or `FALSE`
      case boolean
      /// `#N/A`, `#DIV/0!` and the like
      case error
    }

    /// Counted from 1.
    public let column: Int
    /// What it holds: whether its text is a number, a day and so on.
    public let kind: Kind
    let range: Range<Int>
  }

  /// Counted from 1.
  public let number: Int
  /// In the order of their columns; empty cells are missing.
  public internal(set) var cells: [Cell] = []
  var bytes: [UInt8] = []

  init(number: Int) { self.number = number }

  /// The text of one of this row's cells, as `Cell.Kind` says for each kind.
  public func text(_ cell: Cell) -> String { String(decoding: bytes[cell.range], as: UTF8.self) }

  mutating func append(_ kind: Cell.Kind, column: Int, _ text: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    cells.append(Cell(column: column, kind: kind, range: start..<bytes.count))
  }
}
