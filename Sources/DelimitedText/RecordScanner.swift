/// Finds records and fields in a buffer.
///
/// A record of `width` fields leaves `width + 1` numbers in `offsets`: where the byte before its
/// first field stands (−1 at the start of the buffer), then where each field ends. Field k of record
/// r lies between entries r (width + 1) + k and the next, both exclusive.
///
/// The rules: a field that begins with a quote ends with one, and a doubled quote inside stands for
/// one; everywhere else a quote is text, except after leading spaces. Separators and line ends
/// inside quotes are text. LF, CR LF and CR end a record. A record of empty unquoted fields only, a
/// blank line among them, is no record.
struct RecordScanner: Sendable {
  let separator: UInt8
  /// 0 measures: every record is reported with its number of fields.
  let width: Int
  let limits: DelimitedTextLimits
  private(set) var marks = StructuralMarks()

  init(separator: UInt8, width: Int, limits: DelimitedTextLimits) {
    self.separator = separator
    self.width = width
    self.limits = limits
  }

  /// A problem and where it stands.
  typealias Place = (offset: Int, problem: DelimitedTextProblem)

  /// What one pass over a buffer found.
  struct Findings {
    var records = 0
    /// Where the next record starts; everything before is done with.
    var end = 0
    /// Lines before `end`.
    var lines = 0
    /// Mistakes, ascending.
    var mistakes: [Place] = []
    /// Mistakes beyond the limit, only counted.
    var undescribed = 0
    /// A blank line that is a mistake if a record follows.
    var blankLine: Int?
    /// A mistake that ends the reading.
    var failure: Place?
  }

  /// Scans the records of `text`, which reaches 8 bytes beyond `end`.
  ///
  /// - Parameters:
  ///   - badBytes: Bytes that make their record a mistake, ascending.
  ///   - followsBlankLine: Whether a blank line that is already known stands right before.
  ///   - maximum: Stops after this many records, mistaken ones included.
  /// - Complexity: O(`end`)
  mutating func scan(
    _ text: RawSpan, upTo end: Int, isLast: Bool, badBytes: [Place] = [],
    offsets: inout [Int32], followsBlankLine: Bool = false, maximum: Int = .max
  ) -> Findings {
    marks.find(in: text, upTo: end, separator: separator)
    // A record has a mark for each field and takes an entry more.
    let needed = 2 * marks.count + 2
    if offsets.count < needed { offsets = Array(repeating: 0, count: needed) }
    var state = RecordScan(
      badBytes: badBytes, isAfterBlankLine: followsBlankLine, maximum: maximum)
    var entries = offsets.mutableSpan
    entries[0] = -1
    while state.mark < marks.count, state.seen < maximum {
      if takePlainRecord(text, end, &state, &entries) { continue }
      if !takeRecord(text, end, isLast: isLast, &state, &entries) { break }
    }
    if state.findings.failure == nil, state.seen < maximum {
      judgeRest(text, end, isLast: isLast, &state)
    }
    state.findings.end = state.recordStart
    return state.findings
  }

  /// Takes a record without quotes and mistakes, as most are; false when it may be another one.
  @inline(__always)
  private func takePlainRecord(
    _ text: RawSpan, _ end: Int, _ state: inout RecordScan, _ entries: inout MutableSpan<Int32>
  ) -> Bool {
    let places = marks.places.span
    let last = state.mark &+ width &- 1
    guard width > 0, last < marks.count else { return false }
    for mark in state.mark..<last {
      if byte(text, Int(places[mark])) != separator { return false }
    }
    let recordEnd = Int(places[last])
    var next = recordEnd &+ 1
    var nextMark = last &+ 1
    if byte(text, recordEnd) != .lineFeed {
      guard byte(text, recordEnd) == .carriageReturn, next < end, byte(text, next) == .lineFeed
      else { return false }
      next &+= 1
      nextMark &+= 1
    }
    let length = recordEnd &- state.recordStart
    guard length >= width, length <= limits.field, length <= limits.record,
      state.nextBadByte >= recordEnd, state.findings.blankLine == nil
    else { return false }

    var entry = state.entry &+ 1
    for mark in state.mark...last {
      entries[entry] = places[mark]
      entry &+= 1
    }
    state.findings.records &+= 1
    state.findings.lines &+= 1
    state.isAfterBlankLine = false
    state.entry = entry
    state.mark = nextMark
    state.begin(at: next, &entries)
    return true
  }

  @inline(__always)
  func byte(_ text: RawSpan, _ offset: Int) -> UInt8 {
    text.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }
}
