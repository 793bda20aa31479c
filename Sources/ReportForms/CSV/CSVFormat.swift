public import BilingualText
package import DelimitedText

/// How a CSV file is written.
public struct CSVFormat: Sendable, Hashable {
  /// A byte order mark at the start, by which Excel recognises UTF-8.
  public var byteOrderMark: Bool
  /// CRLF as RFC 4180 has it; false for a line feed alone.
  public var carriageReturns: Bool

  /// What the header says.
  public var headers: Headers

  /// How columns are named.
  public enum Headers: Sendable, Hashable {
    /// The same names in both languages, for programs.
    case keys
    /// Names for people.
    case titles(ReportLanguage)
  }

  public init(
    byteOrderMark: Bool = false, carriageReturns: Bool = false, headers: Headers = .keys
  ) {
    self.headers = headers
    self.byteOrderMark = byteOrderMark
    self.carriageReturns = carriageReturns
  }
}

/// Texts that a spreadsheet would run are guarded (`FormulaGuard`); numbers never change.
extension DelimitedTextWriter {
  package init(_ format: CSVFormat) {
    self.init(
      lineEnd: format.carriageReturns ? .carriageReturnLineFeed : .lineFeed,
      marksByteOrder: format.byteOrderMark)
  }

  package mutating func field(_ text: String) { append(FormulaGuard.guarded(text)) }

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
