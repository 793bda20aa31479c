import ReportForms

/// How wide texts are, estimated without a font: a browser has the last word, and an estimate that is
/// a little too large keeps texts apart in all of them.
enum TextWidth {
  /// The width in pixels.
  ///
  /// - Parameter size: The font size in pixels.
  /// - Complexity: O(length)
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    size * (isBold ? 1.13 : 1) * text.reduce(0) { $0 + em($1) }
  }

  /// The advance of a grapheme cluster in em, after the widest of the usual sans-serif fonts.
  static func em(_ character: Character) -> Double {
    guard let ascii = character.asciiValue else {
      switch String(character).displayWidth {
      case 0: return 0
      // Quotation marks and symbols take a whole em in Chinese fonts.
      case 1: return character.unicodeScalars.contains { $0.value >= 0x2000 } ? 1 : 0.66
      default: return 1
      }
    }
    switch ascii {
    case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "I"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "'"):
      return 0.32
    case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "/"),
      UInt8(ascii: "-"):
      return 0.42
    case UInt8(ascii: "m"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "w"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"):
      return 0.92
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return 0.74
    default: return 0.63
    }
  }
}
