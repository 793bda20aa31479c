public import PairwiseComparisons

/// What a tool shows for one comparison matrix.
public struct ToolOutcome: Sendable, Hashable {
  /// One per item; they sum to 1 but for the tool's rounding.
  public let weights: [Double]
  /// Its λ_max.
  public let lambda: Double
  /// CI = (λ − n) / (n − 1), 0 for one item.
  public let index: Double
  /// Nil where the tool has none for this order.
  public let randomIndex: Double?
  /// Nil where it has no random index or divides by 0.
  public let ratio: Double?
  /// Squarings or steps; 0 for direct methods.
  public let iterations: Int
}

extension ToolConventions {
  /// - Throws: `JudgmentError` where the eigenvalue cannot be found or a sum leaves the range of a double.
  /// - Complexity: O(n³)
  public func outcome(of matrix: ComparisonMatrix) throws(JudgmentError) -> ToolOutcome {
    let (raw, iterations) = try weights(of: matrix)
    let weights = raw.map { rounded($0, weightDecimals) }
    // By hand, λ follows from the weights on paper; a program has all digits left.
    let lambda = rounded(
      try lambda(of: matrix, stepDecimals == nil ? raw : weights), stepDecimals)
    return outcome(weights, lambda, order: matrix.order, iterations)
  }

  func outcome(
    _ weights: [Double], _ lambda: Double, order: Int, _ iterations: Int
  ) -> ToolOutcome {
    let index =
      order > 1 ? rounded((lambda - Double(order)) / Double(order - 1), stepDecimals) : 0
    let randomIndex = randomIndex.value(order: order)
    let ratio: Double? =
      if order < 3 {
        smallRatio == .zero ? 0 : nil
      } else {
        randomIndex.map { abs(rounded(index / $0, ratioDecimals)) }
      }
    return ToolOutcome(
      weights: weights, lambda: lambda, index: index, randomIndex: randomIndex, ratio: ratio,
      iterations: iterations)
  }

  /// Weights by the tool's method and stopping rule, before the last rounding.
  func weights(of matrix: ComparisonMatrix) throws(JudgmentError) -> ([Double], Int) {
    switch priorities {
    case .eigenvector: (try matrix.priorities(method: .eigenvector).weights, 0)
    case .columnMeans: (try columnMeans(matrix), 0)
    case .repeatedSquaring(let decimals, let limit):
      try repeatedSquaring(matrix, decimals, limit)
    case .powerMethod(let step, let limit): try powerMethod(matrix, step, limit)
    }
  }

  private func columnMeans(_ matrix: ComparisonMatrix) throws(JudgmentError) -> [Double] {
    guard stepDecimals != nil else {
      return try matrix.priorities(method: .columnNormalised).weights
    }
    let n = matrix.order
    let sums = (0..<n).map { j in
      rounded((0..<n).reduce(0) { $0 + rounded(matrix[$1, j], stepDecimals) }, stepDecimals)
    }
    let rows = (0..<n).map { i in
      (0..<n).reduce(0) {
        $0 + rounded(rounded(matrix[i, $1], stepDecimals) / sums[$1], stepDecimals)
      }
    }
    let total = rows.reduce(0, +)
    let weights = rows.map { rounded($0 / total, stepDecimals) }
    // Weights that round to 0 leave nothing to divide by.
    if let item = weights.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .invalidWeight(position: item, value: weights[item])
    }
    return weights
  }

  private func repeatedSquaring(
    _ matrix: ComparisonMatrix, _ decimals: Int, _ limit: Int
  ) throws(JudgmentError) -> ([Double], Int) {
    let n = matrix.order
    var power = matrix.entries
    var before = [Double](repeating: 0, count: n)
    for step in 1...max(1, limit) {
      var square = [Double](repeating: 0, count: n * n)
      for i in 0..<n {
        for k in 0..<n {
          let factor = power[i * n + k]
          for j in 0..<n { square[i * n + j] += factor * power[k * n + j] }
        }
      }
      // Only the direction matters; a product of products would overflow.
      let total = square.reduce(0, +)
      guard total > 0, total.isFinite else {
        throw .tooExtreme(first: 0, second: max(0, n - 1), method: MethodName.eigenvector)
      }
      power = square.map { $0 / total }
      let weights = (0..<n).map { i in (0..<n).reduce(0) { $0 + power[i * n + $1] } }
      let moved = zip(weights, before).contains { rounded($0 - $1, decimals) != 0 }
      if !moved || step == limit { return (weights, step) }
      before = weights
    }
    return (before, limit)
  }

  private func powerMethod(
    _ matrix: ComparisonMatrix, _ squaredStep: Double, _ limit: Int
  ) throws(JudgmentError) -> ([Double], Int) {
    let n = matrix.order
    func scaled(_ vector: [Double]) -> [Double] {
      let largest = vector.reduce(0, max)
      return vector.map { $0 / largest }
    }
    var vector = scaled((0..<n).map { i in (0..<n).reduce(0) { $0 + matrix[i, $1] / Double(n) } })
    var steps = 0
    while steps < max(1, limit) {
      let next = scaled(
        (0..<n).map { i in (0..<n).reduce(0) { $0 + matrix[i, $1] * vector[$1] } })
      let distance = zip(next, vector).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      vector = next
      steps += 1
      guard vector.allSatisfy({ $0 > 0 && $0.isFinite }) else {
        throw .tooExtreme(first: 0, second: max(0, n - 1), method: MethodName.eigenvector)
      }
      if distance < squaredStep { break }
    }
    let sum = vector.reduce(0, +)
    return (vector.map { $0 / sum }, steps)
  }

  func lambda(
    of matrix: ComparisonMatrix, _ weights: [Double]
  ) throws(JudgmentError) -> Double {
    let n = matrix.order
    switch lambda {
    case .eigenvalue: return try matrix.consistency().lambdaMax
    case .columnSums:
      return (0..<n).reduce(0) { sum, j in
        sum + (0..<n).reduce(0) { $0 + matrix[$1, j] } * weights[j]
      }
    case .meanRatio:
      return (0..<n).reduce(0) { sum, i in
        let product = rounded(
          (0..<n).reduce(0) { $0 + rounded(matrix[i, $1], stepDecimals) * weights[$1] },
          stepDecimals)
        return sum + rounded(product / weights[i], stepDecimals)
      } / Double(n)
    }
  }
}
