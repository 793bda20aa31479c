import ReportForms
import Testing

@testable import ReportForms

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("大客户", "大客户"), ("a\nb\tc\r", "a\\nb\\tc\\r"),
    ("\u{1b}[31mred", "\\u{1b}[31mred"), ("\u{0}", "\\u{0}"), ("\u{7f}", "\\u{7f}"),
    ("\u{9b}31m", "\\u{9b}31m"), ("a\u{2028}b", "a\\u{2028}b"),
    ("\u{202e}txt", "\\u{202e}txt"), ("\u{ad}", "\\u{ad}"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("e\u{301}", "e\u{301}"),
  ])
  func controlsAreWrittenOut(text: String, printable: String) {
    #expect(text.printable == printable)
  }
}
