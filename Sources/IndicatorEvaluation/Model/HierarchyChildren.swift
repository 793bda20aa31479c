/// The children of a node. A tree of any depth can be compared, hashed and given up: none of it takes the
/// stack's room for each level.
final class HierarchyChildren: @unchecked Sendable {
  // Changed only while nobody else holds it, on its way out.
  private(set) var nodes: [HierarchyNode]

  init(_ nodes: [HierarchyNode]) { self.nodes = nodes }

  deinit {
    // Level by level: what only this tree holds is emptied before it goes, so that nothing is left for
    // its own end to do.
    var levels = [nodes]
    nodes = []
    while var level = levels.popLast() {
      for position in level.indices {
        if let below = level[position].takeChildrenIfUnshared() { levels.append(below) }
      }
    }
  }

  /// Empties it; nil where there is nothing to take.
  func take() -> [HierarchyNode]? {
    guard !nodes.isEmpty else { return nil }
    defer { nodes = [] }
    return nodes
  }
}
