extension ComparisonMatrix {
  /// Saaty's consistency index and ratio.
  ///
  /// - Parameters:
  ///   - scale: the scale the judgments were made on; one other than Saaty's has its own random
  ///     index.
  ///   - randomIndex: the table that the index is measured by.
  ///   - limit: the largest ratio that is accepted.
  /// - Throws: `JudgmentError.tooExtreme`, `.notConverged`.
  /// - Complexity: O(n³), O(n²) a pass above 60 items.
  public func consistency(
    scale: JudgmentScale = .saaty, randomIndex: RandomIndexTable = .saaty1980,
    limit: ConsistencyLimit = .flat(0.10)
  ) throws(JudgmentError) -> Consistency {
    Consistency(
      pair: try perronPair(), randomIndex: scale.randomIndex(randomIndex, order: order),
      limit: limit)
  }
}

extension Consistency {
  init(pair: PerronPair, randomIndex: RandomIndexValue, limit: ConsistencyLimit) {
    let order = pair.weights.count
    let index = order > 1 ? pair.excess / Double(order - 1) : 0
    self.init(
      lambdaMax: pair.value, index: index, randomIndex: randomIndex,
      ratio: randomIndex.ratio(of: index), limit: limit.value(order: order))
  }
}

extension OverallConsistency {
  /// Σ w CI / Σ w RI over judgment sets, w the global weight of the node that was judged.
  ///
  /// - Parameter sets: global weights, each 0 or more, with the set's consistency.
  /// - Complexity: O(number of sets)
  public init(sets: [(globalWeight: Double, consistency: Consistency)]) {
    var index = 0.0
    var random = 0.0
    for (weight, consistency) in sets {
      index += weight * consistency.index
      random += weight * consistency.randomIndex.value
    }
    self.init(index: index, randomIndex: random, ratio: random > 0 ? index / random : 0)
  }
}
