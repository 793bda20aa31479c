/// A hierarchy whose leaves belong to grades: 模糊综合评价 at any depth, bottom up.
///
/// Every node's B is divided by its sum before it is a row of its parent's matrix.
public struct FuzzyHierarchy: Sendable, Hashable {
  /// One node, the root first and every parent before its children.
  public struct Node: Sendable, Hashable {
    /// Nil for the root.
    public var parent: Int?
    /// Local weight among the siblings, 0...1; 1 for the root.
    public var weight: Double
    /// How its children are composed; nil for the hierarchy's own.
    public var `operator`: FuzzyOperator?

    public init(parent: Int?, weight: Double, operator: FuzzyOperator? = nil) {
      self.parent = parent
      self.weight = weight
      self.operator = `operator`
    }
  }

  /// The root first, every parent before its children; positions elsewhere are those in this list.
  public let nodes: [Node]
  /// How children are composed where their parent does not say.
  public let `operator`: FuzzyOperator
  /// Children of every node, in order.
  public let children: [[Int]]
  /// Nodes without children, in order.
  public let leaves: [Int]

  /// - Throws: `FuzzyError.hierarchy` where a node's parent does not come before it, `weight` for a
  ///   weight that is negative or not finite, `weightsSum` where siblings do not sum to 1 within a
  ///   billionth.
  public init(_ nodes: [Node], operator: FuzzyOperator = .weightedAverage) throws(FuzzyError) {
    var children = [[Int]](repeating: [], count: nodes.count)
    for (position, node) in nodes.enumerated() {
      guard node.weight >= 0, node.weight.isFinite else {
        throw .weight(node: position, value: node.weight)
      }
      guard let parent = node.parent, position > 0 else {
        guard node.parent == nil, position == 0 else { throw .hierarchy(node: position) }
        continue
      }
      guard (0..<position).contains(parent) else { throw .hierarchy(node: position) }
      children[parent].append(position)
    }
    guard !nodes.isEmpty else { throw .hierarchy(node: 0) }
    for (position, list) in children.enumerated() where !list.isEmpty {
      let sum = list.reduce(0) { $0 + nodes[$1].weight }
      guard abs(sum - 1) <= 1e-9 else { throw .weightsSum(node: position, sum: sum) }
    }
    self.nodes = nodes
    self.operator = `operator`
    self.children = children
    leaves = children.indices.filter { children[$0].isEmpty }
  }

  /// The operators by which some node's children are composed.
  public var operatorsInUse: Set<FuzzyOperator> {
    Set(
      children.indices.filter { !children[$0].isEmpty }.map { nodes[$0].operator ?? self.operator })
  }

  /// Every node's assessment of one object.
  ///
  /// - Parameter memberships: one per leaf in the order of `leaves`, all of one length, each with sum 1;
  ///   nil for a leaf that has none, whose weight its siblings share.
  /// - Returns: one per node; nil where nothing below it has memberships.
  /// - Throws: `FuzzyError.shape` for a wrong number of leaves or grades, `tooFewGrades`,
  ///   `membership` for a share that is negative or not finite.
  /// - Complexity: O(nodes · grades)
  public func assess(_ memberships: [[Double]?]) throws(FuzzyError) -> [FuzzyAssessment?] {
    guard memberships.count == leaves.count else {
      throw .shape(expected: leaves.count, found: memberships.count)
    }
    var result = [FuzzyAssessment?](repeating: nil, count: nodes.count)
    var gradeCount: Int?
    for (leaf, row) in zip(leaves, memberships) {
      guard let row else { continue }
      let expected = gradeCount ?? row.count
      guard row.count == expected else { throw .shape(expected: expected, found: row.count) }
      guard row.count >= 2 else { throw .tooFewGrades(row.count) }
      for (grade, share) in row.enumerated() where !(share >= 0 && share.isFinite) {
        throw .membership(grade: grade, value: share)
      }
      gradeCount = expected
      result[leaf] = FuzzyAssessment(
        composed: row, memberships: row, coverage: 1, silentChildren: [])
    }
    for node in nodes.indices.reversed() where !children[node].isEmpty {
      result[node] = assess(node, result)
    }
    return result
  }

  private func assess(_ node: Int, _ result: [FuzzyAssessment?]) -> FuzzyAssessment? {
    var (places, weights, rows) = ([Int](), [Double](), [[Double]]())
    var coverage = 0.0
    for (place, child) in children[node].enumerated() {
      guard let assessment = result[child], nodes[child].weight > 0 else { continue }
      places.append(place)
      weights.append(nodes[child].weight)
      rows.append(assessment.memberships)
      coverage += nodes[child].weight * assessment.coverage
    }
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    // Complete siblings keep their weights to the bit.
    let positive = children[node].filter { nodes[$0].weight > 0 }
    if places.count < positive.count { weights = weights.map { $0 / total } }
    let rule = nodes[node].operator ?? self.operator
    let composed = rule.compose(weights, rows)
    let sum = composed.reduce(0, +)
    guard sum > 0 else { return nil }
    let silent = rule.loses ? silentChildren(rule, weights, rows, composed) : []
    return FuzzyAssessment(
      composed: composed, memberships: composed.map { $0 / sum }, coverage: min(1, coverage),
      silentChildren: silent.map { places[$0] })
  }

  /// Rows without which every grade would be the same.
  private func silentChildren(
    _ rule: FuzzyOperator, _ weights: [Double], _ rows: [[Double]], _ composed: [Double]
  ) -> [Int] {
    rows.indices.filter { row in
      !composed.indices.contains { grade in
        composed[grade] > 0
          && rule.compose([weights[row]], [rows[row]])[grade] == composed[grade]
      }
    }
  }
}
