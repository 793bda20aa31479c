internal import PairwiseComparisons
internal import Statistics

/// A judged matrix and the global weight of the node whose children it compares.
typealias WeighedConsistency = (weight: Double, consistency: Consistency)

extension OverallConsistency {
  /// Σ w CI / Σ w RI; nil for fewer than two matrices.
  init?(_ judged: [WeighedConsistency]) {
    guard judged.count >= 2 else { return nil }
    let index = judged.sum { $0.weight * $0.consistency.index }
    let randomIndex = judged.sum { $0.weight * $0.consistency.randomIndex.value }
    self.init(
      index: index, randomIndex: randomIndex, ratio: randomIndex == 0 ? 0 : index / randomIndex)
  }
}

extension HierarchyWeights {
  /// Every judged node's matrix; a set that several nodes use stands once for each of them.
  var judgedMatrices: [WeighedConsistency] {
    let solutions = Dictionary(
      judgmentSets.map { ($0.set.id, $0.solution) }, uniquingKeysWith: { first, _ in first })
    return nodes.compactMap { node in
      node.judgmentSet.flatMap { solutions[$0] }.map { (node.global, $0.consistency) }
    }
  }
}
