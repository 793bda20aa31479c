import BilingualText
import PairwiseComparisons
import Testing

@testable import IndicatorEvaluation

@Suite struct MessageTests {
  /// One of each kind, so that none is without a sentence.
  static let faults: [ModelFault] = [
    .duplicate, .number(-1, .finite), .number(-1, .notNegative), .number(-1, .positive),
    .number(-1, .score), .number(0, .notZero), .noWeights, .weightsOnLeaf,
    .weightCount(expected: 2, found: 3), .weightSum(0.9), .unknownJudgmentSet("s"),
    .auditOnlySet("s"), .itemsDiffer(set: "s", missing: ["a"], extra: []),
    .itemsDiffer(set: "s", missing: ["a"], extra: (0..<9).map { "\($0)" }), .noIndicator,
    .noItems, .duplicateItem("a"), .unknownExpert("e"), .duplicateResponse(expert: "e"),
    .tooFewPoints(1), .pointsNotAscending(position: 2), .noSteps, .stepsNotAscending(position: 1),
    .goalpostsEqual(5), .targetNotBetween(3, zeroBelow: 4, zeroAbove: 8),
    .spanTooWide(-1e308, 1e308), .noCategories, .duplicateCategory("a"), .relativeToTarget,
    .noAlternatives, .comparesAlternatives, .ruleNeedsAlternatives, .ruleNeedsData,
    .valueCount(expected: 2, found: 1), .measuredAgainstTarget, .unreachable, .emptyCondition,
    .conditionTooDeep(limit: 64), .topCount(0), .boundsReversed(2, 1), .periodsOverlap(with: "p"),
    .unknownPeriod(3), .comparisonOfOnePeriod, .bandsNotDescending, .bandsEndAbove(60),
  ]

  static let dataErrors: [DataError] = [
    .columnCount(expected: 6, found: 5), .columnLength(column: "c", expected: 2, found: 1),
    .duplicateCustomer("0001"), .unknownCustomer(row: 3, position: 9),
    .unknownPeriod(row: 3, position: 9),
    .duplicateRow(customer: "0001", period: "before", first: 1, second: 2),
    .missingValue(row: 3, customer: "0001", period: nil, indicator: "i"),
    .notFinite(row: 3, customer: "0001", period: "p", indicator: "i", value: .infinity),
    .notACategory(row: 3, customer: "0001", period: "p", indicator: "i", value: 0.5),
    .unknownField(customerClass: "c", field: "f"),
  ]

  static let judgmentErrors: [JudgmentError] = [
    .noItems, .noJudgments(order: 3), .notARatio(value: -1, first: 0, second: 1),
    .tooExtreme(first: 0, second: 1, method: "m"), .selfComparison(item: 1),
    .duplicatePair(earlier: Judgment(0, 1, 2), later: Judgment(1, 0, 2)),
    .missingPairs([ItemPair(0, 1)], count: 7), .disconnected(components: [[0, 1], [2]]),
    .notConverged(solver: "Newton", iterations: 9, residual: 0.1),
    .expert("e", .selfComparison(item: 0)),
  ]

  private func isBilingual(_ message: Phrase) -> Bool {
    func isChinese(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    return isChinese(message.zh) && !isChinese(message.en) && message.en.count > 5
  }

  @Test(arguments: faults)
  func everyFault(_ fault: ModelFault) { #expect(isBilingual(fault.message)) }

  @Test(arguments: dataErrors)
  func everyDataError(_ error: DataError) { #expect(isBilingual(error.message)) }

  @Test(arguments: judgmentErrors)
  func everyJudgmentError(_ error: JudgmentError) {
    #expect(isBilingual(error.message(items: ["a", "b", "c"])))
    #expect(isBilingual(error.message(items: [])))
  }

  @Test func everyPlace() {
    let places: [ModelPlace] = [
      .model, .node("x"), .judgmentSet("x"), .expert("x"), .indicator("x"), .alternative("x"),
      .customerClass("x"), .period("x"), .comparison, .band("x"),
    ]
    for place in places { #expect(isBilingual(ModelError(place, .duplicate).message)) }
  }

  @Test func wording() {
    let points = ModelError(.indicator("timeliness"), .pointsNotAscending(position: 2))
    #expect(points.description == "indicator `timeliness`: point 3 is not above the one before")
    #expect(points.message.zh == "指标 `timeliness`：第 3 个点的数值不大于前一个点")
    let items = ModelError(
      .node("n"), .itemsDiffer(set: "s", missing: ["a"], extra: ["b", "c"]))
    #expect(
      items.description
        == "node `n`: the judgments `s` compare something else: without `a`, with `b`, `c` besides")
    #expect(
      Self.dataErrors[6].description == "customer `0001`: `i` has no value")
    #expect(
      Self.dataErrors[5].message.zh == "客户 `0001`，时期 `before`：有两行数据（第 2 行与第 3 行）")
    #expect(
      JudgmentError.disconnected(components: [[0, 1], [2]]).message(items: ["`a`", "`b`", "`c`"]).en
        == "the judgments do not connect all items; they fall into 2 groups: {`a`, `b`}, {`c`}")
  }

  @Test func evaluationErrors() {
    #expect(
      EvaluationError.data([.duplicateCustomer("x")], count: 3).description
        == "the customer `x` stands more than once\nand 2 more mistakes")
    #expect(
      EvaluationError.judgments(set: "j-process", .selfComparison(item: 1)).messages(
        model: ReferenceCase.model
      ).first?.zh
        == "判断 `j-process` 无法得到权重：`content` 与自身比较")
    #expect(
      EvaluationError.inconsistent([
        Inconsistency(set: "s", expert: "e", ratio: 0.2, limit: 0.1)
      ]).description == "`s`, `e`: the consistency ratio 0.2 is over the limit 0.1")
    #expect(EvaluationError.model([ModelError(.node("n"), .duplicate)]).messages().count == 1)
    #expect(isBilingual(EvaluationError.weightsOfAnotherTree(node: "n").messages()[0]))
  }
}
