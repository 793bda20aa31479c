/// The graph of comparisons, n items and a weight and a logarithm on each edge, with items of degree
/// one and two eliminated exactly.
///
/// Least squares of logarithms is L x = b with the graph's Laplacian L. Eliminating an item of degree
/// one leaves L a Laplacian of the rest, and so does one of degree two, whose two edges become one of
/// weight αβ/(α + β): trees, chains and rings are solved in linear time without an iteration.
struct ComparisonGraph {
  /// How an eliminated item follows from its one or two neighbours.
  private struct Eliminated {
    var item: Int32
    var first: Int32
    var second: Int32
    /// x = offset + share · x_first + (1 − share) · x_second
    var share: Double
    var offset: Double
  }

  private let order: Int
  /// Half-edges: edge e has the ends 2e and 2e + 1, chained for each item.
  private var head: [Int32]
  private var next: [Int32]
  private var target: [Int32]
  private var weight: [Double]
  private var degree: [Int32]
  private var right: [Double]
  private var eliminated: [Eliminated] = []

  init(order: Int, judgments: [Judgment], logarithm: (Double) -> Double) {
    self.order = order
    head = [Int32](repeating: -1, count: order)
    degree = [Int32](repeating: 0, count: order)
    right = [Double](repeating: 0, count: order)
    next = []
    target = []
    weight = []
    next.reserveCapacity(2 * judgments.count)
    target.reserveCapacity(2 * judgments.count)
    weight.reserveCapacity(judgments.count)
    for judgment in judgments {
      let value = logarithm(judgment.ratio)
      addEdge(judgment.first, judgment.second, 1)
      right[judgment.first] += value
      right[judgment.second] -= value
    }
  }

  private mutating func addEdge(_ a: Int, _ b: Int, _ value: Double) {
    for (from, to) in [(a, b), (b, a)] {
      next.append(head[from])
      head[from] = Int32(target.count)
      target.append(Int32(to))
      degree[from] += 1
    }
    weight.append(value)
  }

  /// Eliminates items of degree one and two until none is left. Items are marked by degree −1.
  mutating func eliminate() {
    var queue = (0..<order).filter { degree[$0] <= 2 }
    var remaining = order
    while let item = queue.popLast(), remaining > 1 {
      guard degree[item] == 1 || degree[item] == 2 else { continue }
      // Two edges at most are alive; edges to eliminated items are not.
      var ends: [(item: Int, weight: Double)] = []
      var half = head[item]
      while half >= 0 {
        let other = Int(target[Int(half)])
        if degree[other] >= 0 { ends.append((other, weight[Int(half) / 2])) }
        half = next[Int(half)]
      }
      if ends.count == 2 && ends[0].item == ends[1].item {
        // Parallel edges, made by earlier eliminations.
        ends = [(ends[0].item, ends[0].weight + ends[1].weight)]
        degree[ends[0].item] -= 1
      }
      remaining -= 1
      degree[item] = -1
      let total = ends.reduce(0) { $0 + $1.weight }
      guard let first = ends.first, let last = ends.last else { continue }
      eliminated.append(
        Eliminated(
          item: Int32(item), first: Int32(first.item), second: Int32(last.item),
          share: first.weight / total, offset: right[item] / total))
      for end in ends {
        right[end.item] += right[item] * end.weight / total
        degree[end.item] -= 1
      }
      if ends.count == 2 { addEdge(first.item, last.item, first.weight * last.weight / total) }
      for end in ends where degree[end.item] <= 2 { queue.append(end.item) }
    }
  }

  /// The items that are left, and their Laplacian system.
  func remainder() -> (items: [Int], system: LaplacianSystem) {
    let items = (0..<order).filter { degree[$0] >= 0 }
    var position = [Int32](repeating: -1, count: order)
    for (k, item) in items.enumerated() { position[item] = Int32(k) }
    var start = [Int](repeating: 0, count: items.count + 1)
    var columns: [Int32] = []
    var weights: [Double] = []
    columns.reserveCapacity(items.reduce(0) { $0 + Int(degree[$1]) })
    weights.reserveCapacity(columns.capacity)
    for (k, item) in items.enumerated() {
      var half = head[item]
      while half >= 0 {
        let other = position[Int(target[Int(half)])]
        if other >= 0 {
          columns.append(other)
          weights.append(weight[Int(half) / 2])
        }
        half = next[Int(half)]
      }
      start[k + 1] = columns.count
    }
    return (
      items,
      LaplacianSystem(
        start: start, columns: columns, weights: weights, right: items.map { right[$0] })
    )
  }

  /// All items' values from those that were left.
  func restored(_ values: [Double], of items: [Int]) -> [Double] {
    var x = [Double](repeating: 0, count: order)
    for (item, value) in zip(items, values) { x[item] = value }
    for step in eliminated.reversed() {
      x[Int(step.item)] =
        step.offset + step.share * x[Int(step.first)] + (1 - step.share) * x[Int(step.second)]
    }
    return x
  }

  var eliminatedCount: Int { eliminated.count }
}
