/// A few short texts, such as the names of categories, found by their bytes as two words: comparing
/// with all of them takes fewer steps than a hash, and none that a processor could guess wrong.
package struct ShortTexts: Sendable {
  /// Longest text in bytes.
  static let longest = 16
  static let most = 16

  private var words: [(UInt64, UInt64)] = []

  /// Nil when there are too many texts or too long ones.
  package init?(_ texts: [String]) {
    guard texts.count <= Self.most else { return nil }
    for text in texts {
      let bytes = Array(text.utf8)
      guard bytes.count <= Self.longest else { return nil }
      words.append(Self.words(bytes.span.bytes, bytes.indices))
    }
  }

  /// The position of the text in a range; −1 when it is none of these. Of equal texts the last one
  /// is found.
  @inline(__always)
  func position(of text: RawSpan, _ range: Range<Int>) -> Int {
    guard range.count <= Self.longest else { return -1 }
    let wanted = Self.words(text, range)
    var found = -1
    for position in words.indices {
      let isSame = words[position].0 ^ wanted.0 | words[position].1 ^ wanted.1 == 0
      found = isSame ? position : found
    }
    return found
  }

  /// Text has no NUL, so that zeros behind it keep texts of different lengths apart.
  @inline(__always)
  private static func words(_ text: RawSpan, _ range: Range<Int>) -> (UInt64, UInt64) {
    let count = range.count
    guard range.lowerBound &+ 16 <= text.byteCount else {
      return (
        WordScan.load(text, range.lowerBound, atMost: min(8, count)),
        count > 8 ? WordScan.load(text, range.lowerBound &+ 8, atMost: count &- 8) : 0
      )
    }
    // Shifts by 64 and more leave nothing of a word.
    let low: UInt64 = ~(UInt64.max << UInt64(truncatingIfNeeded: 8 &* count))
    let high: UInt64 = ~(UInt64.max << UInt64(truncatingIfNeeded: 8 &* max(0, count &- 8)))
    return (
      WordScan.load(text, range.lowerBound) & low,
      WordScan.load(text, range.lowerBound &+ 8) & high
    )
  }
}

extension RecordBatch {
  /// Appends, for each record, the position of a column's trimmed content among some texts, −1 where
  /// it is none of them.
  ///
  /// - Precondition: `column` < `columnCount`.
  /// - Complexity: O(records · texts)
  package func appendPositions(
    inColumn column: Int, trimming: Trimming = .spaces, among texts: ShortTexts,
    to positions: inout [Int]
  ) {
    visit(column) { _, text, range in
      positions.append(texts.position(of: text.bytes, trimming.range(in: text, range)))
    }
  }
}
