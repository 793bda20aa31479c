extension HierarchyWeights {
  /// The same weight for all children of a node, whatever the tree says: for those who look at leaves
  /// only.
  package init(equalIn tree: HierarchyNode) {
    let placed = tree.preorder
    var local = [Double](repeating: 1, count: placed.count)
    var global = local
    for (position, place) in placed.enumerated() {
      for child in place.children {
        local[child] = 1 / Double(place.children.count)
        global[child] = global[position] * local[child]
      }
    }
    self.init(
      nodes: placed.indices.map { position in
        let place = placed[position]
        return WeightedNode(
          id: place.node.id, label: place.node.label, parent: place.parent,
          children: place.children, depth: place.depth, aggregation: place.node.aggregation,
          local: local[position], global: global[position], judgmentSet: nil)
      }, judgmentSets: [])
  }
}
