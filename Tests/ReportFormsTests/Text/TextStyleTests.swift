import Testing

@testable import ReportForms

@Suite struct TextStyleTests {
  @Test func coloursOnlyWhenAskedFor() {
    #expect(TextStyle.plain.paint("bad", .bad) == "bad")
    #expect(TextStyle.ansi.paint("bad", .bad) == "\u{1b}[31mbad\u{1b}[0m")
    #expect(TextStyle.ansi.paint("plain", .plain) == "plain")
    #expect(TextStyle.ansi.paint("", .bad) == "")
  }
}
