internal import DenseLinearAlgebra

/// Strongly connected components of a network, and which of them nothing leaves (Tarjan 1972,
/// doi:10.1137/0201010), without recursion.
struct ClosedClasses {
  /// Nodes of each closed class, ascending, the class with the least node first.
  private(set) var closed: [[Int]] = []
  /// Nodes in no closed class, ascending.
  private(set) var transient: [Int] = []

  /// - Parameter shares: entry (i, j) above 0 leads from j to i.
  /// - Complexity: O(n²)
  init(_ shares: SquareMatrix) {
    let count = shares.order
    let successors = (0..<count).map { column in
      (0..<count).filter { shares[$0, column] > 0 }
    }
    var index = [Int](repeating: -1, count: count)
    var low = index
    var component = index
    var (stack, calls) = ([Int](), [(node: Int, next: Int)]())
    var (counter, components) = (0, [[Int]]())
    for root in 0..<count where index[root] < 0 {
      calls.append((root, 0))
      while let (node, next) = calls.popLast() {
        if next == 0 {
          index[node] = counter
          low[node] = counter
          counter += 1
          stack.append(node)
        } else {
          // Back from the successor before.
          let child = successors[node][next - 1]
          if component[child] < 0 { low[node] = min(low[node], low[child]) }
        }
        if next < successors[node].count {
          let child = successors[node][next]
          calls.append((node, next + 1))
          if index[child] < 0 { calls.append((child, 0)) }
          continue
        }
        guard low[node] == index[node] else { continue }
        var members: [Int] = []
        while let member = stack.popLast() {
          component[member] = components.count
          members.append(member)
          if member == node { break }
        }
        components.append(members.sorted())
      }
    }
    for (position, members) in components.enumerated() {
      let isClosed = members.allSatisfy { member in
        successors[member].allSatisfy { component[$0] == position }
      }
      if isClosed { closed.append(members) } else { transient += members }
    }
    closed.sort { $0[0] < $1[0] }
    transient.sort()
  }
}
