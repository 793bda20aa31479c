internal import CComparisonKernels

/// Power iteration with momentum for entries of any storage.
///
/// The trace of a reciprocal matrix is n and that of its square n², so the other eigenvalues centre
/// on −CI and lie along the imaginary axis, which makes the coefficient of the previous vector
/// positive.
struct PowerIteration {
  private var product: LargeProduct
  private let n: Int
  private let tolerance: Double
  private(set) var x: [Double]
  /// A x
  private(set) var y: [Double]
  private var previous: [Double]
  private var largest: Double
  private var isCoarse: Bool
  private(set) var lower = 0.0
  private(set) var upper = Double.infinity
  private(set) var lambda = 0.0
  private(set) var coarsePasses = 0
  private(set) var finePasses = 0

  /// - Parameter tolerance: the spread to reach.
  init(_ product: LargeProduct, tolerance: Double) {
    self.product = product
    self.tolerance = tolerance
    n = product.order
    largest = 1 / Double(n)
    x = [Double](repeating: largest, count: n)
    y = x
    previous = x
    isCoarse = product.startsCoarse
  }

  var passes: Int { coarsePasses + finePasses }
  /// max (A x)_i / x_i ÷ min (A x)_i / x_i − 1
  var spread: Double { upper / lower - 1 }
  /// max |A x − λ x| / λ x, with λ in the middle of the enclosure.
  var residual: Double { (upper - lower) / (upper + lower) }
  /// Relative error that rounding can leave in `lower` and `upper`.
  var rounding: Double { product.rounding }

  /// - Returns: false when the spread stays too wide.
  mutating func run(limit: Int, progress: (LargePass) -> Void = { _ in }) -> Bool {
    var last = Double.infinity
    var stalls = 0
    while passes < limit {
      product.apply(&x, largest: largest, isCoarse: isCoarse, into: &y)
      measure()
      if isCoarse { coarsePasses += 1 } else { finePasses += 1 }
      progress(LargePass(number: passes, spread: spread, isCoarse: isCoarse))
      if !isCoarse && spread <= tolerance { return true }
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
    var found = ck_quotients()
    ck_quotients_of(product.path.code, n, x, y, &found)
    (lower, upper) = (found.lower, found.upper)
    lambda = min(max(found.y_sum / found.x_sum, lower), upper)
  }

  private mutating func advance() {
    let order = Double(n)
    let index = max(0, (lambda - order) / max(1, order - 1))
    // Momentum needs a few passes of plain iteration; it is lost effort where it does not converge.
    let share = passes < 3 || passes > 200 ? 0 : (order - 2) / (order + 1)
    let momentum = share * index * (lambda + order + index)
    largest = ck_step(product.path.code, n, index, momentum, &x, &y, &previous)
  }
}
