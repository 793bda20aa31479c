/// The graph of comparisons, n items and a weight and a logarithm on each edge, with items of degree
/// one and two eliminated exactly.
///
/// Least squares of logarithms is L x = b with the graph's Laplacian L. Eliminating an item of degree
/// one leaves L a Laplacian of the rest, and so does one of degree two, whose two edges become one of
/// weight αβ/(α + β): trees, chains and rings are solved in linear time without an iteration.
///
/// Edges that were given lie in compressed rows and have the weight 1; edges that elimination makes
/// are chained beside them. Nothing is moved until the end.
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
  private let start: [Int]
  private let columns: [Int32]
  private var made = MadeEdges()
  /// Edges that are left; −1 for an eliminated item.
  private var degree: [Int32]
  private var right: [Double]
  private var eliminated: [Eliminated] = []

  init(order: Int, judgments: [Judgment], logarithm: (Double) -> Double) {
    self.order = order
    var degree = [Int32](repeating: 0, count: order)
    for judgment in judgments {
      degree[judgment.first] += 1
      degree[judgment.second] += 1
    }
    var start = [Int](repeating: 0, count: order + 1)
    for item in 0..<order { start[item + 1] = start[item] + Int(degree[item]) }
    var place = start
    var right = [Double](repeating: 0, count: order)
    columns = [Int32](unsafeUninitializedCapacity: 2 * judgments.count) { columns, count in
      for judgment in judgments {
        let (i, j) = (judgment.first, judgment.second)
        columns.initializeElement(at: place[i], to: Int32(j))
        columns.initializeElement(at: place[j], to: Int32(i))
        place[i] += 1
        place[j] += 1
        let value = logarithm(judgment.ratio)
        right[i] += value
        right[j] -= value
      }
      count = 2 * judgments.count
    }
    self.start = start
    self.degree = degree
    self.right = right
  }

  var eliminatedCount: Int { eliminated.count }

  /// Eliminates items of degree one and two until none is left.
  mutating func eliminate() {
    var queue = (0..<order).filter { degree[$0] <= 2 }
    var remaining = order
    while let item = queue.popLast(), remaining > 1 {
      guard degree[item] == 1 || degree[item] == 2 else { continue }
      var ends: [(item: Int, weight: Double)] = []
      forEachEdge(of: item) { ends.append(($0, $1)) }
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
      if ends.count == 2 {
        made.add(first.item, last.item, first.weight * last.weight / total, order: order)
        degree[first.item] += 1
        degree[last.item] += 1
      }
      for end in ends where degree[end.item] <= 2 { queue.append(end.item) }
    }
  }

  /// The items that are left, and their Laplacian system.
  func remainder() -> (items: [Int], system: LaplacianSystem) {
    if eliminated.isEmpty {
      return (
        Array(0..<order),
        LaplacianSystem(start: start, columns: columns, weights: nil, right: right)
      )
    }
    let items = (0..<order).filter { degree[$0] >= 0 }
    var position = [Int32](repeating: -1, count: order)
    for (k, item) in items.enumerated() { position[item] = Int32(k) }
    var rows = [Int](repeating: 0, count: items.count + 1)
    var columns: [Int32] = []
    var weights: [Double] = []
    for (k, item) in items.enumerated() {
      forEachEdge(of: item) {
        columns.append(position[$0])
        weights.append($1)
      }
      rows[k + 1] = columns.count
    }
    return (
      items,
      LaplacianSystem(
        start: rows, columns: columns, weights: weights, right: items.map { right[$0] })
    )
  }

  /// All items' values from those that were left.
  func restored(_ values: [Double], of items: [Int]) -> [Double] {
    guard !eliminated.isEmpty else { return values }
    var x = [Double](repeating: 0, count: order)
    for (item, value) in zip(items, values) { x[item] = value }
    for step in eliminated.reversed() {
      x[Int(step.item)] =
        step.offset + step.share * x[Int(step.first)] + (1 - step.share) * x[Int(step.second)]
    }
    return x
  }

  /// Edges to items that are left.
  private func forEachEdge(of item: Int, _ body: (Int, Double) -> Void) {
    for k in start[item]..<start[item + 1] where degree[Int(columns[k])] >= 0 {
      body(Int(columns[k]), 1)
    }
    made.forEach(of: item) { other, weight in
      if degree[other] >= 0 { body(other, weight) }
    }
  }
}

/// Edges made by elimination, chained for each item; the ends of edge e are 2e and 2e + 1.
private struct MadeEdges {
  private var head: [Int32] = []
  private var next: [Int32] = []
  private var target: [Int32] = []
  private var weight: [Double] = []

  mutating func add(_ a: Int, _ b: Int, _ value: Double, order: Int) {
    if head.isEmpty { head = [Int32](repeating: -1, count: order) }
    for (from, to) in [(a, b), (b, a)] {
      next.append(head[from])
      head[from] = Int32(target.count)
      target.append(Int32(to))
    }
    weight.append(value)
  }

  func forEach(of item: Int, _ body: (Int, Double) -> Void) {
    guard !head.isEmpty else { return }
    var half = head[item]
    while half >= 0 {
      body(Int(target[Int(half)]), weight[Int(half) / 2])
      half = next[Int(half)]
    }
  }
}
