import BilingualText
import ReportForms

extension Phrase {
  /// As a drawing shows it: nothing that steers, no towers of combining marks.
  func label(in language: ReportLanguage) -> String { text(in: language).drawable }
}

extension String {
  /// Scalars that one grapheme cluster may have; the longest emoji have ten.
  private static let longestCluster = 10

  /// The text without what steers or leaves its line.
  var drawable: String {
    let text = printable
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return String(
      text.map { character in
        character.unicodeScalars.count <= Self.longestCluster
          ? character : Character(character.unicodeScalars.first ?? " ")
      })
  }

  /// Cut with an ellipsis where it is wider than `width`.
  func clipped(to width: Double, size: Double) -> String {
    if TextWidth.of(self, size: size) <= width { return self }
    var text = ""
    var rest = width - TextWidth.of("…", size: size)
    for character in self {
      rest -= TextWidth.em(character) * size
      if rest < 0 { break }
      text.append(character)
    }
    while text.last == " " { text.removeLast() }
    return text + "…"
  }

  /// Up to `count` lines of at most `width` pixels; the last is cut where more would follow.
  ///
  /// Lines break at spaces, behind hyphens and slashes, and between wide characters.
  func lines(of width: Double, size: Double, count: Int) -> [String] {
    var lines: [String] = []
    var rest = self[...]
    while lines.count < count - 1, TextWidth.of(String(rest), size: size) > width {
      guard let end = rest.lineEnd(width: width, size: size) else { break }
      lines.append(String(rest[..<end]).trimmingSpaces)
      rest = rest[end...]
    }
    lines.append(String(rest).trimmingSpaces.clipped(to: width, size: size))
    return lines
  }

  private var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Substring {
  /// Behind the last place where the line may break; nil where a first word is too long.
  fileprivate func lineEnd(width: Double, size: Double) -> Index? {
    var used = 0.0
    var end: Index?
    var wasWide = false
    for index in indices {
      let character = self[index]
      let isWide = TextWidth.em(character) >= 1 && !character.isASCII
      // Closing marks do not begin a line.
      if index > startIndex, isWide || wasWide, !"，。、；：！？）》」』”’%".contains(character) {
        end = index
      }
      if character != " " {
        used += TextWidth.em(character) * size
        if used > width { return end }
      } else {
        used += TextWidth.em(character) * size
      }
      wasWide = isWide && !"（《「『“‘".contains(character)
      if character == " " || character == "-" || character == "/" || character == "_" {
        end = self.index(after: index)
      }
    }
    return end
  }
}
