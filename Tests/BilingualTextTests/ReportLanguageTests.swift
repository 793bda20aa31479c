import BilingualText
import Testing

@Suite struct ReportLanguageTests {
  @Test func languagesAreKnownByTheirCodes() {
    #expect(ReportLanguage.allCases.map(\.rawValue) == ["zh", "en"])
    #expect(ReportLanguage(rawValue: "zh") == .chinese)
    #expect(ReportLanguage(rawValue: "de") == nil)
  }

  @Test func aLabelIsReadInEitherLanguage() {
    let both = Label(chinese: "权重", english: "weight")
    #expect(ReportLanguage.allCases.map { both.text(in: $0) } == ["权重", "weight"])
    let english = Label(english: "weight")
    #expect(ReportLanguage.allCases.map { english.text(in: $0) } == ["weight", "weight"])
    #expect(ReportLanguage.allCases.allSatisfy { Label().text(in: $0) == nil })
    #expect(Label("CR") == Label(chinese: "CR", english: "CR"))
  }

  @Test func eachHalfOfAPhraseGrowsByItself() {
    var phrase = Phrase(zh: "甲", en: "A")
    phrase += Phrase(zh: "、乙", en: ", B")
    #expect(ReportLanguage.allCases.map { phrase.text(in: $0) } == ["甲、乙", "A, B"])
    #expect(phrase + "!" == Phrase(zh: "甲、乙!", en: "A, B!"))
  }
}
