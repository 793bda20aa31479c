import PairwiseComparisons
import TestSupport
import Testing

@Suite struct NextQuestionTests {
  /// In a chain 0 – 1 – 2 – 3 the ends are known worst. L⁺ of a path of four: R_03 = 3, R_02 = R_13 =
  /// 2; the trace of L⁺ is 10/4.
  @Test func chain() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 4, judgments: [Judgment(0, 1, 2), Judgment(1, 2, 2), Judgment(2, 3, 2)])
    let uncertainty = try judged.remainingUncertainty()
    #expect(uncertainty.questions.map(\.pair) == [ItemPair(0, 3), ItemPair(0, 2), ItemPair(1, 3)])
    #expect(uncertainty.deviation == nil)
    let trace = uncertainty.relativeErrors.reduce(0) { $0 + $1 * $1 }
    #expect(isClose(trace, 2.5, relative: 1e-12))
    // A ring of four has the trace (1/2 + 1/2 + 1/4) = 1.25.
    let gain = try #require(uncertainty.questions.first).gain
    #expect(isClose(gain, 0.5, relative: 1e-12))
  }

  /// The gain is what the trace of the covariance really loses.
  @Test func gainsAreWhatIsGained() throws {
    let golden = try #require(Golden.incomplete.first { $0["id"].text == "n7_m6" })
    let judgments = golden["matrix"].judgments()
    let judged = try IncompleteComparisonMatrix(order: 7, judgments: judgments)
    let before = try judged.remainingUncertainty(count: 99)
    func trace(_ value: RemainingUncertainty) -> Double {
      value.relativeErrors.reduce(0) { $0 + $1 * $1 }
    }
    #expect(before.questions.count == 6 && before.deviation != nil)
    for question in before.questions {
      let asked = try IncompleteComparisonMatrix(
        order: 7,
        judgments: judgments + [Judgment(question.pair.first, question.pair.second, 1)])
      let after = try asked.remainingUncertainty()
      #expect(isClose(1 - trace(after) / trace(before), question.gain, relative: 1e-10))
    }
    #expect(
      zip(before.questions, before.questions.dropFirst()).allSatisfy { $0.gain >= $1.gain - 1e-12 })
  }

  @Test func groupsAreConnectedFirst() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 6, judgments: [Judgment(3, 4, 2), Judgment(4, 5, 2), Judgment(0, 1, 2)])
    let questions = try judged.remainingUncertainty().questions
    #expect(questions.map(\.pair) == [ItemPair(0, 4), ItemPair(2, 4)])
    #expect(questions.allSatisfy { $0.connects && $0.gain == 1 })
  }

  @Test func nothingLeftToAsk() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 3, judgments: try ComparisonMatrix(weights: [1, 2, 3]).judgments)
    let uncertainty = try judged.remainingUncertainty()
    #expect(uncertainty.questions.isEmpty)
    #expect(try #require(uncertainty.deviation) < 1e-15)
  }
}
