internal import CTextKernels

/// The places in a text that matter for its structure: separators, quotes, LF and CR.
///
/// Finding them is one loop without knowledge of records, 64 bytes a step where the processor can and
/// eight elsewhere; what they mean is told from their list afterwards.
struct StructuralMarks: Sendable {
  /// Ascending; from `count` on without meaning.
  private(set) var places: [Int32] = []
  private(set) var count = 0

  /// Finds the marks of `text` up to `end`, 8 bytes before the end of the text at most.
  ///
  /// - Complexity: O(`end`)
  mutating func find(in text: RawSpan, upTo end: Int, separator: UInt8) {
    // Each step writes some places more than there are marks.
    if places.count < end + 10 { places = Array(repeating: 0, count: end + 10) }
    var start = 0
    count = 0
    if ct_has_avx2() {
      start = end & ~63
      count = places.withUnsafeMutableBufferPointer { places in
        text.withUnsafeBytes { text in
          guard let text = text.baseAddress, let places = places.baseAddress else { return 0 }
          return ct_structural_marks(
            text.assumingMemoryBound(to: UInt8.self), start, separator, places)
        }
      }
    }
    findPlainly(in: text, start..<end, separator: separator)
  }

  /// Adds the marks of a range, eight bytes a step.
  ///
  /// - Precondition: There is room for all marks and ten more.
  mutating func findPlainly(in text: RawSpan, _ range: Range<Int>, separator: UInt8) {
    let end = range.upperBound
    var found = count
    var places = self.places.mutableSpan
    let separators = WordScan.repeated(separator)
    let feeds = WordScan.repeated(.lineFeed)
    let returns = WordScan.repeated(.carriageReturn)
    let quotes = WordScan.repeated(.quote)
    var at = range.lowerBound
    while at < end {
      let word = WordScan.load(text, at)
      var mask =
        ~(WordScan.differences(word, separators) & WordScan.differences(word, feeds)
        & WordScan.differences(word, returns) & WordScan.differences(word, quotes)
        | WordScan.lowBits)
      // The number of bytes that matched, summed up in the highest byte.
      let matches = Int(truncatingIfNeeded: ((mask >> 7) &* 0x0101_0101_0101_0101) >> 56)
      places[found] = Self.place(of: mask, at)
      mask &= mask &- 1
      places[found &+ 1] = Self.place(of: mask, at)
      mask &= mask &- 1
      found &+= matches
      // More than two in eight bytes are rare enough to be worth a branch.
      if matches > 2 {
        var extra = found &- matches &+ 2
        while mask != 0 {
          places[extra] = Self.place(of: mask, at)
          mask &= mask &- 1
          extra &+= 1
        }
      }
      at &+= 8
    }
    while found > 0, places[found &- 1] >= end { found &-= 1 }
    count = found
  }

  /// Without meaning for an empty mask.
  @inline(__always)
  private static func place(of mask: UInt64, _ wordStart: Int) -> Int32 {
    Int32(truncatingIfNeeded: wordStart &+ mask.trailingZeroBitCount >> 3)
  }
}
