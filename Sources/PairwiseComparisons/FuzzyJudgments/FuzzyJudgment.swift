/// A fuzzy judgment of two items, by position.
public struct FuzzyJudgment: Sendable, Hashable {
  /// Position of the item that the ratio speaks about.
  public var first: Int
  /// Position of the item it is compared with.
  public var second: Int
  /// How many times the first is as important as the second.
  public var ratio: TriangularJudgment

  public init(_ first: Int, _ second: Int, _ ratio: TriangularJudgment) {
    self.first = first
    self.second = second
    self.ratio = ratio
  }
}

/// What one of several experts says, and how much it counts.
public struct FuzzyResponse: Sendable, Hashable {
  /// 0 or more; those who judged a pair share it in proportion.
  public var weight: Double
  /// In any order and from either side; pairs may be missing.
  public var judgments: [FuzzyJudgment]

  public init(weight: Double = 1, judgments: [FuzzyJudgment]) {
    self.weight = weight
    self.judgments = judgments
  }
}

extension FuzzyComparisonMatrix {
  /// Several experts' judgments pooled pair by pair: weighted geometric means of the lower, the middle and
  /// the upper ends (Buckley 1985, doi:10.1016/0165-0114(85)90090-9).
  ///
  /// - Parameters:
  ///   - order: number of items.
  ///   - responses: at least one with a weight above 0.
  /// - Throws: `FuzzyJudgmentError.pairMissing` for a pair that nobody with a weight judged, `judgment`
  ///   for items that are not there.
  /// - Complexity: O(n² · experts)
  public init(order: Int, responses: [FuzzyResponse]) throws(FuzzyJudgmentError) {
    guard order > 0 else { throw .judgment(.noItems) }
    var pooled: [ItemPair: [(weight: Double, ratio: TriangularJudgment)]] = [:]
    for response in responses where response.weight > 0 {
      for judgment in response.judgments {
        let (first, second) = (judgment.first, judgment.second)
        for item in [first, second] where !(0..<order).contains(item) {
          throw .judgment(.itemOutOfRange(position: item, order: order))
        }
        guard first != second else { throw .judgment(.selfComparison(item: first)) }
        pooled[ItemPair(first, second), default: []].append(
          (response.weight, first < second ? judgment.ratio : judgment.ratio.inverse))
      }
    }
    var upper: [TriangularJudgment] = []
    for first in 0..<order {
      for second in first + 1..<max(order, first + 1) {
        guard let judged = pooled[ItemPair(first, second)] else {
          throw .pairMissing(first: first, second: second)
        }
        upper.append(try TriangularJudgment(geometricMeanOf: judged))
      }
    }
    try self.init(order: order, upper: upper)
  }
}
