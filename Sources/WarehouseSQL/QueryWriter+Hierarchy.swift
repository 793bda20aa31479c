internal import IndicatorEvaluation

/// From the leaves' scores up to the root's.
extension QueryWriter {
  /// An inner node with what its columns are called.
  struct Group {
    var node: WeightedNode
    /// Children that count: weight above 0.
    var children: [WeightedNode]
    /// Those of them that may lack a score.
    var optional: Set<String>
    /// Whether a row may lack all of them.
    var mayBeMissing: Bool
    /// 1 above leaves, 2 above that, and so on.
    var height: Int
    /// Whether later steps read the score; the parts of a sum do without.
    var isRead = true

    /// Whether weights are scaled up in rows in which a child has no score.
    var isScaled: Bool { !optional.isEmpty }

    /// Whether the derivatives are the weights in every row.
    var isConstant: Bool { node.aggregation.kind == .arithmetic && !isScaled }
  }

  /// Inner nodes, children before parents.
  var groups: [Group] {
    var mayBeMissing = [Bool](repeating: false, count: nodes.count)
    var heights = [Int](repeating: 0, count: nodes.count)
    for leaf in leaves { mayBeMissing[leaf.node] = leaf.mayBeMissing }
    var groups: [Group] = []
    for position in nodes.indices.reversed() where !nodes[position].children.isEmpty {
      let counting = nodes[position].children.filter { nodes[$0].local > 0 }
      mayBeMissing[position] = counting.allSatisfy { mayBeMissing[$0] }
      heights[position] = 1 + (nodes[position].children.map { heights[$0] }.max() ?? 0)
      groups.append(
        Group(
          node: nodes[position], children: counting.map { nodes[$0] },
          optional: Set(counting.filter { mayBeMissing[$0] }.map { nodes[$0].id }),
          mayBeMissing: mayBeMissing[position], height: heights[position]))
    }
    return withReaders(groups)
  }

  private func withReaders(_ groups: [Group]) -> [Group] {
    let parents = Dictionary(
      groups.flatMap { group in group.node.children.map { (nodes[$0].id, group.node.id) } },
      uniquingKeysWith: { first, _ in first })
    var read: [String: Bool] = [:]
    var constant: [String: Bool] = [:]
    let marked = groups.reversed().map { group in
      var group = group
      let parent = parents[group.node.id]
      group.isRead =
        group.node.aggregation.kind != .arithmetic
        || parent.map { read[$0] == true || constant[$0] == false } ?? group.mayBeMissing
      read[group.node.id] = group.isRead
      constant[group.node.id] = group.isConstant
      return group
    }
    return marked.reversed()
  }

  func score(_ node: WeightedNode) -> String { name("score_" + node.id) }

  /// Whether the root of a row may be missing.
  var totalMayBeMissing: Bool {
    groups.last?.mayBeMissing ?? leaves.first?.mayBeMissing ?? false
  }

  /// Each level: what its means need, then the means.
  func hierarchySteps() -> [SQLStep] {
    let groups = self.groups
    let listed = listsValues ? kept("value_", leaves) : []
    var carried = keys + kept(["coverage"]) + listed + kept("score_", leaves)
    var steps: [SQLStep] = []
    var source = "ahp_scores"
    for height in 1..<max(1, 1 + (groups.map(\.height).max() ?? 0)) {
      let level = groups.filter { $0.height == height }
      let ids = level.map { SQLDialect.comment($0.node.id) }.joined(separator: ", ")
      func add(_ step: String, _ purpose: String, _ columns: [SQLColumn]) {
        if columns.isEmpty { return }
        let name = "ahp_\(step)_\(height)"
        steps.append(
          SQLStep(
            name: name, purpose: "\(ids): \(purpose)", columns: carried + columns,
            source: ["FROM \(source)"]))
        carried += kept(columns.map(\.name))
        source = name
      }
      add("scales", "weights that are there, extremes of the children", level.flatMap(scales))
      add("sums", "sums of powers", level.compactMap(powerSum))
      add(
        "means", "the children's mean",
        level.filter(\.isRead).map { column(mean($0), "score_" + $0.node.id) })
    }
    return steps + derivativeSteps(groups, carried: carried, source: source)
  }

  // MARK: Weights

  /// A child's weight in this row; where it has a score.
  func weight(_ child: WeightedNode, in group: Group) -> String {
    group.isScaled
      ? "\(literal(child.local)) / \(name("scale_" + group.node.id))" : literal(child.local)
  }

  /// A sum over the children that have a score.
  private func sum(_ group: Group, _ term: (WeightedNode) -> String) -> String {
    sum(
      of: group.children.map { child in
        group.optional.contains(child.id)
          ? "CASE WHEN \(score(child)) IS NULL THEN \(literal(0)) ELSE \(term(child)) END"
          : term(child)
      })
  }

