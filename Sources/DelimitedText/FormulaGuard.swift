/// Texts that a spreadsheet would run as formulas when it opens a CSV file.
///
/// A text whose first character is `=`, `+`, `-`, `@`, a tab, or one of the full-width forms `＝＋－＠`
/// gets an apostrophe before it, by which spreadsheets know a text; a text that is a number keeps its
/// digits and is no formula, and neither is a sign alone. Nothing else changes.
public enum FormulaGuard {
  /// The text as it goes into a file; nil where it is harmless.
  @inline(__always)
  public static func guarded(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count > 1, mayRun(text[0]) else { return nil }
    return slowly(text)
  }

  /// The text as it goes into a file, itself where it is harmless.
  ///
  /// - Complexity: O(length of the text)
  public static func guarded(_ text: String) -> String {
    guarded(Array(text.utf8).span).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  @inline(__always)
  private static func mayRun(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x2B || byte == 0x2D || byte == 0x40 || byte == 0x09 || byte == 0xEF
  }

  private static func slowly(_ text: Span<UInt8>) -> [UInt8]? {
    if text[0] == 0xEF {
      // ＋ is EF BC 8B, － EF BC 8D, ＝ EF BC 9D, ＠ EF BC A0.
      guard text.count > 3, text[1] == 0xBC, [0x8B, 0x8D, 0x9D, 0xA0].contains(text[2]) else {
        return nil
      }
    } else if DecimalText.percentage(text) != nil {
      return nil
    }
    return [UInt8(ascii: "'")] + text.indices.map { text[$0] }
  }
}

extension TextList {
  /// The texts with those guarded that a spreadsheet would run.
  ///
  /// - Complexity: O(texts), and O(bytes) where one is guarded
  public var guardingFormulas: TextList {
    guard (0..<count).contains(where: { withText($0) { FormulaGuard.guarded($0) != nil } }) else {
      return self
    }
    var list = TextList()
    for position in 0..<count {
      withText(position) { text in
        if let guarded = FormulaGuard.guarded(text) {
          list.append(guarded.span)
        } else {
          list.append(text)
        }
      }
    }
    return list
  }
}
