import IndicatorEvaluation

/// One to three groups of one to three leaves, with given weights or equal ones.
struct RandomTree {
  let node: HierarchyNode
  /// The same in YAML, indented by two.
  let yaml: String
  let leaves: [String]

  init(_ draw: inout RandomDraw) {
    var groups: [HierarchyNode] = []
    var lines: [String] = []
    var leaves: [String] = []
    for group in 0..<(1 + draw.number(3)) {
      let children = (0...draw.number(3)).map { "x\(leaves.count + $0)" }
      leaves += children
      let (weights, text) = Self.weights(of: children, &draw)
      let (aggregation, name): (Aggregation, String) = draw.pick([
        (.arithmetic, "arithmetic"), (.geometric, "geometric"), (.harmonic, "harmonic"),
        (.minimum, "min"),
      ])
      groups.append(
        HierarchyNode(
          id: "g\(group)", aggregation: aggregation, weights: weights,
          children: children.map { HierarchyNode(id: $0) }))
      lines.append(
        "    - {id: g\(group), aggregate: \(name), weights: \(text), "
          + "children: [\(children.joined(separator: ", "))]}")
    }
    let (weights, text) = Self.weights(of: groups.map(\.id), &draw)
    node = HierarchyNode(id: "all", weights: weights, children: groups)
    yaml = "  id: all\n  weights: \(text)\n  children:\n" + lines.joined(separator: "\n")
    self.leaves = leaves
  }

  private static func weights(
    of children: [String], _ draw: inout RandomDraw
  ) -> (NodeWeights, String) {
    if draw.happens(onceIn: 3) { return (.equal, "equal") }
    let shares = draw.shares(children.count)
    let given = zip(children, shares).map { "\($0): \(Double($1) / 10)" }
    return (
      .given(shares.map { Double($0) / 10 }), "{given: {\(given.joined(separator: ", "))}}"
    )
  }
}
