/// Finds bytes that are no text.
enum TextValidation {
  /// Invalid UTF-8 sequences and NUL bytes in whole lines of text, ascending: the first of each in
  /// every line, which is enough to find every record that has one.
  ///
  /// - Complexity: O(`text.count`)
  static func badBytes(
    in text: Span<UInt8>, encoding: TextEncoding
  ) -> [(offset: Int, problem: DelimitedTextProblem)] {
    let invalid = invalidSequences(in: text)
    let nulls = nullBytes(in: text)
    if invalid.isEmpty && nulls.isEmpty { return [] }
    let problem = DelimitedTextProblem.invalidText(
      encoding, suggestion: encoding == .utf8 && isGB18030(text) ? .gb18030 : nil)
    let all = invalid.map { (offset: $0, problem: problem) } + nulls.map { ($0, .nulByte) }
    return all.sorted { $0.offset < $1.offset }
  }

  private static func invalidSequences(in text: Span<UInt8>) -> [Int] {
    var found: [Int] = []
    var start = 0
    while start < text.count {
      do {
        _ = try UTF8Span(validating: text.extracting(start..<text.count))
        break
      } catch {
        found.append(start + error.byteOffsets.lowerBound)
        start = endOfLine(in: text, from: start + error.byteOffsets.lowerBound)
      }
    }
    return found
  }

  private static func nullBytes(in text: Span<UInt8>) -> [Int] {
    var found: [Int] = []
    var start = 0
    while let place = WordScan.first(0, in: text.bytes, start..<text.count) {
      found.append(place)
      start = endOfLine(in: text, from: place)
    }
    return found
  }

  /// Whether all of the text can be read as GB 18030.
  private static func isGB18030(_ text: Span<UInt8>) -> Bool {
    guard let tables = GB18030Tables.shared else { return false }
    var decoded: [UInt8] = []
    _ = tables.decode(text, isLast: true, to: &decoded)
    return !decoded.contains(0xFF)
  }

  private static func endOfLine(in text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < text.count, text[place] != .lineFeed, text[place] != .carriageReturn {
      place += 1
    }
    return place
  }
}
