import BilingualText
internal import Glibc

extension IncompleteComparisonMatrix {
  /// The completion with the least λ_max among those whose filled-in ratios stay on the scale.
  ///
  /// Ágoston & Csató's random indices of incomplete matrices are made by this rule with the bound 9.
  /// λ_max is convex in the logarithms of the missing ratios; projected Newton steps (Bertsekas
  /// 1982) find its minimum in the box.
  ///
  /// - Parameter bound: the largest ratio, above 1; the least is its reciprocal.
  /// - Throws: `JudgmentError.invalidSetting`, `.disconnected`, `.tooManyItems`, `.tooExtreme`,
  ///   `.notConverged`.
  /// - Complexity: O(n³ + m³) a step for m missing pairs; O(n³) and conjugate gradients of O(n²) each for
  ///   more than 256 of them.
  public func completed(within bound: Double) throws(JudgmentError) -> Completion {
    guard bound > 1 && bound.isFinite else {
      throw .invalidSetting(name: SettingName.bound, value: bound)
    }
    guard order <= Self.maximumDenseOrder && missingCount <= Self.maximumDenseOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumDenseOrder)
    }
    try requireConnected()
    return try BoundedCompletion(self, bound: bound).solve().completion
  }
}

struct BoundedCompletion {
  private let judged: IncompleteComparisonMatrix
  private let missing: [ItemPair]
  private let limit: Double

  init(_ judged: IncompleteComparisonMatrix, bound: Double) {
    self.judged = judged
    missing = judged.missingPairs
    limit = log(bound)
  }

  func solve() throws(JudgmentError) -> SolvedCompletion {
    let start = try judged.logLeastSquares().logarithms
    var x = missing.map { clamped(start[$0.first] - start[$0.second]) }
    var matrix = try matrix(x)
    var pair = try matrix.perronPair()
    var residual = 0.0
    for iteration in 0..<100 {
      let chain = PerronChain(pair)
      let gradient = missing.map { chain.slope($0.first, $0.second) }
      // A ratio at its bound stays there while λ falls only outwards.
      let free = x.indices.filter {
        !(x[$0] >= limit && gradient[$0] < 0) && !(x[$0] <= -limit && gradient[$0] > 0)
      }
      residual = free.reduce(0) { max($0, abs(gradient[$1])) } / pair.value
      let step = try newtonStep(chain, gradient, free)
      let length = step.reduce(0) { max($0, abs($1)) }
      let isLast = length < 1e-7 || residual < 1e-15
      var fraction = min(1, 3 / max(length, 3))
      var accepted = false
      while fraction > 1e-6 {
        var trial = x
        for (k, position) in free.enumerated() {
          trial[position] = clamped(x[position] + fraction * step[k])
        }
        let trialMatrix = try self.matrix(trial)
        let trialPair = try trialMatrix.perronPair(near: pair.weights)
        let descent = zip(gradient, zip(trial, x)).reduce(0) { $0 + $1.0 * ($1.1.0 - $1.1.1) }
        let allowance = 4 * Double(judged.order) * .ulpOfOne * (1 + pair.excess)
        if trialPair.excess <= pair.excess + 1e-4 * descent + allowance {
          (x, matrix, pair) = (trial, trialMatrix, trialPair)
          accepted = true
          break
        }
        fraction /= 2
      }
      if isLast { return solved(matrix, pair, iteration + 1, residual) }
      guard accepted else { break }
    }
    throw .notConverged(solver: MethodName.boundedCompletion, iterations: 100, residual: residual)
  }

  private func solved(
    _ matrix: ComparisonMatrix, _ pair: PerronPair, _ iterations: Int, _ residual: Double
  ) -> SolvedCompletion {
    SolvedCompletion(
      completion: Completion(
        matrix: matrix,
        filled: missing.map { Judgment($0.first, $0.second, matrix[$0.first, $0.second]) },
        treatment: .optimal,
        solution: NumericalSolution(
          solver: MethodName.projectedNewton, iterations: iterations, residual: residual,
          converged: true)),
      pair: pair)
  }

  private func clamped(_ logarithm: Double) -> Double { min(max(logarithm, -limit), limit) }

  private func matrix(_ x: [Double]) throws(JudgmentError) -> ComparisonMatrix {
    // The missing pairs come in the order in which `filled` asks for them.
    var next = 0
    return judged.filled { _, _ in
      next += 1
      return exp(x[next - 1])
    }
  }

  /// −H⁻¹ g over the free ratios, with the second derivatives of λ by pairs of judgments.
  private func newtonStep(
    _ chain: PerronChain, _ gradient: [Double], _ free: [Int]
  ) throws(JudgmentError) -> [Double] {
    guard !free.isEmpty else { return [] }
    let curvature = RatioCurvature(
      chain, inverse: try chain.groupInverse(), pairs: free.map { missing[$0] })
    return try curvature.newtonStep(free.map { gradient[$0] })
  }
}
