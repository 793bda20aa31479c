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

/// Writes records of RFC 4180 as UTF-8.
///
/// Fields are written as they are: a text that begins with `=`, `+`, `-` or `@` is not changed,
/// although a spreadsheet may take it for a formula. Import such columns as text.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private let format: CSVFormat
  private var isRecordEmpty = true

  init(_ format: CSVFormat) {
    self.format = format
    if format.byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  mutating func field(_ text: String) {
    if !isRecordEmpty { bytes.append(0x2C) }
    isRecordEmpty = false
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// The shortest digits that read back to the same double; empty for no number.
  mutating func field(_ number: Double?) { field(NumberText.shortest(number)) }

  mutating func field(_ number: Int?) { field(number.map { String($0) } ?? "") }

  mutating func endRecord() {
    if format.carriageReturns { bytes.append(0x0D) }
    bytes.append(0x0A)
    isRecordEmpty = true
  }

  mutating func record(_ fields: [String]) {
    for text in fields { field(text) }
    endRecord()
  }
}
