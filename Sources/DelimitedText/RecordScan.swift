/// How far a scan has come.
struct RecordScan {
  var findings = RecordScanner.Findings()
  let maximum: Int
  /// The next mark to look at.
  var mark = 0
  var recordStart = 0
  /// Where the record's entries start.
  var entry = 0
  /// Records, mistaken ones included.
  var seen = 0
  var isAfterBlankLine: Bool
  /// A quote in the record that the buffer does not close.
  var openQuote: Int?
  private let badBytes: [RecordScanner.Place]
  private var bad = 0
  /// Where the first bad byte from here on is.
  private(set) var nextBadByte: Int

  init(badBytes: [RecordScanner.Place], isAfterBlankLine: Bool, maximum: Int) {
    self.badBytes = badBytes
    self.isAfterBlankLine = isAfterBlankLine
    self.maximum = maximum
    nextBadByte = badBytes.first?.offset ?? .max
  }

  /// Begins a record.
  @inline(__always)
  mutating func begin(at start: Int, _ entries: inout MutableSpan<Int32>) {
    recordStart = start
    seen &+= 1
    entries[entry] = Int32(truncatingIfNeeded: start &- 1)
  }

  /// The bad byte of a record that ends at `end`, if it has one.
  func badByte(before end: Int) -> RecordScanner.Place? {
    nextBadByte < end ? badBytes[bad] : nil
  }

  mutating func skipBadBytes(before end: Int) {
    while nextBadByte < end {
      bad += 1
      nextBadByte = bad < badBytes.count ? badBytes[bad].offset : .max
    }
  }

  mutating func note(_ mistake: RecordScanner.Place, limit: Int) {
    if findings.mistakes.count < limit {
      findings.mistakes.append(mistake)
    } else {
      findings.undescribed += 1
    }
  }
}
