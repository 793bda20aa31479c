extension EvaluationModel {
  /// Evaluates every customer in every period.
  ///
  /// - Throws: `EvaluationError`; see its cases. All mistakes of the model come together, and all of
  ///   the data.
  /// - Complexity: O(nodes · rows + rows log rows), beside the judgments.
  public func evaluate(_ data: EvaluationData) throws(EvaluationError) -> EvaluationResult {
    let errors = validate() + dataErrors()
    guard errors.isEmpty else { throw .model(errors) }
    return try evaluate(data, weights: weights())
  }

  /// Evaluates with weights that have been computed before, or changed since: the tree has to be
  /// the model's, the local weights may be others.
  public func evaluate(
    _ data: EvaluationData, weights: HierarchyWeights
  ) throws(EvaluationError) -> EvaluationResult {
    try validateForRows(weights)
    let leaves = leafIndicators(weights)
    try data.validate(for: self, leaves: leaves)

    let periods = RowGroups(data.periodOfRow, count: periodCount)
    var (rows, warnings) = RowEvaluator(validated: self, weights: weights).evaluate(
      checked: leaves.map { data.values[$0] }, periods: data.periodOfRow, groups: periods)
    rows.customer = data.customerOfRow
    let assignment = ClassAssignment(
      classes, fields: data.fields, customers: data.customers.count)
    let ranking = Ranking(
      scores: rows.scores, periods: data.periodOfRow, periodCount: periodCount,
      classOfRow: data.customerOfRow.map { assignment.classOfCustomer[$0] },
      classCount: classes.count)
    rows.ranks = ranking.ranks
    rows.classRanks = ranking.classRanks
    let compared = comparison.map {
      ComparedPeriods(
        $0, rows: rows, nodes: weights.nodes, customers: data.customers.count,
        classOfCustomer: assignment.classOfCustomer, classCount: classes.count)
    }
    var zeroMeans = ZeroMeans(weights.nodes)
    zeroMeans.append(rows)
    return EvaluationResult(
      model: self, weights: weights, customers: data.customers, fields: data.fields,
      classOfCustomer: assignment.classOfCustomer, rows: rows, comparison: compared,
      warnings: self.warnings(about: weights) + warnings + assignment.warnings
        + rows.coverageWarnings + zeroMeans.warnings
        + (compared?.warnings(customers: data.customers) ?? []))
  }

  /// Throws unless rows of data can be evaluated with these weights.
  func validateForRows(_ weights: HierarchyWeights) throws(EvaluationError) {
    let errors = treeErrors() + validateScoring() + dataErrors()
    guard errors.isEmpty else { throw .model(errors) }
    try weights.validate(for: tree)
  }

  private func dataErrors() -> [ModelError] {
    alternatives.isEmpty ? [] : [ModelError(.model, .comparesAlternatives)]
  }

  /// For each leaf the position of its indicator.
  func leafIndicators(_ weights: HierarchyWeights) -> [Int] {
    let positions = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return weights.leaves.compactMap { positions[weights.nodes[$0].id] }
  }
}

extension HierarchyWeights {
  /// Throws unless the nodes are those of `tree` in its order, with children's weights that are
  /// shares of 1.
  fileprivate func validate(for tree: HierarchyNode) throws(EvaluationError) {
    let placed = tree.preorder
    for (position, place) in placed.enumerated() {
      guard nodes.indices.contains(position), nodes[position].id == place.node.id,
        nodes[position].parent == place.parent, nodes[position].children == place.children
      else { throw .weightsOfAnotherTree(node: place.node.id) }
    }
    if nodes.count > placed.count { throw .weightsOfAnotherTree(node: nodes[placed.count].id) }
    for node in nodes where !node.children.isEmpty {
      let shares = node.children.map { nodes[$0].local }
      if let bad = shares.first(where: { !NumberConstraint.notNegative.allows($0) }) {
        throw .model([ModelError(.node(node.id), .number(bad, .notNegative))])
      }
      let sum = shares.reduce(0, +)
      if abs(sum - 1) > 1e-9 { throw .model([ModelError(.node(node.id), .weightSum(sum))]) }
    }
  }
}

extension EvaluatedRows {
  /// Rows for which less than half of the weight had data.
  fileprivate var coverageWarnings: [EvaluationWarning] {
    let low = coverage.filter { $0 < 0.5 }
    return low.min().map { [.lowCoverage(rows: low.count, lowest: $0)] } ?? []
  }
}
