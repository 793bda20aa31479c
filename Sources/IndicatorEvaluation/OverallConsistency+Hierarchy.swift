internal import PairwiseComparisons

extension OverallConsistency {
  /// Consistency of all judged nodes together, each with its global weight; nil for fewer than two.
  init?(of nodes: [WeightedNode], judgedBy sets: [SolvedJudgmentSet]) {
    let solutions = Dictionary(
      sets.map { ($0.set.id, $0.solution) }, uniquingKeysWith: { first, _ in first })
    self.init(
      nodes.compactMap { node in
        node.judgmentSet.flatMap { solutions[$0] }.map { (node.global, $0.consistency) }
      })
  }

  /// Σ w CI / Σ w RI; nil for fewer than two matrices.
  init?(_ judged: [(weight: Double, consistency: Consistency)]) {
    guard judged.count >= 2 else { return nil }
    let index = judged.sum { $0.weight * $0.consistency.index }
    let randomIndex = judged.sum { $0.weight * $0.consistency.randomIndex.value }
    self.init(
      index: index, randomIndex: randomIndex, ratio: randomIndex == 0 ? 0 : index / randomIndex)
  }
}
