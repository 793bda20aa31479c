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

  /// Bytes that `store` writes at most, whatever has a meaning.
  static let room = 32

  /// Writes the characters and moves the place behind them; `room` bytes may change.
  @inline(__always)
  func store(at place: inout UnsafeMutableRawPointer) {
    place.storeBytes(of: head.littleEndian, as: UInt64.self)
    place += Int(headCount)
    guard tailCount > 0 else { return }
    place.storeBytes(of: tail.0.littleEndian, as: UInt64.self)
    place.storeBytes(of: tail.1.littleEndian, toByteOffset: 8, as: UInt64.self)
    place.storeBytes(of: tail.2.littleEndian, toByteOffset: 16, as: UInt64.self)
    place += Int(tailCount)
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
}
