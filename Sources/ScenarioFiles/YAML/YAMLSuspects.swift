import Diagnostics

/// What writers in Chinese type by mistake: full-width punctuation outside quotes and comments, where `:`
/// or `,` was meant. Within a text it is right, so that it is looked for only where parsing failed.
enum YAMLSuspects {
  /// The first one of each of these lines, numbered from 1.
  ///
  /// - Complexity: O(bytes of the lines)
  static func findings(in source: SourceText, lines: Set<Int>) -> [YAMLFinding] {
    lines.sorted().compactMap { line in source.line(line).flatMap { finding(in: $0, line) } }
  }

  private static func finding(in text: String, _ line: Int) -> YAMLFinding? {
    var quote: Unicode.Scalar?
    var previous: Unicode.Scalar = " "
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      defer { previous = scalar }
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      // Elsewhere a quotation mark is part of a text, as in `it's`.
      let beginsToken = " [{,:".unicodeScalars.contains(previous)
      switch scalar {
      case "#" where previous == " ": return nil
      case "\"", "'":
        if beginsToken { quote = scalar }
      case "：", "，":
        return YAMLFinding(
          code: scalar == "：" ? .yamlFullwidthColon : .yamlFullwidthComma,
          position: SourcePosition(line: line, column: offset + 1))
      default: break
      }
    }
    return nil
  }
}
