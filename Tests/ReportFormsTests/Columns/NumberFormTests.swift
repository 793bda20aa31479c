import Testing

@testable import ReportForms

@Suite struct NumberFormTests {
  @Test(
    arguments: [
      (.count, 1234, "1234"), (.signedCount, 3, "+3"), (.signedCount, -3, "-3"),
      (.signedCount, 0, "0"),
      (.fixed(2), 86.125, "86.12"), (.fixed(0), 1.5, "2"), (.signed(1), 0.25, "+0.2"),
      (.signed(1), 0.01, "0.0"), (.percent(1), 0.125, "12.5%"), (.percent(0), -0.5, "-50%"),
      (.significant(3), 1234.5, "1.23e+03"), (.significant(3), 0.5, "0.5"), (.ratio, 0.2, "1/5"),
      (.ratio, 7, "7"), (.probability, 0.5, "0.5000"), (.probability, 0, "< 0.0001"),
    ] as [(NumberForm, Double, String)])
  func everyFormHasItsOwnText(form: NumberForm, value: Double, text: String) {
    #expect(form.text(value) == text)
  }

  @Test(
    arguments: [
      .count, .signedCount, .fixed(2), .signed(2), .percent(2), .significant(4), .ratio,
      .probability,
    ] as [NumberForm])
  func aNumberThatIsAbsentIsADash(form: NumberForm) {
    #expect(form.text(nil) == "-")
    #expect(form.text(.nan) == "-")
  }

  /// 0.04998 is below the level of 0.05, and 0.0500 would hide it.
  @Test func aProbabilityIsToldFromTheLevelThatItMisses() {
    #expect(NumberForm.probability.text(0.04998) == "0.04998")
    #expect(NumberForm.probability.text(0.05) == "0.0500")
    #expect(NumberForm.probability.text(0.010002) == "0.010002")
  }
}
