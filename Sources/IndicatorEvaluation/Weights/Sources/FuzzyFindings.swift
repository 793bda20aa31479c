public import PairwiseComparisons

/// What came out of a set of fuzzy judgments, child by child.
public struct FuzzyFindings: Sendable, Hashable {
  /// The id of the set.
  public var set: String
  /// How the fuzzy judgments became weights.
  public var method: FuzzyWeighting
  /// Least and largest weight of each child, in their order; nil under `chang`.
  public var intervals: [ClosedRange<Double>]?
  /// Ids of those that `chang` gives 0.
  public var zeros: [String]
}

extension JudgmentSet {
  /// Weights of the fuzzy judgments; nil for a set without. Experts are pooled pair by pair.
  ///
  /// - Throws: `EvaluationError.fuzzyJudgments`
  func fuzzyWeights(
    _ rules: WeightingRules
  ) throws(EvaluationError) -> FuzzyWeightingResult? {
    guard !fuzzy.isEmpty else { return nil }
    do throws(FuzzyJudgmentError) {
      return try FuzzyComparisonMatrix(
        order: items.count,
        responses: responses.map {
          FuzzyResponse(weight: $0.weight, judgments: fuzzy[$0.expert] ?? [])
        }
      ).weights(by: rules.fuzzy)
    } catch {
      throw .fuzzyJudgments(set: id, error)
    }
  }
}

extension SolvedJudgmentSet {
  /// What the set's fuzzy judgments say of these items, in their order; nil where nothing is fuzzy.
  func findings(of children: [String]) -> FuzzyFindings? {
    guard let fuzzy else { return nil }
    let places = children.map { child in set.items.firstIndex(of: child) }
    return FuzzyFindings(
      set: set.id, method: fuzzy.method,
      intervals: fuzzy.intervals.map { all in places.map { $0.map { all[$0] } ?? 0...0 } },
      zeros: fuzzy.zeroItems.map { set.items[$0] })
  }
}
