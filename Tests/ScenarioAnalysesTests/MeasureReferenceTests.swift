import BilingualText
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct MeasureReferenceTests {
  /// A result of measures alone.
  private struct Figures: AnalysisResult {
    static let kind = "figures of a test"
    static let meaning = "Measures alone."
    static var members: [AnalysisMember] { [] }

    let measures: [AnalysisMeasure]
    var parts: [AnalysisPart] { [] }
  }

  private static let nps = Figures(
    measures: [
      AnalysisMeasure("net", Phrase(zh: "净值", en: "Net score"), count: 40),
      AnalysisMeasure("net_lower", Phrase("lower"), count: 31),
      AnalysisMeasure("net_upper", Phrase("upper"), count: 49),
      AnalysisMeasure("top", Phrase("Top"), count: nil),
      AnalysisMeasure("top_lower", Phrase("lower"), count: 1),
      AnalysisMeasure("odd", Phrase("Odd"), count: 5),
      AnalysisMeasure("odd_lower", Phrase("lower"), count: 7),
      AnalysisMeasure("odd_upper", Phrase("upper"), count: 6),
    ])

  private var measures: AnalysisMeasures {
    var measures = AnalysisMeasures()
    measures.add(
      Self.nps, of: "nps", label: Label(chinese: "推荐", english: "Recommendation"))
    return measures
  }

  private func reference(_ key: String, of analysis: String = "nps") -> MeasureReference {
    MeasureReference(analysis: analysis, key: key)
  }

  @Test func aMeasureIsFoundByItsName() {
    #expect(reference("net").name == "nps.net")
    #expect(measures.value(reference("net")) == 40)
    #expect(measures.value(reference("top")) == nil)
    #expect(measures.value(reference("none")) == nil)
    #expect(measures.value(reference("net", of: "other")) == nil)
  }

  @Test func anIntervalHasBothEndsInOrder() {
    #expect(measures.interval(reference("net")) == 31...49)
    #expect(measures.interval(reference("top")) == nil)
    #expect(measures.interval(reference("odd")) == nil)
    #expect(measures.interval(reference("net", of: "other")) == nil)
  }

  @Test func peopleReadTheAnalysisAndItsMeasure() {
    let name = measures.name(reference("net"))
    #expect(name == Phrase(zh: "推荐（净值）", en: "Recommendation (Net score)"))
    let unknown = measures.name(reference("none"))
    #expect(unknown == Phrase(zh: "推荐", en: "Recommendation"))
    #expect(measures.name(reference("net", of: "other")) == Phrase("other"))
  }

  @Test func anAmountIsANumberOrAMeasure() {
    let number = AmountSource.number(12.5)
    #expect(number.value(measures) == 12.5 && number.analysis == nil)
    let taken = AmountSource.measure(reference("net"))
    #expect(taken.value(measures) == 40 && taken.analysis == "nps")
    #expect(AmountSource.measure(reference("top")).value(measures) == nil)
  }
}
