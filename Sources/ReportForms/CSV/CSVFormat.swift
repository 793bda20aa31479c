package import DelimitedText

/// How a CSV file is written.
public struct CSVFormat: Sendable, Hashable {
  /// A byte order mark at the start, by which Excel recognises UTF-8.
  public var byteOrderMark: Bool
  /// CRLF as RFC 4180 has it; false for a line feed alone.
  public var carriageReturns: Bool

  public init(byteOrderMark: Bool = false, carriageReturns: Bool = false) {
    self.byteOrderMark = byteOrderMark
    self.carriageReturns = carriageReturns
  }
}

/// Fields are written as they are: a text that begins with `=`, `+`, `-` or `@` is not changed,
/// although a spreadsheet may take it for a formula. Import such columns as text.
extension DelimitedTextWriter {
  package init(_ format: CSVFormat) {
    self.init(
      lineEnd: format.carriageReturns ? .carriageReturnLineFeed : .lineFeed,
      marksByteOrder: format.byteOrderMark)
  }

  package mutating func field(_ text: String) { append(text) }

  /// The shortest digits that read back to the same double; empty for no number.
  package mutating func field(_ number: Double?) { append(number ?? .nan) }

  package mutating func field(_ number: Int?) {
    if let number { append(number) } else { append("") }
  }

  package mutating func record(_ fields: [String]) {
    for text in fields { field(text) }
    endRecord()
  }
}
