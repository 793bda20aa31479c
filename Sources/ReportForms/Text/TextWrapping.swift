extension String {
  /// The text in lines of at most `width` columns; nothing but the spaces at a break is lost.
  ///
  /// Breaks at spaces and around East Asian characters, never before closing or after opening
  /// punctuation; a word that is longer than a line is cut. Complexity: O(length).
  func wrapped(to width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    let width = max(width, 2)
    var lines: [String] = []
    var line = ""
    var used = 0
    func endLine() {
      lines.append(line.trimmingTrailingSpaces)
      line = ""
      used = 0
    }
    for part in unbreakableParts {
      if used > 0, used + part.trimmingTrailingSpaces.displayWidth > width { endLine() }
      for character in part {
        let columns = character.displayWidth
        if used + columns > width {
          if character == " " { continue }
          endLine()
        }
        line.append(character)
        used += columns
      }
    }
    if !line.isEmpty { endLine() }
    return lines
  }

  /// Pieces between which a line may end; spaces belong to the piece before them.
  var unbreakableParts: [String] {
    var parts: [String] = []
    var part = ""
    for character in self {
      if let last = part.last, mayBreak(last, character) {
        parts.append(part)
        part = ""
      }
      part.append(character)
    }
    parts.append(part)
    return parts
  }

  /// The text without spaces at its end.
  var trimmingTrailingSpaces: String {
    guard utf8.last == 0x20 else { return self }
    var text = self[...]
    while text.utf8.last == 0x20 { text.removeLast() }
    return String(text)
  }

  /// The text with spaces up to `width` columns, on the left or on the right.
  func padded(to width: Int, alignment: TextAlignment) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth))
    return alignment == .left ? self + spaces : spaces + self
  }
}

private func mayBreak(_ before: Character, _ after: Character) -> Bool {
  if before == " " { return after != " " }
  return (before.displayWidth == 2 || after.displayWidth == 2)
    && !closing.contains(after) && !opening.contains(before) && after != " "
}

private let closing: Set<Character> = [
  "，", "。", "、", "；", "：", "？", "！", "）", "》", "】", "」", "”", "％", ")", "]", ",", ".", ";",
  ":", "%", "/",
]
private let opening: Set<Character> = ["（", "《", "【", "「", "“", "(", "["]
