/// A score for each category; values are positions in the list of categories.
struct CategoryScorer: Scorer {
  private let categories: [ScoreCategory]

  init(_ categories: [ScoreCategory]) { self.categories = categories }

  func score(_ x: Double) -> Double { category(x)?.score ?? .nan }

  /// Values that are no position have been refused before; they have no category.
  func piece(_ x: Double) -> RulePiece {
    .category(category(x) ?? ScoreCategory(name: "", score: .nan))
  }

  /// The category at position `x`; nil where `x` is not one.
  func category(_ x: Double) -> ScoreCategory? {
    guard let position = Int(exactly: x), categories.indices.contains(position) else { return nil }
    return categories[position]
  }
}
