import BilingualText
import Testing

@testable import IndicatorEvaluation

@Suite struct ScoreRuleKindTests {
  @Test func everyRuleHasTheKindOfItsName() {
    #expect(ScoreRule.linear(slope: 1, offset: 0).kind == .linear)
    #expect(ScoreRule.goalposts(zero: 0, full: 1).kind == .goalposts)
    #expect(ScoreRule.alternativesMeasured([1], mode: nil).kind.rawValue == "alternatives-measured")
    for rule in RelativeRule.allCases {
      let kind = ScoreRule.relative(rule, scope: .all).kind
      #expect(kind.rawValue == rule.rawValue)
      #expect(kind.relative == rule)
    }
  }

  /// Alternatives have no raw values of customers to score.
  @Test func alternativesAreNotAmongTheRulesOfValues() {
    let others = Set(ScoreRuleKind.allCases).subtracting(ScoreRuleKind.ofValues)
    #expect(others == [.alternativesJudged, .alternativesMeasured])
    let relative = ScoreRuleKind.ofValues.filter { $0.relative != nil }
    #expect(relative.count == RelativeRule.allCases.count)
  }

  @Test func everyKindIsExplainedInBothLanguages() {
    let phrases = ScoreRuleKind.allCases.map(\.explanation)
    #expect(Set(phrases.map(\.zh)).count == ScoreRuleKind.allCases.count)
    #expect(Set(phrases.map(\.en)).count == ScoreRuleKind.allCases.count)
    #expect(phrases.allSatisfy { !$0.zh.isEmpty && $0.zh != $0.en })
  }
}
