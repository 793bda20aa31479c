import BilingualText
import PairwiseComparisons
import Testing

@Suite struct JudgmentErrorMessageTests {
  @Test func positionsWhereThereAreNoNames() {
    #expect(
      JudgmentError.notReciprocal(row: 0, column: 2, value: 3, mirror: 0.5).description
        == "entry (item 0, item 2) is 3 and entry (item 2, item 0) is 0.5: "
        + "one is not 1 divided by the other")
    #expect(
      JudgmentError.expert("e3", .disconnected(components: [[0, 1], [2]])).description
        == "expert `e3`: the judgments do not connect all items; they fall into 2 groups: "
        + "{item 0, item 1}, {item 2}")
  }

  @Test func namesInBothLanguages() {
    let items = [Phrase(zh: "成本", en: "cost"), Phrase(zh: "时间", en: "time")]
    #expect(
      JudgmentError.selfComparison(item: 1).message(items: items)
        == Phrase(zh: "时间 与自身比较", en: "time is compared with itself"))
    #expect(
      JudgmentError.duplicatePair(earlier: Judgment(0, 1, 2), later: Judgment(0, 1, 3))
        .message(items: items)
        == Phrase(zh: "成本 与 时间 判断了两次：2 与 3", en: "cost against time is judged twice: 2 and 3"))
    // 2 beside 3 from the other side is no slip of a third.
    #expect(
      JudgmentError.duplicatePair(earlier: Judgment(0, 1, 2), later: Judgment(1, 0, 3))
        .message(items: items).en
        == "cost against time is judged twice: 2, and 3 the other way round")
  }

  /// Long lists are cut.
  @Test func longLists() {
    let pairs = (1...9).map { ItemPair(0, $0) }
    let text = JudgmentError.missingPairs(pairs, count: 9).description
    #expect(text.hasPrefix("9 judgments are missing: item 0 against item 1; "))
    #expect(text.hasSuffix("item 0 against item 5, …"))
  }

  @Test func everyCaseHasTwoTexts() {
    let errors: [JudgmentError] = [
      .noItems, .noJudgments(order: 3), .notARatio(value: 0, first: 0, second: 1),
      .tooExtreme(first: 0, second: 1, method: "m"), .itemOutOfRange(position: 4, order: 3),
      .selfComparison(item: 0), .missingPairs([ItemPair(0, 1)], count: 1),
      .duplicatePair(earlier: Judgment(0, 1, 2), later: Judgment(0, 1, 3)),
      .shape(row: nil, expected: 2, found: 1), .shape(row: 0, expected: 2, found: 1),
      .diagonal(item: 0, value: 2), .notReciprocal(row: 0, column: 1, value: 2, mirror: 2),
      .disconnected(components: [[0], [1]]), .invalidWeight(position: 0, value: -1),
      .notConverged(solver: "s", iterations: 1, residual: 1), .tooManyItems(order: 9, limit: 8),
      .invalidSetting(name: "n", value: 0), .expert("e", .noItems),
    ]
    let english = errors.map { $0.message().en }
    let chinese = errors.map { $0.message().zh }
    #expect(Set(english).count == errors.count && Set(chinese).count == errors.count)
    #expect(zip(english, chinese).allSatisfy { $0 != $1 })
  }
}
