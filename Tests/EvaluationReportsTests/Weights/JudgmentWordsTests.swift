import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import Testing

@testable import EvaluationReports

@Suite struct JudgmentWordsTests {
  private let items: [Phrase] = [Phrase(zh: "甲", en: "A"), Phrase(zh: "乙", en: "B")]

  @Test(arguments: [
    (5.0, "甲 的重要性是 乙 的 5 倍", "A is 5 times as important as B"),
    (1.0 / 5, "乙 的重要性是 甲 的 5 倍", "B is 5 times as important as A"),
    (1.0, "甲 与 乙 同等重要", "A and B are equally important"),
    (1.741101126592248, "甲 的重要性是 乙 的 1.741 倍", "A is 1.741 times as important as B"),
    (2.0 / 3, "乙 的重要性是 甲 的 1.5 倍", "B is 1.5 times as important as A"),
    (Double.nan, "甲 的重要性是 乙 的 - 倍", "A is - times as important as B"),
  ])
  func readFromTheMoreImportantSide(ratio: Double, zh: String, en: String) {
    #expect(Judgment(0, 1, ratio).words(items) == Phrase(zh: zh, en: en))
  }

  @Test func unknownPositionsAreCounted() {
    #expect(Judgment(0, 7, 2).words(items).en == "A is 2 times as important as #8")
  }
}
