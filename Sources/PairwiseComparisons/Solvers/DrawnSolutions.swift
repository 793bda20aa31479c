/// Solutions of complete matrices that are drawn one after the other. Up to 15 items they are drawn and
/// solved thousands at a time, on all cores; the figures are those of one at a time, to the bit.
struct DrawnSolutions {
  /// Enough matrices to share among cores, and few enough that stopping wastes little. No power of two:
  /// one pair's ratios would stand where the next pair's do in the cache.
  private static let mostAtOnce = 16_392

  private let order: Int
  /// Matrices still to be drawn.
  private var left: Int
  private var ratios: [Double]
  private var batch: BatchSolution
  /// The position in the batch.
  private var current = 0
  private var single: LeanPerronPair?

  /// - Parameter samples: how many matrices there will be.
  init(order: Int, samples: Int) {
    self.order = order
    left = samples
    ratios = [Double](repeating: 1, count: order * (order - 1) / 2)
    batch = BatchSolution(order: order, count: 0)
  }

  /// Goes on to the next matrix.
  ///
  /// - Parameter draw: Puts the ratios of all pairs (0, 1), (0, 2), … of the next matrix in place; it
  ///   may be called for matrices that nobody comes to.
  /// - Throws: what the solution of this matrix throws.
  mutating func advance(_ draw: (inout [Double]) -> Void) throws(JudgmentError) {
    guard order <= ComparisonBatch.maximumOrder else {
      draw(&ratios)
      single = try ComparisonMatrix(uncheckedRatios: ratios, order: order).leanPair()
      return
    }
    current += 1
    if current >= batch.count {
      batch = try drawn(min(left, Self.mostAtOnce), draw).solution()
      left -= batch.count
      current = 0
    }
    if let refusal = batch.refusals.first(where: { $0.matrix == current }) { throw refusal.error }
  }

  /// CI of the current matrix.
  var index: Double { single?.index ?? batch.consistencyIndex[current] }

  /// Weights of the current matrix.
  var weights: [Double] { single?.weights ?? batch.weights(of: current) }

  private mutating func drawn(
    _ count: Int, _ draw: (inout [Double]) -> Void
  ) throws(JudgmentError) -> ComparisonBatch {
    var all = [Double](repeating: 1, count: ratios.count * count)
    for matrix in 0..<count {
      draw(&ratios)
      for pair in ratios.indices { all[pair &* count &+ matrix] = ratios[pair] }
    }
    return try ComparisonBatch(order: order, count: count, ratios: all)
  }
}

extension ComparisonMatrix {
  /// - Parameter ratios: of the pairs (0, 1), (0, 2), …; the others are their reciprocals.
  init(uncheckedRatios ratios: [Double], order: Int) {
    var entries = [Double](repeating: 1, count: order * order)
    var pair = 0
    for i in 0..<order {
      for j in i + 1..<max(order, i + 1) {
        entries[i * order + j] = ratios[pair]
        entries[j * order + i] = 1 / ratios[pair]
        pair += 1
      }
    }
    self.init(unchecked: entries, order: order)
  }
}
