internal import PairwiseComparisons

/// Where the weights of a set's experts come from.
public enum ExpertWeightSource: String, Sendable, Hashable, CaseIterable {
  /// The experts' weights in the model.
  case inherited
  /// Weights that this set gives them.
  case own
}

extension JudgmentSet {
  /// The set with weights of its own for its experts, instead of those they have in the model.
  ///
  ///     let technical = set.weighingExperts(["engineer": 0.7, "manager": 0.3])
  ///
  /// - Parameter weights: by expert, 0 or more; they are normalised over those who judged. Who is not
  ///   named counts nothing. A negative weight is refused by `EvaluationModel.validateWeights`, and
  ///   weights that are all 0 where the set is solved.
  /// - Complexity: O(experts)
  public func weighingExperts(_ weights: [String: Double]) -> JudgmentSet {
    var copy = self
    copy.expertWeights = .own
    for position in copy.responses.indices {
      copy.responses[position].weight = weights[copy.responses[position].expert] ?? 0
    }
    return copy
  }
}

extension EvaluationModel {
  /// Every set that somebody judged: those of `judgmentSets`, then the judgments between alternatives
  /// that stand at leaves of the tree, left to right.
  ///
  /// - Complexity: O(nodes · indicators)
  public var everyJudgmentSet: [JudgmentSet] {
    let named = Set(judgmentSets.map(\.id))
    return judgmentSets
      + tree.leaves.compactMap { leaf in
        guard let indicator = indicators.first(where: { $0.id == leaf.id }),
          case .alternativesJudged(let set, _) = indicator.rule, !named.contains(set.id)
        else { return nil }
        return set
      }
  }
}

extension AlternativesResult {
  /// The weights together with the judgments between alternatives, as if these were sets of the
  /// model: for reports about judgments.
  public var weightsWithAlternatives: HierarchyWeights {
    var all = weights
    let named = Set(all.judgmentSets.map(\.set.id))
    all.judgmentSets += leaves.compactMap(\.judged).filter { !named.contains($0.set.id) }
    return all
  }
}
