import BilingualText
import Testing

@Suite struct PhraseTests {
  @Test func labelsStandInForEachOther() {
    #expect(Phrase(Label(chinese: "客户"), id: "c") == Phrase(zh: "客户", en: "客户"))
    #expect(Phrase(Label(english: "customer"), id: "c").zh == "customer")
    #expect(Phrase(Label(), id: "c") == "c")
    let both = Phrase(Label(chinese: "客户", english: "customer"), id: "c")
    #expect(both.text(in: .chinese) == "客户" && both.text(in: .english) == "customer")
  }

  @Test func composition() {
    #expect(["a", "b"].map { Phrase($0) }.listed == Phrase(zh: "a、b", en: "a, b"))
    #expect(Phrase("a").remark("b") == Phrase(zh: "a（b）", en: "a (b)"))
    #expect(Phrase.counted(1, "row") == "1 row" && Phrase.counted(2, "row") == "2 rows")
  }
}
