internal import Glibc

extension LargeComparisonMatrix {
  /// The principal eigenvector by power iteration with momentum; grades take part in exact integers,
  /// first against 24-bit weights, then against 56-bit ones.
  ///
  /// The same bits on every processor and for every number of threads.
  ///
  /// - Parameters:
  ///   - threads: how many to use at most; all processors by default.
  ///   - path: the instruction set; what is not available here is replaced by the best one.
  ///   - progress: called after each pass.
  /// - Throws: `JudgmentError.notConverged` when the spread stays above 2e-14.
  /// - Complexity: O(n²) a pass; 8 … 12 passes for 1000 and more random judgments a row.
  public func solution(
    threads: Int? = nil, path: SolverPath = .best, progress: ((LargePass) -> Void)? = nil
  ) throws(JudgmentError) -> LargeSolution {
    var power = LargePower(
      LargeProduct(self, path: path, threads: max(1, threads ?? availableProcessors)))
    if power.run(limit: 400, progress: progress) { return power.result() }
    guard order <= 2000 else { throw power.notConverged }
    let dense = ComparisonMatrix(
      unchecked: (0..<order * order).map { self[$0 / order, $0 % order] }, order: order)
    return LargeSolution(try dense.perronPair(solver: .noda), passes: power.passes)
  }

  /// The largest entry: M of the certificate, because entries are reciprocal.
  fileprivate var largestEntry: Double {
    if case .doubles(let rows) = storage { rows.largest } else { 9 }
  }

  /// An upper bound for the steps of `WeightBound.hitting`: from everywhere, one item is reached in
  /// the next step with at least this probability.
  ///
  /// - Complexity: O(n²)
  fileprivate func stepsToOneItem(_ x: [Double], _ y: [Double]) -> Double {
    guard case .doubles(let rows) = storage else { return .infinity }
    var least = [Double](repeating: .infinity, count: order)
    for i in 0..<order {
      let inverse = 1 / y[i]
      for j in 0..<order { least[j] = min(least[j], rows[i, j] * x[j] * inverse) }
    }
    return 1.01 / (least.max() ?? 0)
  }
}

extension LargeSolution {
  init(_ pair: PerronPair, passes: Int) {
    let n = Double(pair.weights.count)
    self.init(
      weights: pair.weights, lambdaMax: pair.value, consistencyIndex: pair.excess / max(1, n - 1),
      certificate: pair.certificate, spread: 2 * pair.solution.residual, coarsePasses: 0,
      finePasses: passes, solution: pair.solution)
  }
}

/// Power iteration with the momentum of `PerronIteration.power` for matrices of any storage.
struct LargePower {
  private var product: LargeProduct
  private let n: Int
  private var x: [Double]
  private var y: [Double]
  private var previous: [Double]
  private var isCoarse: Bool
  private var lower = 0.0
  private var upper = Double.infinity
  private var lambda = 0.0
  private(set) var coarsePasses = 0
  private(set) var finePasses = 0

  static let tolerance = 2e-14

  init(_ product: LargeProduct) {
    self.product = product
    n = product.matrix.order
    x = [Double](repeating: 1 / Double(n), count: n)
    y = x
    previous = x
    isCoarse = product.matrix.isGraded
  }

  var passes: Int { coarsePasses + finePasses }
  private var spread: Double { upper / lower - 1 }

  var notConverged: JudgmentError {
    .notConverged(solver: "power iteration", iterations: passes, residual: spread / 2)
  }

  /// - Returns: false when the spread stays too wide.
  mutating func run(limit: Int, progress: ((LargePass) -> Void)?) -> Bool {
    var last = Double.infinity
    var stalls = 0
    while passes < limit {
      product.apply(&x, isCoarse: isCoarse, into: &y)
      measure()
      if isCoarse { coarsePasses += 1 } else { finePasses += 1 }
      progress?(LargePass(number: passes, spread: spread, isCoarse: isCoarse))
      if !isCoarse && spread <= Self.tolerance { return true }
      // 24 bits leave a spread of about 1e-6: a pass that no longer gains has come near that.
      if isCoarse && (spread < 2e-6 || spread > 0.5 * last && passes > 3 && spread < 1e-4) {
        isCoarse = false
      }
      stalls = spread >= 0.9 * last && spread < 1e-12 ? stalls + 1 : 0
      if stalls > 8 { return false }
      last = spread
      advance()
    }
    return false
  }

  private mutating func measure() {
    lower = .infinity
    upper = 0
    var (total, sum) = (0.0, 0.0)
    for i in 0..<n {
      let quotient = y[i] / x[i]
      lower = min(lower, quotient)
      upper = max(upper, quotient)
      total += y[i]
      sum += x[i]
    }
    lambda = min(max(total / sum, lower), upper)
  }

  private mutating func advance() {
    let order = Double(n)
    let index = max(0, (lambda - order) / max(1, order - 1))
    // Momentum needs a few passes of plain iteration; it is lost effort where it does not converge.
    let share = passes < 3 || passes > 200 ? 0 : (order - 2) / (order + 1)
    let momentum = share * index * (lambda + order + index)
    var sum = 0.0
    for i in 0..<n {
      y[i] += index * x[i] + momentum * previous[i]
      sum += y[i]
    }
    let scale = 1 / sum
    for i in 0..<n {
      previous[i] = x[i] * scale
      x[i] = y[i] * scale
    }
  }

  func result() -> LargeSolution {
    let order = Double(n)
    let rounding = product.rounding
    let low = max(order, lower * (1 - rounding))
    let high = max(order, upper * (1 + rounding))
    let value = lower * (1 - rounding) <= order ? order : min(max(lambda, low), high)
    let matrix = product.matrix
    let ratio = upper / lower * (1 + 2 * rounding)
    var bound = WeightBound.contraction(largest: matrix.largestEntry, ratio: ratio)
    if !(bound <= WeightBound.good) {
      let other = WeightBound.hitting(steps: matrix.stepsToOneItem(x, y), ratio: ratio)
      bound = bound <= other ? bound : other
    }
    let sum = x.reduce(0, +)
    return LargeSolution(
      weights: x.map { $0 / sum }, lambdaMax: value,
      consistencyIndex: (value - order) / max(1, order - 1),
      certificate: PerronCertificate(lambdaLower: low, lambdaUpper: high, weightBound: bound),
      spread: spread, coarsePasses: coarsePasses, finePasses: finePasses,
      solution: NumericalSolution(
        solver: "power iteration", iterations: passes,
        residual: (upper - lower) / (upper + lower), converged: true))
  }
}
