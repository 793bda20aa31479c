import BilingualText
internal import DenseLinearAlgebra
internal import Glibc

/// The principal eigenvalue and right eigenvector of a comparison matrix with their certificate.
struct PerronPair: Sendable {
  /// λ
  var value: Double
  /// λ − n ≥ 0 without the cancellation of a subtraction.
  var excess: Double
  /// Right vector, each above 0, sum 1.
  var weights: [Double]
  /// e_ij = a_ij w_j / w_i, row by row: every row sums to λ.
  var errors: [Double]
  var certificate: PerronCertificate
  var solution: NumericalSolution
}

extension ComparisonMatrix {
  /// Above this order iterations that cost n² a pass are tried before those that cost n³.
  static let largestDirectOrder = 60

  /// Solves A w = λ w for the eigenvalue of largest modulus.
  func perronPair(solver: EigenvectorSolver = .automatic) throws(JudgmentError) -> PerronPair {
    if solver == .automatic, let found = kernelPair() {
      return found.pair(with: errors(found))
    }
    let balanced = try BalancedMatrix(self, method: MethodName.eigenvector)
    var work = PerronIteration(balanced)
    let name: Phrase
    switch solver {
    case .automatic where order <= 3:
      work.closedForm()
      name = MethodName.closedForm
    case .lapack:
      try work.lapack()
      name = MethodName.dgeev
    case .automatic:
      if work.power(limit: 200) {
        name = MethodName.powerIteration
      } else {
        try work.noda()
        name = MethodName.nodaIteration
      }
    case .noda:
      try work.noda()
      name = MethodName.nodaIteration
    case .power:
      guard work.power(limit: 20_000) else { throw work.notConverged(MethodName.powerIteration) }
      name = MethodName.powerIteration
    }
    return try work.result(solver: name)
  }
}

extension ComparisonMatrix {
  /// The same from weights that are not far off: a few Noda steps. Searches that change one entry
  /// at a time would spend most of their time in LAPACK otherwise.
  func perronPair(near weights: [Double]) throws(JudgmentError) -> PerronPair {
    let balanced = try BalancedMatrix(self, method: MethodName.eigenvector)
    var work = PerronIteration(balanced)
    work.start(
      at: zip(weights, balanced.exponents).map { BalancedMatrix.scaled($0, by: -$1) })
    // A Noda step costs n³/3; a pass of power iteration n².
    if order <= Self.largestDirectOrder || !work.power(limit: 200) { try work.noda() }
    return try work.result(solver: MethodName.nodaIteration)
  }
}

extension PerronIteration {
  /// n = 1, 2, 3, where the eigenvector is the row geometric mean.
  mutating func closedForm() {
    switch n {
    case 1: x = [1]
    case 2: x = [b[1].squareRoot(), b[2].squareRoot()]
    default: x = (0..<n).map { cbrt(b[$0 * n] * b[$0 * n + 1] * b[$0 * n + 2]) }
    }
    measure()
  }

  /// dgeev's vector, its sign settled, polished until the enclosure is as narrow as doubles allow.
  mutating func lapack() throws(JudgmentError) {
    do {
      let pair = try SquareMatrix(order: n, elements: b).principalEigenpair()
      let sign = (pair.right.max() ?? 0) + (pair.right.min() ?? 0) < 0 ? -1.0 : 1.0
      // A component that dgeev lost in rounding starts from a small positive value.
      x = pair.right.map { max($0 * sign, 1e-15) }
    } catch .tooLarge(let order) {
      throw .tooManyItems(order: order, limit: 46_340)
    } catch {
      throw .notConverged(solver: MethodName.dgeev, iterations: 0, residual: .infinity)
    }
    measure()
    try noda()
  }

  func result(solver: Phrase) throws(JudgmentError) -> PerronPair {
    let n = Double(self.n)
    // λ = (1/n) Σ e_ij, and e + 1/e − 2 = (e − 1)²/e adds up λ − n from positive terms.
    var excess = 0.0
    for i in 0..<self.n {
      for j in 0..<i {
        let e = errors[i * self.n + j]
        excess += (e - 1) * (e - 1) / e
      }
    }
    excess /= n
    let widened = (n + 4) * .ulpOfOne
    let certificate = PerronCertificate(
      lambdaLower: max(n, lower * (1 - widened)), lambdaUpper: max(n, upper * (1 + widened)),
      weightBound: WeightBound.best(
        errors: errors, order: self.n, ratio: upper / lower * (1 + 2 * widened)))
    if excess <= certificate.lambdaUpper - certificate.lambdaLower && lower * (1 - widened) <= n {
      excess = 0
    }
    let value = min(max(n + excess, certificate.lambdaLower), certificate.lambdaUpper)
    return PerronPair(
      value: value, excess: excess,
      weights: try balanced.weights(x, method: MethodName.eigenvector), errors: errors,
      certificate: certificate,
      solution: NumericalSolution(
        solver: solver, iterations: iterations, residual: residual, converged: true))
  }

  /// max |(A w)_i − λ w_i| / (λ w_i), with λ in the middle of the enclosure.
  var residual: Double { (upper - lower) / (upper + lower) }

  func notConverged(_ solver: Phrase) -> JudgmentError {
    .notConverged(solver: solver, iterations: iterations, residual: residual)
  }
}
