public import BilingualText

/// How fuzzy judgments become weights.
public enum FuzzyWeighting: String, Sendable, Hashable, CaseIterable, Explained {
  /// Centres of the least and the largest weight that matrices inside the judgments give.
  case constrained
  /// Buckley's fuzzy geometric means, whose spread is up to three times as wide.
  case buckley
  /// Chang's extent analysis, which may give 0 to what every judgment says matters.
  case chang

  public var explanation: Phrase {
    switch self {
    case .constrained: Phrase(zh: "约束法", en: "weights of the matrices inside the judgments")
    case .buckley: Phrase(zh: "Buckley 几何平均法", en: "fuzzy geometric means, too wide")
    case .chang: Phrase(zh: "Chang 程度分析法", en: "extent analysis, to reproduce papers")
    }
  }
}

/// Weights of fuzzy judgments by one of the methods.
public struct FuzzyWeightingResult: Sendable, Hashable {
  /// The method that was asked for.
  public let method: FuzzyWeighting
  /// One per item, sum 1.
  public let weights: [Double]
  /// Least and largest weight of each item; nil under `chang`, whose extents are no weights.
  public let intervals: [ClosedRange<Double>]?
  /// Items that `chang` gives 0 though every judgment says that they matter.
  public let zeroItems: [Int]
}

extension FuzzyComparisonMatrix {
  /// - Throws: what the methods throw; see `constrainedWeights`, `buckleyWeights`, `changWeights`.
  public func weights(
    by method: FuzzyWeighting
  ) throws(FuzzyJudgmentError) -> FuzzyWeightingResult {
    let found: FuzzyWeights
    switch method {
    case .constrained: found = try constrainedWeights()
    case .buckley: found = try buckleyWeights()
    case .chang:
      let chang = try changWeights()
      return FuzzyWeightingResult(
        method: method, weights: chang.weights, intervals: nil, zeroItems: chang.zeroItems)
    }
    return FuzzyWeightingResult(
      method: method, weights: found.weights,
      intervals: zip(found.lower, found.upper).map { $0...max($0, $1) }, zeroItems: [])
  }
}
