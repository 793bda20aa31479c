@testable import DelimitedText

/// `ct_short_numbers` for one field, in plain Swift.
struct ShortDecimalTwin {
  private let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7]

  /// The number in a range, if it is written as digits with at most one point between them, perhaps
  /// after a minus, and takes no more than eight characters without it; nil says nothing.
  ///
  /// The digits become an integer below 10^8 and the point a power of ten up to 10^6, both exact as
  /// doubles, so that their quotient is correctly rounded.
  func value(_ text: RawSpan, _ range: Range<Int>) -> Double? {
    guard !range.isEmpty else { return nil }
    var start = range.lowerBound
    let isNegative = text.unsafeLoad(fromByteOffset: start, as: UInt8.self) == UInt8(ascii: "-")
    if isNegative { start &+= 1 }
    let count = range.upperBound &- start
    guard 0 < count, count <= 8, start &+ 8 <= text.byteCount else { return nil }

    // The characters move to the high end, zeros before them: "82.2" becomes "000082.2".
    let zeros = WordScan.repeated(UInt8(ascii: "0"))
    let shift = UInt64(truncatingIfNeeded: 8 &* (8 &- count))
    var word = WordScan.load(text, start) &<< shift | zeros & (1 &<< shift &- 1)
    var places = 0
    let points = WordScan.matches(word, WordScan.repeated(UInt8(ascii: ".")))
    if points != 0 {
      // What stands before the point moves over it: "000082.2" becomes "00000822".
      let point = points.trailingZeroBitCount &- 7
      places = 7 &- point >> 3
      guard places > 0, point >> 3 > 8 &- count else { return nil }
      let before = (1 &<< UInt64(truncatingIfNeeded: point)) &- 1 as UInt64
      let after = ~(before << 8 | 0xFF)
      word = word & after | (word & before) << 8 | UInt64(UInt8(ascii: "0"))
    }
    guard ShortDecimal.areDigits(word) else { return nil }
    // A signed word becomes a double in one step.
    let digits = Int64(truncatingIfNeeded: ShortDecimal.integer(of: word &- zeros))
    let value = places == 0 ? Double(digits) : Double(digits) / powersOfTen[places]
    return isNegative ? -value : value
  }
}
