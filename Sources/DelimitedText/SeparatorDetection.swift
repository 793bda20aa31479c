/// Finds out what separates the fields of a text from its first lines.
enum SeparatorDetection {
  /// Separators that are looked for, the most usual one first.
  static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The candidate that is the most frequent in the first line with text, outside quotes and with the
  /// lines that quotes join to it; the first candidate where there is none.
  ///
  /// - Parameters:
  ///   - isWhole: Whether no more text will come.
  ///   - limit: How many bytes are looked at.
  /// - Returns: nil when the line may go on beyond the text.
  /// - Complexity: O(length of the line)
  static func separator(in text: Span<UInt8>, isWhole: Bool, limit: Int) -> UInt8? {
    let isWhole = isWhole || text.count >= limit
    let text = text.extracting(first: limit)
    // Whether a quote opens a field depends on the separator; that quotes come in pairs does not.
    var (counts, hasEnd) = counts(in: text, respectingQuotes: true)
    if !hasEnd {
      guard isWhole else { return nil }
      counts = Self.counts(in: text, respectingQuotes: false).counts
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// How often each candidate stands in the first line with text, and whether that line has an end.
  private static func counts(
    in text: Span<UInt8>, respectingQuotes: Bool
  ) -> (counts: [Int], hasEnd: Bool) {
    var counts = candidates.map { _ in 0 }
    var isInQuotes = false
    var isBlank = true
    for place in text.indices {
      let byte = text[place]
      if byte == .lineFeed || byte == .carriageReturn {
        if !isBlank && !isInQuotes { return (counts, true) }
        continue
      }
      isBlank = false
      if byte == .quote { isInQuotes = respectingQuotes && !isInQuotes }
      if !isInQuotes, let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    return (counts, false)
  }

  /// Excel's own first line, `sep=;`: the separator and where the text goes on.
  static func declaration(in text: Span<UInt8>) -> (separator: UInt8, end: Int)? {
    let mark = Array("sep=".utf8)
    guard text.count > 6, mark.indices.allSatisfy({ text[$0] == mark[$0] }),
      DelimitedTextOptions.isSeparator(text[4])
    else { return nil }
    switch (text[5], text[6]) {
    case (.carriageReturn, .lineFeed): return (text[4], 7)
    case (.lineFeed, _), (.carriageReturn, _): return (text[4], 6)
    default: return nil
    }
  }
}
