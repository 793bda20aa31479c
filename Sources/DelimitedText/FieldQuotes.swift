/// Which texts need quotes as fields of a table with this separator.
struct FieldQuotes: Sendable {
  let separator: UInt8
  /// Whether no number needs any.
  let numbersArePlain: Bool

  init(separator: UInt8) {
    self.separator = separator
    numbersArePlain = !"+-.0123456789e".utf8.contains(separator)
  }

  /// Whether a reader would not find the text again without quotes: it holds the separator, a quote or
  /// a line end, or spaces surround it.
  @inline(__always)
  func areNeeded(_ content: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if Trimming.spaces.range(in: content, range) != range { return true }
    let bytes = content.bytes
    var at = range.lowerBound
    while at < range.upperBound {
      let word = WordScan.load(bytes, at, atMost: min(8, range.upperBound &- at))
      if WordScan.differences(word, WordScan.repeated(separator))
        & WordScan.differences(word, WordScan.repeated(.quote))
        & WordScan.differences(word, WordScan.repeated(.lineFeed))
        & WordScan.differences(word, WordScan.repeated(.carriageReturn))
        | WordScan.lowBits != .max
      {
        return true
      }
      at &+= 8
    }
    return false
  }

  /// A text as a field, in quotes if it needs them.
  func field(_ content: [UInt8]) -> [UInt8] {
    areNeeded(content.span, content.indices)
      ? quoted(content.span, content.indices) : content
  }

  /// The texts as fields, in quotes where they need them.
  ///
  /// - Complexity: O(bytes); texts without any byte that could matter are looked through by words and
  ///   not copied.
  func fields(_ texts: TextList) -> TextList {
    guard texts.withAll({ mayBeNeeded(in: $0) }) else { return texts }
    var fields = TextList()
    for position in 0..<texts.count {
      texts.withAll { all in
        let range = texts.range(position)
        if areNeeded(all, range) {
          fields.append(quoted(all, range).span)
        } else {
          fields.append(all, range)
        }
      }
    }
    return fields
  }

  func quoted(_ content: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var field: [UInt8] = [.quote]
    for place in range {
      let byte = content[place]
      if byte == .quote { field.append(.quote) }
      field.append(byte)
    }
    field.append(.quote)
    return field
  }

  /// False when no byte could make quotes necessary: none is the separator or below the comma's
  /// successor, as quotes, line ends and ASCII spaces are, and none begins another space (C2 for
  /// U+00A0, E3 for U+3000).
  private func mayBeNeeded(in texts: Span<UInt8>) -> Bool {
    let bytes = texts.bytes
    let separators = WordScan.repeated(separator)
    let firstHarmless = WordScan.repeated(UInt8(ascii: ",") + 1)
    let (c2, e3) = (WordScan.repeated(0xC2), WordScan.repeated(0xE3))
    var at = 0
    while at < texts.count {
      var word = WordScan.load(bytes, at, atMost: min(8, texts.count &- at))
      // Bytes behind the end are none of the texts'.
      if texts.count &- at < 8 {
        word |= .max &<< UInt64(truncatingIfNeeded: 8 &* (texts.count &- at))
      }
      let low = (word &- firstHarmless) & ~word & WordScan.highBits
      if low | WordScan.matches(word, separators) != 0 { return true }
      if word & WordScan.highBits != 0,
        WordScan.matches(word, c2) | WordScan.matches(word, e3) != 0
      {
        return true
      }
      at &+= 8
    }
    return false
  }
}
