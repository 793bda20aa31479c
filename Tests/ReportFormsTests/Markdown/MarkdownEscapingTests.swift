import BilingualText
import Testing

@testable import ReportForms

/// What a label holds is never markup, whatever stands beside it.
@Suite struct MarkdownEscapingTests {
  private static let scalars = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as Int) }

  /// One text with every scalar of Unicode before and after a `<` and a `|`.
  @Test func noScalarShieldsMarkup() {
    var label = ""
    for scalar in Self.scalars where scalar != "\\" { label += "\(scalar)<\(scalar)|\(scalar)" }
    let bytes = Array(label.markdown.utf8)
    #expect(!bytes.contains(UInt8(ascii: "<")))
    let bars = bytes.indices.filter { bytes[$0] == UInt8(ascii: "|") }
    // One for each scalar, and the bar itself three times more.
    #expect(bars.count == Self.scalars.count { $0 != "\\" } + 3)
    #expect(bars.allSatisfy { bytes[$0 - 1] == UInt8(ascii: "\\") })
  }

  /// A letter that prepends (U+0D4E), a combining accent and a variation selector join what is
  /// beside them to one character.
  @Test(arguments: ["\u{D4E}", "\u{301}", "\u{FE0F}", "\u{20E3}"], Array("\\`*[]|~<>&"))
  func neighboursInOneCharacter(neighbour: String, special: Character) {
    let escaped = ["<": "&lt;", ">": "&gt;", "&": "&amp;"][special] ?? "\\\(special)"
    let joined = neighbour + String(special) + neighbour
    #expect(Array(joined.markdown.utf8) == Array((neighbour + escaped + neighbour).utf8))
  }

  @Test(arguments: ["#", "+", "-", "="]) func lineStartsAreEscaped(mark: String) {
    var document = ReportDocument()
    document.paragraph(ReportText("\(mark)\u{301} x"))
    document.paragraph(ReportText("1.\u{301} x"))
    #expect(
      Array(document.markdown(in: .english).utf8)
        == Array("\\\(mark)\u{301} x\n\n1\\.\u{301} x\n".utf8))
  }
}
