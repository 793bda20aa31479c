internal import CNumberKernels
internal import Glibc
internal import IndicatorEvaluation
internal import PairwiseComparisons

/// Local weights drawn for every node, each node by itself.
///
/// A draw's numbers depend on the seed, the node and the number of the draw only, or for chains on the
/// chunk of `chunk` draws that it is in: not on threads or on what was drawn before.
struct WeightDraws: Sendable {
  /// Draws that a chain of hit-and-run goes on for.
  static let chunk = 1_024

  fileprivate struct Node: Sendable {
    var children: [Int]
    var spread: Spread
    var seed: UInt64
  }

  fileprivate enum Spread: Sendable {
    case any
    case order([Int])
    case within(Double, [Double])
    case dirichlet([Double])
    case rejection(low: [Double], high: [Double])
    case chain(low: [Double], high: [Double])
    case judged(JudgedDraws)
  }

  private let nodes: [WeightedNode]
  private let leaves: [Int]
  private var drawn: [Node] = []
  private let path: KernelPath

  /// Nodes whose bounds are met too rarely for draws on the whole simplex: a chain walks inside them,
  /// with so many steps a draw.
  private(set) var chains: [(node: String, thinning: Int)] = []

  init(
    _ weights: HierarchyWeights, _ assumptions: RobustnessAssumptions, seed: UInt64,
    path: KernelPath = .best
  ) throws(RobustnessError) {
    nodes = weights.nodes
    leaves = weights.leaves
    self.path = path
    for (position, node) in nodes.enumerated() where node.children.count > 1 {
      let spread: Spread?
      if let noise = assumptions.judgments, assumptions.nodes[node.id] == nil,
        let solved = weights.judgmentSets.first(where: { $0.set.id == node.judgmentSet })
      {
        spread = try Self.judged(solved, node.children.map { nodes[$0] }, noise)
      } else {
        spread = try Self.spread(
          assumptions.weights(of: node.id), node, node.children.map { nodes[$0] })
      }
      guard let spread else { continue }
      drawn.append(
        Node(
          children: node.children, spread: spread,
          seed: seed.mixed(with: UInt64(position) &+ 1)))
      if case .chain = spread { chains.append((node.id, Self.thinning(node.children.count))) }
    }
  }

  var leafCount: Int { leaves.count }
  var nodeCount: Int { nodes.count }

  private static func thinning(_ children: Int) -> Int { 4 * children }

  private static func judged(
    _ solved: SolvedJudgmentSet, _ children: [WeightedNode], _ noise: JudgmentNoise.Kind
  ) throws(RobustnessError) -> Spread? {
    let order = children.compactMap { child in solved.set.items.firstIndex(of: child.id) }
    guard order.count == children.count else { return nil }
    return try JudgedDraws(solved, order: order, local: children.map(\.local), noise: noise)
      .map { .judged($0) }
  }

  private static func spread(
    _ assumption: RobustnessAssumptions.Weights, _ node: WeightedNode, _ children: [WeightedNode]
  ) throws(RobustnessError) -> Spread? {
    let local = children.map(\.local)
    switch assumption {
    case .fixed: return nil
    case .any: return .any
    case .order: return .order(WeightSpread.descending(local))
    case .within(let r):
      guard r >= 0 && r <= 1 else { throw .spread(r) }
      return r == 0 ? nil : .within(r, local)
    case .dirichlet(let c):
      guard c > 0 && c <= 1e9 else { throw .spread(c) }
      return .dirichlet(local.map { c * $0 })
    case .between(let bounds):
      let ids = children.map(\.id)
      if let other = bounds.keys.sorted().first(where: { !ids.contains($0) }) {
        throw .unknown(other)
      }
      let (low, high) = (
        ids.map { max(0, bounds[$0]?.lowerBound ?? 0) },
        ids.map { min(1, bounds[$0]?.upperBound ?? 1) }
      )
      guard low.reduce(0, +) <= 1 - 1e-12 && high.reduce(0, +) >= 1 + 1e-12,
        zip(low, high).allSatisfy({ $0 <= $1 })
      else { throw .bounds(node: node.id, children: bounds.keys.sorted()) }
      return isRare(low, high) ? .chain(low: low, high: high) : .rejection(low: low, high: high)
    }
  }

