/// A score for each category; values are positions in the list of categories.
struct CategoryScorer: Scorer {
  private let categories: [ScoreCategory]
  private let scores: [Double]

  init(_ categories: [ScoreCategory]) {
    self.categories = categories
    scores = categories.map(\.score)
  }

  func score(_ x: Double) -> Double { position(x).map { scores[$0] } ?? .nan }

  /// Values that are no position have been refused before; they have no category.
  func piece(_ x: Double) -> RulePiece {
    .category(category(x) ?? ScoreCategory(name: "", score: .nan))
  }

  /// The category at position `x`; nil where `x` is not one.
  func category(_ x: Double) -> ScoreCategory? {
    position(x).map { categories[$0] }
  }

  @inline(__always)
  private func position(_ x: Double) -> Int? {
    guard 0 <= x, x < Double(scores.count) else { return nil }
    let position = Int(x)
    return Double(position) == x ? position : nil
  }
}
