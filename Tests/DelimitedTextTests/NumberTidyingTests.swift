import DelimitedText
import Testing

@Suite struct NumberTidyingTests {
  private func plain(_ text: String, units: [String] = []) -> String? {
    let bytes = Array(text.utf8)
    return NumberTidying(units: units).plain(bytes.span).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("86.5", "86.5"), ("８６．５％", "86.5%"), ("－１２", "-12"), ("\u{2212}12", "-12"), ("+3", "+3"),
    ("1,234.5", "1234.5"), ("1，234.5", "1234.5"), ("-12,345,678", "-12345678"),
    ("1 234 567", "1234567"), ("1\u{202F}234", "1234"), ("1\u{A0}\u{3000}234", "1234"),
    ("- 5", "-5"), ("86 %", "86%"), ("1,234%", "1234%"), ("999", "999"),
  ])
  func whatPeopleWriteBecomesPlain(written: String, expected: String) {
    #expect(plain(written) == expected)
  }

  @Test(arguments: [
    "1,23", "1234,567", ",123", "1,,234", "1.234,5", "12 34", "1,234 5", "a,123", "--1,234",
  ])
  func groupsOfOtherThanThreeDigitsAreRefused(written: String) {
    #expect(plain(written) == nil)
  }

  @Test func theLongestUnitIsTakenAway() {
    let units = ["时", "小时", "", "户"]
    #expect(plain("3.2小时", units: units) == "3.2")
    #expect(plain("3.2 小时", units: units) == "3.2")
    #expect(plain("3.2时", units: units) == "3.2")
    #expect(plain("1,200户", units: units) == "1200")
    // Only one, and only behind something.
    #expect(plain("3户户", units: units) == "3户")
    #expect(plain("户", units: units) == "户")
    #expect(NumberTidying(units: units).units.first == "小时")
    #expect(Set(NumberTidying(units: units).units) == ["小时", "时", "户"])
  }

  @Test func longTextsAreNotLookedAt() {
    #expect(plain(String(repeating: "1", count: 64)) != nil)
    #expect(plain(String(repeating: "1", count: 65)) == nil)
  }
}