  /// Whether fewer than one in fifty draws on the whole simplex is within the bounds.
  private static func isRare(_ low: [Double], _ high: [Double]) -> Bool {
    var generator = SeededGenerator(seed: 1)
    let tries = 5_000
    let accepted = (0..<tries).count { _ in
      simplex(low.count, &generator).isWithin(low, high)
    }
    return accepted * 50 < tries
  }

  private static func simplex(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
    let numbers = (0..<count).map { _ in generator.exponential() }
    let sum = numbers.reduce(0, +)
    return numbers.map { $0 / sum }
  }

  /// Local weights of a range of draws within one chunk: `nodeCount` numbers a draw.
  func locals(_ draws: Range<Int>) -> [Double] {
    let today = nodes.map(\.local)
    var result: [Double] = []
    result.reserveCapacity(draws.count * nodes.count)
    for _ in draws { result += today }
    for node in drawn { draw(node, draws, into: &result) }
    return result
  }

  /// Global weights of the leaves from the local weights of every node: `leafCount` numbers a draw.
  func leafWeights(_ locals: [Double]) -> [Double] {
    let parents = nodes.map(\.parent)
    var global = [Double](repeating: 1, count: nodes.count)
    var result: [Double] = []
    result.reserveCapacity(nodes.isEmpty ? 0 : locals.count / nodes.count * leaves.count)
    for start in stride(from: 0, to: locals.count, by: nodes.count) {
      for (position, parent) in parents.enumerated() {
        if let parent { global[position] = global[parent] * locals[start + position] }
      }
      for leaf in leaves { result.append(global[leaf]) }
    }
    return result
  }

  private func draw(_ node: Node, _ draws: Range<Int>, into result: inout [Double]) {
    let count = node.children.count
    switch node.spread {
    case .any, .order:
      var numbers = path.exponentials(
        seed: node.seed, first: draws.lowerBound * count, count: draws.count * count)
      node.spread.shape(&numbers)
      store(numbers, node, &result)
    case .within:
      var numbers = path.uniforms(
        seed: node.seed, first: draws.lowerBound * count, count: draws.count * count)
      node.spread.shape(&numbers)
      store(numbers, node, &result)
    case .dirichlet(let parameters):
      var numbers: [Double] = []
      for draw in draws {
        var generator = SeededGenerator(seed: node.seed.mixed(with: UInt64(draw)))
        numbers += parameters.map { $0 > 0 ? generator.gamma($0) : 0 }
      }
      store(numbers, node, &result)
    case .judged(let judged):
      var numbers: [Double] = []
      for draw in draws {
        var generator = SeededGenerator(seed: node.seed.mixed(with: UInt64(draw)))
        numbers += judged.draw(&generator)
      }
      store(numbers, node, &result)
    case .rejection(let low, let high):
      var numbers: [Double] = []
      for draw in draws {
        var generator = SeededGenerator(seed: node.seed.mixed(with: UInt64(draw)))
        var weights = Self.simplex(count, &generator)
        while !weights.isWithin(low, high) { weights = Self.simplex(count, &generator) }
        numbers += weights
      }
      store(numbers, node, &result)
    case .chain(let low, let high):
      let chunk = draws.lowerBound / Self.chunk
      var chain = BoundedChain(
        low: low, high: high, seed: node.seed.mixed(with: UInt64(chunk)))
      chain.walk(64 * count)
      var numbers: [Double] = []
      for draw in chunk * Self.chunk..<draws.upperBound {
        chain.walk(Self.thinning(count))
        if draw >= draws.lowerBound { numbers += chain.weights }
      }
      store(numbers, node, &result)
    }
  }

  /// A node whose weights vary.
  struct Input: Sendable {
    var node: Int
    var children: [Int]
    /// The uniform numbers that a draw takes.
    var numbers: Int
    /// Whether each number moves the weight of one child.
    var isEachByItself: Bool
  }

