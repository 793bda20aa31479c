package import ObjectiveWeights
internal import PairwiseComparisons

extension EvaluationModel {
  /// Whether weights of the tree come from data, so that they move with it.
  public var weightsDependOnData: Bool {
    tree.preorder.contains { place in
      place.node.weights.map { !$0.objectives.isEmpty || $0.looksAtChildren } ?? false
    }
  }

  /// What a stream has to keep for the weights, by period; nil where they need all rows at once.
  package var neededMoments: [Int?: ColumnMoments.Kept]? {
    var needed: [Int?: ColumnMoments.Kept] = [:]
    for weights in tree.preorder.compactMap(\.node.weights) {
      if weights.looksAtChildren { return nil }
      for source in weights.objectives {
        guard let moments = source.method.moments, source.basis == .scores else { return nil }
        needed[source.period, default: []].formUnion(moments)
      }
    }
    return needed
  }

  /// The same model with the weights that the data gives, each with what it came from.
  ///
  /// - Throws: `EvaluationError.weights` where the data gives none.
  public func settlingWeights(on data: EvaluationData) throws(EvaluationError) -> EvaluationModel {
    let errors = validateWeights() + validateScoring()
    guard errors.isEmpty else { throw .model(errors) }
    let positions = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let leaves = tree.leaves.compactMap { positions[$0.id] }
    try data.validate(for: self, leaves: leaves)
    let own = leaves.map { indicators[$0] }
    let values = leaves.map { data.values[$0] }
    let scores = LeafScores(
      leaves: own, values: values, weights: own.map { _ in 1 },
      periods: RowGroups(data.periodOfRow, count: periodCount),
      periodNames: (0..<periodCount).map(periodName))
    return try settlingWeights(
      with: .rows(
        LeafMeasurements(
          indicators: own, scores: scores.columns, values: values, periods: data.periodOfRow)))
  }

  /// The same of alternatives: their priorities under each leaf are looked at.
  ///
  /// - Throws: `EvaluationError`
  public func settlingWeightsByAlternatives() throws(EvaluationError) -> EvaluationModel {
    var equal = self
    equal.tree = HierarchyNode(
      id: tree.id, weights: .equal,
      children: tree.leaves.map { HierarchyNode(id: $0.id, label: $0.label) })
    let columns = try equal.evaluateAlternatives().leaves.map(\.priorities)
    let own = tree.leaves.compactMap { leaf in indicators.first { $0.id == leaf.id } }
    return try settlingWeights(
      with: .rows(
        LeafMeasurements(
          indicators: own, scores: columns, values: columns,
          periods: alternatives.map { _ in 0 })))
  }

  /// The same by what was kept of a stream, see `neededMoments`.
  package func settlingWeights(
    with evidence: LeafEvidence
  ) throws(EvaluationError) -> EvaluationModel {
    let placed = tree.preorder
    let resolver = WeightResolver(
      try solveJudgmentSets(), evidence: evidence, leaves: tree.leaves.map(\.id))
    let needsScores = placed.contains { $0.node.weights?.looksAtChildren ?? false }
    var settled = placed.map(\.node)
    var columns = [[Double]](repeating: [], count: placed.count)
    if needsScores, case .rows(let measurements) = evidence {
      let leaves = placed.indices.filter { placed[$0].node.isLeaf }
      for (position, column) in zip(leaves, measurements.scores) { columns[position] = column }
    }
    for position in placed.indices.reversed() where !placed[position].node.isLeaf {
      let place = placed[position]
      let scores = place.children.map { columns[$0] }
      guard
        let derivation = try resolver.derivation(
          of: place.node,
          children: { () throws(WeightSourceError) in try Self.correlations(scores) })
      else { continue }
      settled[position].children = place.children.map { settled[$0] }
      // Judgments stay where they are: they do not move with the data.
      if case .judged = place.node.weights {
      } else if !derivation.isPlain {
        settled[position].weights = .derived(derivation)
      }
      if needsScores {
        columns[position] = place.node.aggregation.mean(of: scores, shares: derivation.weights)
      }
    }
    var model = self
    model.tree = settled[0]
    return model
  }

  /// Correlations of columns; 0 with one that does not vary.
  private static func correlations(
    _ columns: [[Double]]
  ) throws(WeightSourceError) -> [[Double]] {
    var moments = ColumnMoments(columns: columns.count, keeping: .products)
    moments.append(columns)
    guard moments.rows > 1 else { throw .needsData }
    return columns.indices.map { j in
      columns.indices.map { k in moments.correlation(j, k) ?? 0 }
    }
  }
}
