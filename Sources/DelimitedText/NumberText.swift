/// The characters of a number in words, made without knowing where they will stand: so the processor
/// works on many numbers at the same time, although each one's place depends on those before it.
struct NumberText {
  /// What stands before the point, and the point; the first character in the lowest byte.
  private let head: UInt64
  /// What stands behind it.
  private let tail: (UInt64, UInt64, UInt64)
  private let headCount: UInt8
  private let tailCount: UInt8

  /// No characters.
  init() {
    (head, headCount, tailCount) = (0, 0, 0)
    tail = (0, 0, 0)
  }

  /// A whole number.
  @inline(__always)
  init(_ whole: EightDigits) {
    let digits = whole.withoutZeros
    head = digits.word
    headCount = UInt8(truncatingIfNeeded: digits.count)
    tail = (0, 0, 0)
    tailCount = 0
  }

  /// A number below 10^7 with `places` digits of a fraction of 24.
  @inline(__always)
  init(
    _ whole: EightDigits, fraction: (EightDigits, EightDigits, EightDigits), places: Int
  ) {
    let digits = whole.withoutZeros
    let point = UInt64(UInt8(ascii: ".")) &<< UInt64(truncatingIfNeeded: 8 &* digits.count)
    head = digits.word | point
    headCount = UInt8(truncatingIfNeeded: digits.count &+ 1)
    tail = (fraction.0.characters, fraction.1.characters, fraction.2.characters)
    tailCount = UInt8(truncatingIfNeeded: places)
  }

  @inline(__always)
  func append(to text: inout TextBuffer) {
    text.append(word: head, count: Int(headCount))
    if tailCount > 0 { text.append(words: tail, count: Int(tailCount)) }
  }
}

extension TextBuffer {
  /// Appends a finite number with the fewest digits that read back to the same double, as the
  /// standard library prints it, but without `.0`; nothing for other ones.
  @inline(__always)
  mutating func append(_ number: Double) {
    if let digits = ShortestDecimal.text(of: number.magnitude) {
      if number.sign == .minus { append(UInt8(ascii: "-")) }
      digits.append(to: &self)
    } else if number.isFinite {
      append(contentsOf: number.plainDescription.utf8)
    }
  }

  /// Appends records whose gaps are filled with numbers.
  ///
  /// - Parameters:
  ///   - gaps: as many in each record as there are columns.
  ///   - columns: a number for each record; not-a-number leaves its gap empty.
  package mutating func append(
    _ records: Span<UInt8>, filling gaps: GapList, with columns: [[Double]]
  ) {
    let numbers = Self.interleaved(columns)
    let texts = numbers.map { ShortestDecimal.text(of: $0) }
    let bytes = records.bytes
    var copied = 0
    var next = 0
    gaps.visit { place in
      append(bytes, copied..<place)
      copied = place
      if let digits = texts[next] { digits.append(to: &self) } else { append(numbers[next]) }
      next &+= 1
    }
    append(bytes, copied..<records.count)
  }

  /// Row after row.
  private static func interleaved(_ columns: [[Double]]) -> [Double] {
    let rows = columns.first?.count ?? 0
    var numbers = [Double](repeating: 0, count: rows * columns.count)
    for (offset, column) in columns.enumerated() {
      for row in 0..<rows { numbers[row &* columns.count &+ offset] = column[row] }
    }
    return numbers
  }
}
