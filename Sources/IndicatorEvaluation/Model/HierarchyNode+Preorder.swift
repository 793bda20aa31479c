/// A node with its place among all nodes, parents before children, children left to right.
struct PlacedNode {
  var node: HierarchyNode
  var parent: Int?
  var depth: Int
  var children: [Int] = []
}

extension HierarchyNode {
  /// All nodes of the tree. Kept flat and walked without recursion, so that no depth of nesting
  /// can exhaust the stack.
  var preorder: [PlacedNode] {
    var placed: [PlacedNode] = []
    var open: [PlacedNode] = [PlacedNode(node: self, parent: nil, depth: 0)]
    while let next = open.popLast() {
      let position = placed.count
      placed.append(next)
      if let parent = next.parent { placed[parent].children.append(position) }
      for child in next.node.children.reversed() {
        open.append(PlacedNode(node: child, parent: position, depth: next.depth + 1))
      }
    }
    return placed
  }
}
