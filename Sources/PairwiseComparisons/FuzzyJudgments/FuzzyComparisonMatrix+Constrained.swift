import BilingualText
internal import Glibc

extension FuzzyComparisonMatrix {
  /// Items up to which constrained weights are found: every set of items is looked at.
  public static let constrainedLimit = 16

  /// The least and the largest geometric-mean weight of each item over all reciprocal matrices inside
  /// the judgments, and the weights of the middle ones (Krejčí, Pavlačka & Talašová 2017,
  /// doi:10.1007/s10700-016-9241-0).
  ///
  /// An item's weight is least with its own judgments at their lower ends and the others' such that
  /// the sum of the others' means is largest. A sum of exponentials is largest where the larger mean of
  /// every two takes all it can, so where items are ranked and each takes the upper ends over those
  /// behind it: the best ranking follows set by set. The weight is largest where the others' means
  /// are as equal as the judgments let them be: pair after pair is made equal until nothing moves, and
  /// the duality gap bounds what is left.
  ///
  /// - Throws: `FuzzyJudgmentError.tooManyItems` above `constrainedLimit`, `judgment(.notConverged)`.
  /// - Complexity: O(n³ 2ⁿ)
  public func constrainedWeights() throws(FuzzyJudgmentError) -> FuzzyWeights {
    guard order <= Self.constrainedLimit else {
      throw .tooManyItems(order: order, limit: Self.constrainedLimit)
    }
    let middle = try Self.catching { () throws(JudgmentError) in
      try self.middle.priorities(method: .geometricMean).weights
    }
    var (lower, upper) = ([Double](), [Double]())
    var (iterations, residual) = (0, 0.0)
    for item in 0..<order {
      let least = OtherMeans(self, without: item, end: \.lower).largestSum()
      let most = OtherMeans(self, without: item, end: \.upper).leastSum()
      // Rounding must not put the middle outside.
      lower.append(min(middle[item], 1 / (1 + least)))
      upper.append(max(middle[item], 1 / (1 + most.sum)))
      iterations = max(iterations, most.sweeps)
      residual = max(residual, most.gap / (1 + most.sum))
    }
    guard residual <= 1e-12 else {
      throw .judgment(
        .notConverged(solver: MethodName.fuzzyJudgments, iterations: iterations, residual: residual)
      )
    }
    return FuzzyWeights(
      method: .constrained, lower: lower, middle: middle, upper: upper,
      solution: NumericalSolution(
        solver: MethodName.fuzzyJudgments, iterations: iterations, residual: residual,
        converged: true))
  }

  private static func catching<T>(
    _ body: () throws(JudgmentError) -> T
  ) throws(FuzzyJudgmentError) -> T {
    do { return try body() } catch { throw .judgment(error) }
  }
}

/// Means of the logarithms of all items but one, relative to that one's.
private struct OtherMeans {
  /// What does not depend on the judgments among them.
  private let base: [Double]
  /// Least and largest logarithm of every judgment among them, divided by n.
  private let low: [[Double]]
  private let high: [[Double]]

  /// - Parameter end: where the item's own judgments are.
  init(
    _ matrix: FuzzyComparisonMatrix, without item: Int, end: (TriangularJudgment) -> Double
  ) {
    let others = (0..<matrix.order).filter { $0 != item }
    let scale = Double(matrix.order)
    let own = others.reduce(0) { $0 + log(end(matrix[item, $1])) } / scale
    base = others.map { -log(end(matrix[item, $0])) / scale - own }
    low = others.map { p in others.map { q in log(matrix[p, q].lower) / scale } }
    high = others.map { p in others.map { q in log(matrix[p, q].upper) / scale } }
  }

  /// max Σ exp(mean): the items in `set` are ahead of the next one.
  func largestSum() -> Double {
    let count = base.count
    var best = [Double](repeating: -1, count: 1 << count)
    best[0] = 0
    for set in best.indices {
      for item in 0..<count where set & 1 << item == 0 {
        var mean = base[item]
        for other in 0..<count where other != item {
          mean += set & 1 << other == 0 ? high[item][other] : low[item][other]
        }
        let next = set | 1 << item
        best[next] = max(best[next], best[set] + exp(mean))
      }
    }
    return best[best.count - 1]
  }

  /// min Σ exp(mean), with the duality gap that is left.
  func leastSum() -> (sum: Double, gap: Double, sweeps: Int) {
    let count = base.count
    var judgments = low.indices.map { p in
      low.indices.map { q in (low[p][q] + high[p][q]) / 2 }
    }
    var means = base.indices.map { base[$0] + judgments[$0].reduce(0, +) }
    var (sum, gap, sweeps) = (0.0, Double.infinity, 0)
    while true {
      let terms = means.map { exp($0) }
      sum = terms.reduce(0, +)
      gap = 0
      for p in 0..<count {
        for q in p + 1..<max(count, p + 1) {
          let slope = terms[p] - terms[q]
          gap += slope * (judgments[p][q] - (slope > 0 ? low[p][q] : high[p][q]))
        }
      }
      if gap <= 1e-15 * (1 + sum) || sweeps == 20_000 { return (sum, gap, sweeps) }
      for p in 0..<count {
        for q in p + 1..<max(count, p + 1) {
          let equal = judgments[p][q] + (means[q] - means[p]) / 2
          let next = min(high[p][q], max(low[p][q], equal))
          let move = next - judgments[p][q]
          judgments[p][q] = next
          means[p] += move
          means[q] -= move
        }
      }
      sweeps += 1
    }
  }
}
