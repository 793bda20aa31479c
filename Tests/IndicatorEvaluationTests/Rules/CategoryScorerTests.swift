import Testing

@testable import IndicatorEvaluation

@Suite struct CategoryScorerTests {
  private let categories = [
    ScoreCategory(name: "不满意", score: 25), ScoreCategory(name: "满意", score: 75),
  ]

  @Test func positions() {
    let scorer = CategoryScorer(categories)
    #expect(scorer.scores([0, 1, 1]) == [25, 75, 75])
    #expect(scorer.piece(1) == .category(categories[1]))
  }

  @Test(arguments: [-1, 2, 0.5, 1e300, .infinity, -.infinity, .nan])
  func otherNumbersAreNoCategory(x: Double) {
    #expect(CategoryScorer(categories).category(x) == nil)
  }
}
