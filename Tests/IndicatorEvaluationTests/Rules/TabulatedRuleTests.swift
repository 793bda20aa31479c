import Testing

@testable import IndicatorEvaluation

@Suite struct TabulatedRuleTests {
  private typealias Point = TabulatedRule.Point

  /// Every rule by which raw values are scored.
  static let rules: [ScoreRule] =
    [
      .piecewise([ScorePoint(x: 1, score: 10), ScorePoint(x: 4, score: 90)]),
      .goalposts(zero: 5, full: 2), .target(3, zeroBelow: 1, zeroAbove: 9),
      .steps([ScoreStep(upTo: 1, score: 100), ScoreStep(upTo: 2, score: 60)], otherwise: 20),
      .categories([
        ScoreCategory(name: "yes", score: 100), ScoreCategory(name: "no", score: 0),
      ]),
      .linear(slope: -2, offset: 80),
    ]
    + RelativeRule.allCases.flatMap { rule in
      RelativeScope.allCases.map { ScoreRule.relative(rule, scope: $0) }
    }

  @Test(arguments: TabulatedRuleTests.rules) func aRuleComesBackFromItsTable(_ rule: ScoreRule) {
    #expect(TabulatedRule(rule).rule == rule)
  }

  @Test func pointsAreWhatTheRuleSays() {
    let target = TabulatedRule(.target(3, zeroBelow: 1, zeroAbove: 9))
    let corners = [Point(x: 1, score: 0), Point(x: 3, score: 100), Point(x: 9, score: 0)]
    #expect(target.name == "target" && target.points == corners && target.scope == nil)
    let steps = TabulatedRule(.steps([ScoreStep(upTo: 1, score: 100)], otherwise: 20))
    #expect(steps.points == [Point(x: 1, score: 100), Point(score: 20)])
    let words = TabulatedRule(.categories([ScoreCategory(name: "yes", score: 70)]))
    #expect(words.points == [Point(score: 70, category: "yes")])
    let relative = TabulatedRule(.relative(.percentRank, scope: .period))
    #expect(relative.name == "percent-rank" && relative.scope == "period")
    #expect(relative.points.isEmpty)
  }

  @Test func measuredAlternativesAreNoRuleOfCustomers() {
    let measured = TabulatedRule(.alternativesMeasured([3, 5], mode: nil))
    #expect(measured.points.map(\.x) == [3, 5])
    #expect(measured.rule == nil)
  }

  @Test(arguments: [
    TabulatedRule(name: "goalposts", scope: nil, points: [TabulatedRule.Point(x: 1, score: 0)]),
    TabulatedRule(name: "target", scope: nil, points: []),
    TabulatedRule(name: "steps", scope: nil, points: [TabulatedRule.Point(x: 1, score: 0)]),
    TabulatedRule(name: "linear", scope: nil, points: [TabulatedRule.Point(score: 3)]),
    TabulatedRule(name: "rank", scope: "everybody", points: []),
    TabulatedRule(name: "rank", scope: nil, points: []),
    TabulatedRule(name: "unheard-of", scope: "all", points: []),
  ])
  func aTableThatIsNoRuleGivesNone(_ table: TabulatedRule) {
    #expect(table.rule == nil)
  }
}
