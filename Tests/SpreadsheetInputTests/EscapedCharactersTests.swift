import Testing

@testable import SpreadsheetInput

@Suite struct EscapedCharactersTests {
  /// Four hexadecimal digits make an escape; a sign is none.
  @Test(arguments: [
    ("_x+041_", "_x+041_"), ("_x-000_", "_x-000_"), ("a_x+041_b_x0041_", "a_x+041_bA"),
    ("_x+041_x0042_", "_x+041B"), ("_x 041_", "_x 041_"), ("_x00G1_", "_x00G1_"),
  ])
  func aSignIsNoDigit(stored: String, text: String) {
    let decoded = EscapedCharacters.decoded(Array(stored.utf8)[...])
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }
}
