extension IncompleteComparisonMatrix {
  /// The groups of items that judgments connect, each in order, the one with the first item first.
  ///
  /// Weights can be found only when there is one group.
  ///
  /// - Complexity: O(n + m) up to the inverse Ackermann function, for m judgments.
  public var components: [[Int]] { ItemGroups(order: order, pairs: judgments.lazy.map(\.pair)).all }

  /// True when the judgments connect all items.
  public var isConnected: Bool {
    judgments.count >= order - 1
      && ItemGroups(order: order, pairs: judgments.lazy.map(\.pair)).count == 1
  }

  func requireConnected() throws(JudgmentError) {
    guard isConnected else {
      throw judgments.isEmpty ? .noJudgments(order: order) : .disconnected(components: components)
    }
  }
}

/// Connected components by union-find with path halving.
struct ItemGroups {
  private var parent: [Int32]
  private(set) var count: Int

  init(order: Int, pairs: some Sequence<ItemPair>) {
    parent = (0..<Int32(order)).map { $0 }
    count = order
    for pair in pairs where count > 1 { join(pair.first, pair.second) }
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    guard a != b else { return }
    // The smaller position leads, so that groups come out in the items' order.
    parent[max(a, b)] = Int32(min(a, b))
    count -= 1
  }

  mutating func root(_ item: Int) -> Int {
    var item = item
    while Int(parent[item]) != item {
      parent[item] = parent[Int(parent[item])]
      item = Int(parent[item])
    }
    return item
  }

  var all: [[Int]] {
    var copy = self
    var position = [Int](repeating: -1, count: parent.count)
    var groups: [[Int]] = []
    for item in parent.indices {
      let root = copy.root(item)
      if position[root] < 0 {
        position[root] = groups.count
        groups.append([])
      }
      groups[position[root]].append(item)
    }
    return groups
  }
}
