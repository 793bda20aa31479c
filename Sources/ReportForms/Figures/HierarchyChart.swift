public import BilingualText

/// A tree of weights.
public struct HierarchyChart: Sendable {
  /// A node of the tree with its weight.
  public struct Node: Sendable {
    /// What people call it.
    public var label: Phrase
    /// 0 for the root.
    public var depth: Int
    /// Position of the parent in the list; nil for the root.
    public var parent: Int?
    /// Share of the parent's weight, 0…1.
    public var local: Double
    /// Share of the whole, 0…1.
    public var global: Double
    /// It has no children.
    public var isLeaf: Bool

    public init(
      _ label: Phrase, depth: Int, parent: Int?, local: Double, global: Double, isLeaf: Bool
    ) {
      self.label = label
      self.depth = depth
      self.parent = parent
      self.local = local
      self.global = global
      self.isLeaf = isLeaf
    }
  }

  /// As a tree is read: each below its parent, after its elder siblings' subtrees.
  public var nodes: [Node]

  public init(_ nodes: [Node]) { self.nodes = nodes }
}
