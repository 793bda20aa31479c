internal import CComparisonKernels

/// Power iteration with momentum on entries that are doubles.
struct PowerIteration: PerronSearch {
  private let product: LargeProduct
  private let n: Int
  private let tolerance: Double
  private(set) var x: [Double]
  private(set) var y: [Double]
  private var previous: [Double]
  private(set) var lower = 0.0
  private(set) var upper = Double.infinity
  private(set) var lambda = 0.0
  private(set) var finePasses = 0

  /// - Parameter tolerance: the spread to reach.
  init(_ product: LargeProduct, tolerance: Double) {
    self.product = product
    self.tolerance = tolerance
    n = product.order
    x = [Double](repeating: 1 / Double(n), count: n)
    y = x
    previous = x
  }

  var coarsePasses: Int { 0 }
  var rounding: Double { product.rounding }

  /// - Returns: false when the spread stays too wide.
  mutating func run(limit: Int, progress: (LargePass) -> Void = { _ in }) -> Bool {
    var last = Double.infinity
    var stalls = 0
    while passes < limit {
      product.apply(x, into: &y)
      measure()
      finePasses += 1
      progress(LargePass(number: passes, spread: spread, isCoarse: false))
      if spread <= tolerance { return true }
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
    let next = PowerCoefficients(lambda: lambda, order: n, passes: passes)
    _ = ck_step(product.path.code, n, next.index, next.momentum, &x, &y, &previous)
  }
}
