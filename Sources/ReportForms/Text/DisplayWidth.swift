extension String {
  /// Columns that the text takes in a terminal: 2 for each East Asian wide or fullwidth character
  /// and each emoji, 0 for combining, format and control characters, 1 for everything else,
  /// ambiguous characters (Greek, `×`, `→`) included.
  ///
  /// Counted by grapheme cluster, so that a flag or a family is one picture of two columns.
  /// Complexity: O(length).
  package var displayWidth: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// Columns that the grapheme cluster takes in a terminal.
  var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    // What follows a wide base (vowel signs of Hangul, joined emoji, skin tones) adds nothing.
    if first.displayWidth == 2 { return 2 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  /// Columns of the scalar by itself.
  var displayWidth: Int {
    if (0x20..<0x7F).contains(value) { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return isEastAsianWide ? 2 : 1
    }
  }

  /// East Asian Width W or F. Emoji presentation is asked of the standard library, but a lone
  /// regional indicator is half a flag and not wide by itself.
  private var isEastAsianWide: Bool {
    if value < 0x1100 { return false }
    if properties.isEmojiPresentation { return !(0x1F1E6...0x1F1FF).contains(value) }
    var low = 0
    var high = eastAsianWideRanges.count
    while low < high {
      let middle = (low + high) / 2
      let range = eastAsianWideRanges[middle]
      if range.contains(value) { return true }
      if value < range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return false
  }
}

/// Scalars of East Asian Width W or F without the emoji, ascending; Unicode 17.0.0
/// (EastAsianWidth.txt). Gaps that hold only unassigned or combining scalars are closed.
private let eastAsianWideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul leading consonants
  0x2329...0x232A,  // angle brackets
  0x2630...0x2637,  // trigrams
  0x268A...0x268F,  // monograms and digrams
  0x2E80...0x303E,  // radicals, ideographic description, CJK punctuation
  0x3041...0x3247,  // kana, Bopomofo, compatibility Hangul, circled ideographs
  0x3250...0xA4C6,  // enclosed and squared, ideographs, hexagrams, Yi
  0xA960...0xA97C,  // Hangul, extended leading consonants
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // compatibility ideographs
  0xFE10...0xFE19,  // vertical forms
  0xFE30...0xFE6B,  // compatibility and small forms
  0xFF01...0xFF60,  // fullwidth forms
  0xFFE0...0xFFE6,  // fullwidth signs
  0x16FE0...0x16FF6,  // ideographic symbols
  0x17000...0x18DF2,  // Tangut, Khitan
  0x1AFF0...0x1AFFE,  // kana, extended
  0x1B000...0x1B2FB,  // kana supplement, Nüshu
  0x1D300...0x1D376,  // Tai Xuan Jing, counting rods
  0x1F200...0x1F265,  // enclosed ideographs
  0x20000...0x2FFFD,  // supplementary ideographs
  0x30000...0x3FFFD,  // tertiary ideographs
]
