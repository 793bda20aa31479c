/// The principal eigenvector of very many small matrices, without an allocation for each.
///
/// Power iteration with momentum as in `PerronIteration`, in plain products: the quotients are taken
/// only to look whether the spread has closed. What it cannot close in its passes is handed to
/// Noda's iteration.
struct SmallPerron {
  let order: Int
  /// Relative width of the enclosure of λ at which an iteration stops.
  let tolerance: Double
  /// The vector found last, each above 0, sum 1.
  private(set) var weights: [Double]
  /// λ found last.
  private(set) var lambda = 0.0
  private var image: [Double]
  private var previous: [Double]

  /// - Precondition: `order > 0`
  init(order: Int, tolerance: Double) {
    self.order = order
    self.tolerance = max(tolerance, Double(order + 2) * .ulpOfOne)
    weights = [Double](repeating: 0, count: order)
    image = weights
    previous = weights
  }

  /// Solves the reciprocal matrix with these entries, row by row, each within 1e-75 … 1e75.
  mutating func solve(_ entries: [Double]) throws(JudgmentError) {
    let n = order
    let closed = entries.withUnsafeBufferPointer { a in
      weights.withUnsafeMutableBufferPointer { x in
        image.withUnsafeMutableBufferPointer { y in
          previous.withUnsafeMutableBufferPointer { z in
            Self.iterate(a, x, y, z, n, tolerance)
          }
        }
      }
    }
    if let closed {
      lambda = closed
      return
    }
    var work = PerronIteration(
      try BalancedMatrix(
        ComparisonMatrix(unchecked: entries, order: n), method: "the eigenvector"))
    try work.noda()
    let pair = try work.result(solver: "")
    weights = pair.weights
    lambda = pair.value
  }

  /// - Returns: λ, or nil when the spread is still open after 40 passes.
  private static func iterate(
    _ a: UnsafeBufferPointer<Double>, _ x: UnsafeMutableBufferPointer<Double>,
    _ y: UnsafeMutableBufferPointer<Double>, _ previous: UnsafeMutableBufferPointer<Double>,
    _ n: Int, _ tolerance: Double
  ) -> Double? {
    let order = Double(n)
    for j in 0..<n { y[j] = 0 }
    for i in 0..<n {
      var row = 0.0
      for j in 0..<n {
        row += a[i * n + j]
        y[j] += a[i * n + j]
      }
      x[i] = row
    }
    var total = 0.0
    for i in 0..<n {
      x[i] = (x[i] / y[i]).squareRoot()
      total += x[i]
    }
    for i in 0..<n { x[i] /= total }
    for pass in 0..<40 {
      var lambda = 0.0
      var lower = Double.infinity
      var upper = 0.0
      for i in 0..<n {
        var sum = 0.0
        for j in 0..<n { sum += a[i * n + j] * x[j] }
        y[i] = sum
        lambda += sum
        let quotient = sum / x[i]
        lower = quotient < lower ? quotient : lower
        upper = quotient > upper ? quotient : upper
      }
      if upper - lower <= tolerance * lower { return lambda }
      let excess = lambda - order
      let index = excess > 0 && n > 1 ? excess / (order - 1) : 0
      let momentum = pass < 2 ? 0 : (order - 2) / (order + 1) * index * (lambda + order + index)
      total = 0
      for i in 0..<n {
        let next = y[i] + index * x[i] + momentum * previous[i]
        previous[i] = x[i]
        x[i] = next
        total += next
      }
      let scale = 1 / total
      for i in 0..<n {
        previous[i] *= scale
        x[i] *= scale
      }
    }
    return nil
  }
}
