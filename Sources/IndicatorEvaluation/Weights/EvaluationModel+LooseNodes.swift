internal import PairwiseComparisons

/// The weights of nodes that stand in no tree: the influences of a network.
public struct LooseWeights: Sendable {
  /// One for each node: the weights of its children.
  public var derivations: [WeightDerivation]
  /// Every judgment set of the model.
  public var judgmentSets: [SolvedJudgmentSet]
}

extension EvaluationModel {
  /// Weighs the children of nodes that are no part of the model's tree, by its judgment sets and rules.
  ///
  /// - Parameter nodes: each with children and weights, ids of their own.
  /// - Throws: `EvaluationError` as `weights()`.
  public func weights(of nodes: [HierarchyNode]) throws(EvaluationError) -> LooseWeights {
    let errors = validateWeights(of: nodes)
    guard errors.isEmpty else { throw .model(errors) }
    let solved = try solveJudgmentSets()
    try refuse(inconsistenciesGivingWeights(in: solved))
    let resolver = WeightResolver(solved, evidence: nil)
    var derivations: [WeightDerivation] = []
    for node in nodes {
      guard let derivation = try resolver.derivation(of: node) else {
        throw .model([ModelError(.node(node.id), .noWeights)])
      }
      derivations.append(derivation)
    }
    return LooseWeights(derivations: derivations, judgmentSets: solved)
  }
}
