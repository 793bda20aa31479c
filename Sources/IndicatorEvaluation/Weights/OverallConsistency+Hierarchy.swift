internal import PairwiseComparisons
internal import Statistics

/// A judged matrix with the global weight and the depth of the node whose children it compares.
struct WeighedConsistency {
  var weight: Double
  /// 0 for the root.
  var depth: Int
  var consistency: Consistency
}

extension OverallConsistency {
  /// Σ w CI / Σ w RI, of all and of each level; nil for fewer than two matrices.
  init?(_ judged: [WeighedConsistency]) {
    guard judged.count >= 2 else { return nil }
    let (index, randomIndex, ratio) = judged.combined
    let depths = Set(judged.map(\.depth)).sorted()
    self.init(
      index: index, randomIndex: randomIndex, ratio: ratio,
      levels: depths.map { depth in
        let level = judged.filter { $0.depth == depth }
        let (index, randomIndex, ratio) = level.combined
        return LevelConsistency(
          level: depth + 2, count: level.count, index: index, randomIndex: randomIndex,
          ratio: ratio)
      })
  }
}

extension [WeighedConsistency] {
  fileprivate var combined: (index: Double, randomIndex: Double, ratio: Double) {
    let index = sum { $0.weight * $0.consistency.index }
    let randomIndex = sum { $0.weight * $0.consistency.randomIndex.value }
    return (index, randomIndex, randomIndex == 0 ? 0 : index / randomIndex)
  }
}

extension HierarchyWeights {
  /// Every judged node's matrix; a set that several nodes use stands once for each of them.
  var judgedMatrices: [WeighedConsistency] {
    let solutions = Dictionary(
      judgmentSets.map { ($0.set.id, $0.solution) }, uniquingKeysWith: { first, _ in first })
    return nodes.compactMap { node in
      node.judgmentSet.flatMap { solutions[$0] }.map {
        WeighedConsistency(weight: node.global, depth: node.depth, consistency: $0.consistency)
      }
    }
  }
}
