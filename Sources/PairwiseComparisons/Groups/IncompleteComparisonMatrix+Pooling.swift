internal import Glibc

extension IncompleteComparisonMatrix {
  /// A group's judgments: for each pair the weighted geometric mean over the experts who judged it,
  /// their weights renormalised for the pair (Aczél & Saaty 1983).
  ///
  ///     let group = try IncompleteComparisonMatrix(order: 3, pooling: [
  ///       ExpertJudgments(expert: "a", weight: 3, judgments: [Judgment(0, 1, 2)]),
  ///       ExpertJudgments(expert: "b", weight: 1, judgments: [Judgment(0, 1, 32)]),
  ///     ])
  ///     group.judgments  // [(0, 1) = 4]: the fourth root of 2³ · 32
  ///
  /// The judgments need not connect all items; pairs that nobody judged stay missing.
  ///
  /// - Parameters:
  ///   - order: number of items, at least 1.
  ///   - responses: one per expert; experts of weight 0 do not count.
  /// - Throws: as `init(order:judgments:)`, wrapped in `.expert` for one expert's judgments;
  ///   `JudgmentError.invalidWeight` for a weight that is negative or not finite, and where everybody
  ///   who judged has weight 0.
  /// - Complexity: O(m log m) for m judgments.
  public init(order: Int, pooling responses: [ExpertJudgments]) throws(JudgmentError) {
    guard order > 0 else { throw .noItems }
    let answered = responses.filter { !$0.judgments.isEmpty }
    let shares = answered.isEmpty ? [] : try JudgmentSetSolver.shares(answered.map(\.weight))
    var members: [(share: Double, judged: IncompleteComparisonMatrix)] = []
    for (response, share) in zip(answered, shares) {
      do {
        members.append(
          (share, try IncompleteComparisonMatrix(order: order, judgments: response.judgments)))
      } catch {
        throw .expert(response.expert, error)
      }
    }
    guard order <= Self.maximumOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumOrder)
    }
    self.init(order: order, pooling: members)
  }

  /// The same for judgments that were checked, with shares of the group.
  init(order: Int, pooling members: [(share: Double, judged: IncompleteComparisonMatrix)]) {
    var means: [ItemPair: PairMean] = [:]
    for (share, judged) in members where share > 0 {
      for judgment in judged.judgments {
        means[judgment.pair, default: PairMean()].add(judgment, weight: share)
      }
    }
    self.init(
      unchecked: means.sorted { $0.key < $1.key }.map { $1.judgment(of: $0) }, order: order)
  }
}

/// The weighted geometric mean of the judgments of one pair.
private struct PairMean {
  private var logarithm = 0.0
  private var weight = 0.0
  private var first: Judgment?
  private var differ = false

  mutating func add(_ judgment: Judgment, weight: Double) {
    if let first, first.ascending.ratio != judgment.ascending.ratio { differ = true }
    first = first ?? judgment
    logarithm += weight * log(judgment.ratio) * (judgment.first < judgment.second ? 1 : -1)
    self.weight += weight
  }

  func judgment(of pair: ItemPair) -> Judgment {
    // Judgments that agree need no rounding.
    if let first, !differ { return first }
    return Judgment(pair.first, pair.second, exp(logarithm / weight))
  }
}
