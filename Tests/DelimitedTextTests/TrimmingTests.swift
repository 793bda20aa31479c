import DelimitedText
import Testing

@Suite struct TrimmingTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("　", ""), (" \t\u{A0}　", ""), ("a", "a"), ("  a  b　", "a  b"),
    ("　一般\u{A0}", "一般"), ("、。", "、。"), ("«", "«"), ("\u{3000}\u{3001}", "\u{3001}"), ("\n", "\n"),
    ("ã", "ã"), ("\u{2000}a", "\u{2000}a"),
  ])
  func takesAwaySpacesAround(_ text: String, _ trimmed: String) {
    #expect(Trimming.spaces.trimmed(Array(text.utf8)) == Array(trimmed.utf8))
    #expect(Trimming.none.trimmed(Array(text.utf8)) == Array(text.utf8))
  }
}