  private func scales(_ group: Group) -> [SQLColumn] {
    var columns: [SQLColumn] = []
    let scores = group.children.map { score($0) }
    if group.isScaled {
      // Rows in which nothing is missing keep the very weights that were given.
      let whole = group.children.filter { group.optional.contains($0.id) }
        .map { "\(score($0)) IS NOT NULL" }.joined(separator: " AND ")
      let present = sum(group) { literal($0.local) }
      columns.append(
        column(
          "CASE WHEN \(whole) THEN \(literal(1)) ELSE \(present) END", "scale_" + group.node.id))
    }
    switch group.node.aggregation.kind {
    case .geometric: columns.append(column(dialect.greatest(scores), "highest_" + group.node.id))
    case .harmonic: columns.append(column(dialect.least(scores), "lowest_" + group.node.id))
    case .power(let p):
      columns.append(
        p > 0
          ? column(dialect.greatest(scores), "highest_" + group.node.id)
          : column(dialect.least(scores), "lowest_" + group.node.id))
    case .arithmetic, .minimum: break
    }
    return columns
  }

  // MARK: Means

  // Every mean is taken of the scores' ratios to the largest or smallest one, as in
  // `Aggregation+PowerMeans`.
  private func mean(_ group: Group) -> String {
    let scores = group.children.map { score($0) }
    let (lowest, highest) = (name("lowest_" + group.node.id), name("highest_" + group.node.id))
    switch group.node.aggregation.kind {
    case .arithmetic:
      let mean = sum(group) { "\(weight($0, in: group)) * \(score($0))" }
      return group.mayBeMissing
        ? choice([("\(name("scale_" + group.node.id)) > \(literal(0))", mean)]) : mean
    case .minimum: return dialect.least(scores)
    case .geometric:
      let logs = sum(group) { "\(weight($0, in: group)) * ln(\(score($0)) / \(highest))" }
      return choice(
        [("\(dialect.least(scores)) = \(literal(0))", literal(0))],
        otherwise: "\(highest) * exp(\(logs))")
    case .harmonic:
      let inverses = sum(group) { "\(weight($0, in: group)) * (\(lowest) / \(score($0)))" }
      return choice(
        [("\(lowest) = \(literal(0))", literal(0))], otherwise: "\(lowest) / (\(inverses))")
    case .power(let p):
      let unit = p > 0 ? highest : lowest
      let total = name("sum_" + group.node.id)
      let log = isNearZero(p) ? dialect.logarithmOfOnePlus(total) : "ln(\(total))"
      let exponent = "\(log) / \(literal(p))"
      var zeros = [(when: "\(unit) = \(literal(0))", then: literal(0))]
      // Near p = 0 one score of 0 is enough for a mean of 0.
      if isNearZero(p) { zeros.append((when: "\(exponent) < \(literal(-600))", then: literal(0))) }
      return choice(zeros, otherwise: "\(unit) * exp(\(exponent))")
    }
  }

  private func isNearZero(_ p: Double) -> Bool { abs(p) < 0.5 }

  /// Σ w r^p, or Σ w (r^p − 1) near p = 0.
  private func powerSum(_ group: Group) -> SQLColumn? {
    guard case .power(let p) = group.node.aggregation.kind else { return nil }
    let unit = name((p > 0 ? "highest_" : "lowest_") + group.node.id)
    let sum = sum(group) { child in
      let exponent = "\(literal(p)) * ln(\(score(child)) / \(unit))"
      let power =
        isNearZero(p)
        ? choice(
          [("\(score(child)) = \(literal(0))", literal(-1))],
          otherwise: dialect.exponentialMinusOne("(\(exponent))"))
        : choice(
          [("\(score(child)) = \(literal(0))", literal(0))], otherwise: boundedExponential(exponent)
        )
      return "\(weight(child, in: group)) * \(power)"
    }
    return column(
      choice([("\(unit) = \(literal(0))", literal(0))], otherwise: sum), "sum_" + group.node.id)
  }

  /// PostgreSQL refuses results too small for a double; 1e-260 is as good as 0 beside 1.
  func boundedExponential(_ exponent: String) -> String {
    "exp(\(dialect.greatest([exponent, literal(-600)])))"
  }
}

extension Aggregation {
  /// The same mean by its plainest formula.
  var kind: Aggregation {
    switch self {
    case .power(1): .arithmetic
    case .power(-1): .harmonic
    // So close to the limit p → 0 that no digit differs.
    case .power(let p) where abs(p) < 1e-200: .geometric
    default: self
    }
  }
}
