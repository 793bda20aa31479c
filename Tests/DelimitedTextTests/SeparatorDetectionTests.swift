import Testing

@testable import DelimitedText

@Suite struct SeparatorDetectionTests {
  private func separator(_ text: String, isWhole: Bool = true, limit: Int = 1000) -> Character? {
    let bytes = Array(text.utf8)
    return SeparatorDetection.separator(in: bytes.span, isWhole: isWhole, limit: limit)
      .map { Character(UnicodeScalar($0)) }
  }

  @Test(
    arguments: [
      ("a,b;c,d\n;;;;\n", ","), ("a;b;c,d\n", ";"), ("a\tb\r\n", "\t"), ("\n\r\na;b\n", ";"),
      ("\"a,b,c\";d\n", ";"), ("\"x\n,,,\";d\n", ";"), ("abc\n", ","), ("a;b,c\n", ","),
      ("\"\"\",,\"\"\";x\n", ";"), ("a;b", ";"), ("", ","),
    ] as [(String, Character)])
  func theMostFrequentOneOutsideQuotesIsTaken(text: String, expected: Character) {
    #expect(separator(text) == expected)
  }

  @Test func aLineThatMayGoOnIsWaitedFor() {
    #expect(separator("a;b", isWhole: false) == nil)
    #expect(separator("\"a;\nb", isWhole: false) == nil)
    #expect(separator("a;b\n", isWhole: false) == ";")
    // Nobody looks beyond the limit.
    #expect(separator("a;b,,,\n", isWhole: false, limit: 3) == ";")
  }

  @Test func aQuoteThatIsNeverClosedHidesNothing() {
    #expect(separator("\"a;b;c\n1,2,3,4,5\n") == ";")
  }

  @Test(
    arguments: [
      ("sep=;\na;b", ";", 6), ("sep=,\r\na", ",", 7), ("sep=|\ra|b", "|", 6),
      ("sep=\t\r\n", "\t", 7),
    ] as [(String, Character, Int)])
  func excelDeclaresTheSeparator(text: String, separator: Character, end: Int) {
    let bytes = Array(text.utf8)
    let found = SeparatorDetection.declaration(in: bytes.span)
    #expect(found?.separator == separator.asciiValue)
    #expect(found?.end == end)
  }

  @Test(arguments: ["sep=;", "sep=\"\nab", "sep=;;\nab", "Sep=;\nab", "sep;=\nab", "sep=\n\nab"])
  func otherFirstLinesDeclareNothing(text: String) {
    let bytes = Array(text.utf8)
    let found = SeparatorDetection.declaration(in: bytes.span)?.end
    #expect(found == nil)
  }
}
