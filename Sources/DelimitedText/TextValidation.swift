internal import CTextKernels

/// Finds the lines of a text in which there are bytes that are no text.
enum TextValidation {
  /// Invalid UTF-8 sequences and NUL bytes in whole lines of text, ascending: the first one of every
  /// line, which is enough to find every record that has one.
  ///
  /// - Complexity: O(length of the range)
  static func badBytes(
    in text: RawSpan, _ range: Range<Int>, encoding: TextEncoding
  ) -> [RecordScanner.Place] {
    if isText(text, range) { return [] }
    var found: [RecordScanner.Place] = []
    var invalid: DelimitedTextProblem?
    var start = range.lowerBound
    while let place = UTF8Validation.firstBadByte(in: text, start..<range.upperBound) {
      if text.unsafeLoad(fromByteOffset: place, as: UInt8.self) == 0 {
        found.append((place, .nulByte))
      } else {
        let problem =
          invalid ?? .invalidText(encoding, suggestion: suggestion(for: text, range, encoding))
        invalid = problem
        found.append((place, problem))
      }
      start = endOfLine(in: text, place..<range.upperBound)
    }
    return found
  }

  /// Whether all of a range is text, where the processor has a quick answer; else false.
  private static func isText(_ text: RawSpan, _ range: Range<Int>) -> Bool {
    guard ct_has_avx2() else { return false }
    return text.withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[range])
      return ct_is_text(part.baseAddress?.assumingMemoryBound(to: UInt8.self), part.count)
    }
  }

  /// Another encoding in which the text would be valid.
  private static func suggestion(
    for text: RawSpan, _ range: Range<Int>, _ encoding: TextEncoding
  ) -> TextEncoding? {
    guard encoding == .utf8, let tables = GB18030Tables.shared else { return nil }
    var decoded: [UInt8] = []
    _ = tables.decode(text.extracting(range), isLast: true, to: &decoded)
    return decoded.contains(0xFF) ? nil : .gb18030
  }

  private static func endOfLine(in text: RawSpan, _ range: Range<Int>) -> Int {
    for place in range {
      let byte = text.unsafeLoad(fromByteOffset: place, as: UInt8.self)
      if byte == .lineFeed || byte == .carriageReturn { return place }
    }
    return range.upperBound
  }
}
