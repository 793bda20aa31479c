/// A place in a text, as an editor shows it.
public struct TextPosition: Sendable, Hashable, Comparable {
  /// Physical line, the first is 1. LF, CR LF and a lone CR each end a line.
  public var line: Int
  /// Characters (Unicode scalars) from the start of the line, the first is 1. A byte order mark does
  /// not count.
  public var column: Int
  /// Bytes before this place in the input as it is stored, byte order mark included.
  public var byte: Int

  public init(line: Int, column: Int, byte: Int) {
    self.line = line
    self.column = column
    self.byte = byte
  }

  /// Whether a place stands before another in the same input, by `byte` alone.
  public static func < (a: TextPosition, b: TextPosition) -> Bool { a.byte < b.byte }
}
