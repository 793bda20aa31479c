/// Where an iteration towards the principal eigenvector of a large matrix has come to.
protocol PerronSearch {
  /// The vector, each above 0.
  var x: [Double] { get }
  /// A x
  var y: [Double] { get }
  /// The least and the largest (A x)_i / x_i.
  var lower: Double { get }
  var upper: Double { get }
  var lambda: Double { get }
  /// Relative error that rounding can leave in `lower` and `upper`.
  var rounding: Double { get }
  /// Passes over the matrix with steps of few bits, and those with whole numbers.
  var coarsePasses: Int { get }
  var finePasses: Int { get }
}

extension PerronSearch {
  var passes: Int { coarsePasses + finePasses }
  /// max (A x)_i / x_i ÷ min (A x)_i / x_i − 1
  var spread: Double { upper / lower - 1 }
  /// max |A x − λ x| / λ x, with λ in the middle of the enclosure.
  var residual: Double { (upper - lower) / (upper + lower) }
}

/// The coefficients of power iteration with momentum.
///
/// The trace of a reciprocal matrix is n and that of its square n², so the other eigenvalues centre
/// on −CI and lie along the imaginary axis, which makes the coefficient of the previous vector
/// positive.
struct PowerCoefficients {
  let index: Double
  let momentum: Double

  /// - Parameter passes: Momentum needs a few passes of plain iteration; it is lost effort where it
  ///   does not converge.
  init(lambda: Double, order: Int, passes: Int) {
    let n = Double(order)
    index = max(0, (lambda - n) / max(1, n - 1))
    let share = passes < 3 || passes > 200 ? 0 : (n - 2) / (n + 1)
    momentum = share * index * (lambda + n + index)
  }
}
