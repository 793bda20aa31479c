import BilingualText
import Testing

@testable import EvaluationReports

@Suite struct MovedWeightTests {
  private struct Weight: MovedWeight {
    var child: Int
    var today: Double
    var first: Int? = 0
    var firstStable: ClosedRange<Double>
  }

  private let steady = Weight(child: 1, today: 0.5, firstStable: 0...1)
  private let far = Weight(child: 2, today: 0.5, firstStable: 0.1...0.8)
  private let near = Weight(child: 3, today: 0.3, firstStable: 0.1...1)

  private func lead(_ weights: [Weight]) -> Phrase {
    weights.lead(name: { _ in Phrase(zh: "甲", en: "A") }, node: { Phrase("w\($0)") })
  }

  /// 0.2 down to 0.1 is nearer than 0.3 up to 0.8; an end at 0 or 1 is no change.
  @Test func theNearestChangeIsTheMostCritical() {
    #expect([steady, far, near].mostCritical?.child == 3)
    #expect([steady, far].mostCritical?.child == 2)
    #expect([steady].mostCritical == nil)
    let rising = Weight(child: 4, today: 0.95, firstStable: 0...0.96)
    #expect([near, rising].mostCritical?.child == 4)
  }

  @Test func theFirstStaysAsLongAsTheWeightDoes() {
    let phrase = lead([steady, near])
    #expect(
      phrase.en
        == "A stays first as long as the weight of w3 is between 10.0% and 100.0% "
        + "(now 30.0%).")
    #expect(phrase.zh == "只要 w3 的权重在 10.0% 与 100.0% 之间（现为 30.0%），甲 保持第一。")
  }

  @Test func nobodyElseMayEverComeFirst() {
    #expect(lead([steady]).en == "A stays first whatever a single weight becomes.")
    let nobody = Weight(child: 1, today: 0.5, first: nil, firstStable: 0...1)
    #expect(lead([nobody]).en == "There are no scores to compare.")
    #expect(lead([]).zh == "没有得分可比较。")
  }
}
