import BilingualText

extension LargeComparisonMatrix {
  /// Solvers that take n³ operations stop here.
  public static let maximumCubicOrder = 5000

  /// Up to here the solver for one small matrix is the fastest and has the most digits.
  private static let smallOrder = 15

  /// Where the spread ends.
  private static let tolerance = 2e-14

  /// The principal eigenvector by power iteration with momentum, which multiplies the changes of the
  /// weights, in steps of eleven bits: grades take part in exact integers. Doubles that are grades,
  /// each to the bit, are packed into bytes first, which takes an eighth of their memory for the time of
  /// the solution; other doubles, from 512 items on, into 16-bit words beside them, which takes a
  /// quarter, and full products with the doubles make up for what words leave out.
  ///
  /// The same bits on every processor and for every number of threads.
  ///
  /// - Parameters:
  ///   - solver: `.automatic` is the one for small matrices up to 15 items, then power iteration, and
  ///     Noda iteration up to 2,000 items where that does not converge; `.lapack` and `.noda` copy the matrix as doubles, several times.
  ///   - threads: how many to use at most; all processors by default.
  ///   - path: the instruction set; what is not available here is replaced by the best one.
  ///   - progress: called after each pass.
  /// - Throws: `JudgmentError.notConverged` when the spread stays above 2e-14, `.tooManyItems` when
  ///   a solver that takes n³ operations is asked for more than `maximumCubicOrder`.
  /// - Complexity: O(n²) a pass; 8 … 12 passes for 1000 and more random judgments a row.
  public func solution(
    solver: EigenvectorSolver = .automatic, threads: Int? = nil, path: SolverPath = .best,
    progress: (LargePass) -> Void = { _ in }
  ) throws(JudgmentError) -> LargeSolution {
    if solver == .lapack || solver == .noda || solver == .automatic && order <= Self.smallOrder {
      try Self.require(order, limit: Self.maximumCubicOrder)
      return LargeSolution(try dense.perronPair(solver: solver), passes: 0)
    }
    let search = LargeSearch(
      order: order, bytes: byteCount, path: path, threads: threads ?? availableProcessors,
      tolerance: Self.tolerance, limit: 400)
    let (power, isNear) =
      switch storage {
      case .grades(let panels): search.grades(panels, progress: progress)
      case .doubles(let rows):
        search.grades(rows.entries, progress: progress)
          ?? search.ratios(rows.entries, progress: progress)
      }
    if isNear { return solution(power) }
    guard solver == .automatic, order <= 2000 else {
      throw .notConverged(
        solver: MethodName.powerIteration, iterations: power.passes, residual: power.spread / 2)
    }
    return LargeSolution(try dense.perronPair(solver: .noda), passes: power.passes)
  }

  private var dense: ComparisonMatrix {
    ComparisonMatrix(
      unchecked: (0..<order * order).map { self[$0 / order, $0 % order] }, order: order)
  }

  private func solution(_ power: some PerronSearch) -> LargeSolution {
    let n = Double(order)
    let rounding = power.rounding
    let low = max(n, power.lower * (1 - rounding))
    let high = max(n, power.upper * (1 + rounding))
    let value = power.lower * (1 - rounding) <= n ? n : min(max(power.lambda, low), high)
    let ratio = power.upper / power.lower * (1 + 2 * rounding)
    var bound = WeightBound.contraction(largest: largestEntry, ratio: ratio)
    if !(bound <= WeightBound.good) {
      let other = WeightBound.hitting(steps: stepsToOneItem(power.x, power.y), ratio: ratio)
      bound = bound <= other ? bound : other
    }
    let sum = power.x.reduce(0, +)
    return LargeSolution(
      weights: power.x.map { $0 / sum }, lambdaMax: value,
      consistencyIndex: (value - n) / max(1, n - 1),
      certificate: PerronCertificate(lambdaLower: low, lambdaUpper: high, weightBound: bound),
      spread: power.spread, coarsePasses: power.coarsePasses, finePasses: power.finePasses,
      solution: NumericalSolution(
        solver: MethodName.powerIteration, iterations: power.passes, residual: power.residual,
        converged: true))
  }

  /// The largest entry: M of the certificate, because entries are reciprocal.
  private var largestEntry: Double {
    if case .doubles(let rows) = storage { rows.largest } else { 9 }
  }

  /// An upper bound for the steps of `WeightBound.hitting`: from everywhere, one item is reached in
  /// the next step with at least this probability.
  ///
  /// - Complexity: O(n²)
  private func stepsToOneItem(_ x: [Double], _ y: [Double]) -> Double {
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