  /// The nodes whose weights vary, in the order of the tree.
  var inputs: [Input] {
    drawn.map { one in
      let (numbers, isEachByItself) =
        switch one.spread {
        case .any, .order: (one.children.count, false)
        case .within: (one.children.count, true)
        case .dirichlet, .rejection, .chain, .judged: (1, false)
        }
      return Input(
        node: nodes[one.children[0]].parent ?? 0, children: one.children, numbers: numbers,
        isEachByItself: isEachByItself)
    }
  }

  /// Sets the local weights of the children of an input's node, given its uniform numbers.
  ///
  /// Weights that are drawn by rejection take one number as the number of a draw.
  func set(input: Int, _ uniforms: ArraySlice<Double>, _ locals: inout [Double]) {
    let node = drawn[input]
    var numbers = Array(uniforms)
    switch node.spread {
    case .any, .order:
      for position in numbers.indices { numbers[position] = -log(numbers[position]) }
      node.spread.shape(&numbers)
    case .within: node.spread.shape(&numbers)
    case .dirichlet, .rejection, .judged:
      let number = Int((numbers.first ?? 0) * 0x1p40)
      var own = [Double](repeating: 0, count: nodes.count)
      draw(node, number..<number + 1, into: &own)
      numbers = node.children.map { own[$0] }
    case .chain(let low, let high):
      let number = UInt64((numbers.first ?? 0) * 0x1p40)
      var chain = BoundedChain(low: low, high: high, seed: node.seed.mixed(with: number))
      chain.walk(64 * node.children.count)
      numbers = chain.weights
    }
    let sum = numbers.reduce(0, +)
    for (child, number) in zip(node.children, numbers) { locals[child] = number / sum }
  }

  /// Normalises the numbers of every draw and writes them to the node's children.
  private func store(_ numbers: [Double], _ node: Node, _ result: inout [Double]) {
    let count = node.children.count
    for draw in 0..<numbers.count / count {
      var sum = 0.0
      for child in 0..<count { sum += numbers[draw * count + child] }
      for (child, position) in node.children.enumerated() {
        result[draw * nodes.count + position] = numbers[draw * count + child] / sum
      }
    }
  }
}

extension WeightDraws.Spread {
  /// Makes weights, not yet normalised, of the numbers of one or more draws: exponential ones for the
  /// simplex, uniform ones for `within`.
  fileprivate func shape(_ numbers: inout [Double]) {
    switch self {
    case .order(let order):
      let count = order.count
      for start in stride(from: 0, to: numbers.count, by: count) {
        let sorted = numbers[start..<start + count].sorted(by: >)
        for (rank, child) in order.enumerated() { numbers[start + child] = sorted[rank] }
      }
    case .within(let r, let weights):
      for position in numbers.indices {
        numbers[position] =
          weights[position % weights.count] * (1 + r * (2 * numbers[position] - 1))
      }
    case .any, .dirichlet, .rejection, .chain, .judged: break
    }
  }
}

extension [Double] {
  func isWithin(_ low: [Double], _ high: [Double]) -> Bool {
    for position in indices
    where self[position] < low[position] || self[position] > high[position] { return false }
    return true
  }
}

/// Hit-and-run along pairs of weights (Smith 1984, doi:10.1287/opre.32.6.1296): one takes from another
/// as much as bounds allow, uniformly.
struct BoundedChain {
  private let low: [Double]
  private let high: [Double]
  private(set) var weights: [Double]
  private var generator: SeededGenerator

  init(low: [Double], high: [Double], seed: UInt64) {
    self.low = low
    self.high = high
    generator = SeededGenerator(seed: seed)
    // As far from the lower bounds towards the upper ones as the sum asks for.
    let (least, most) = (low.reduce(0, +), high.reduce(0, +))
    let part = (1 - least) / (most - least)
    weights = zip(low, high).map { $0 + part * ($1 - $0) }
  }

  mutating func walk(_ steps: Int) {
    for _ in 0..<steps {
      let a = generator.below(weights.count)
      var b = generator.below(weights.count - 1)
      if b >= a { b += 1 }
      let gain = min(high[a] - weights[a], weights[b] - low[b])
      let loss = min(weights[a] - low[a], high[b] - weights[b])
      let step = -loss + generator.uniform() * (gain + loss)
      weights[a] = min(high[a], max(low[a], weights[a] + step))
      weights[b] = min(high[b], max(low[b], weights[b] - step))
    }
  }
}
