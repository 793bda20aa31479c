/// L x = b for the Laplacian of a connected weighted graph, in compressed rows, Σ b = 0.
struct LaplacianSystem {
  let start: [Int]
  let columns: [Int32]
  /// One an entry of `columns`; all 1 where nil.
  let weights: [Double]?
  let right: [Double]

  var order: Int { right.count }

  struct Solution {
    var x: [Double]
    var iterations: Int
    /// ‖b − L x‖ / ‖b‖, computed anew from x.
    var residual: Double
    /// Estimate of the condition number of the preconditioned Laplacian, from the Lanczos process
    /// that conjugate gradients run; 1 where nothing was iterated.
    var condition: Double
  }

  /// Conjugate gradients with the degrees as preconditioner, restarted from the true residual until
  /// that one is small or stops falling.
  ///
  /// - Complexity: O(edges) an iteration; the number grows with √condition.
  func solve(tolerance: Double = 1e-13, limit: Int = 20_000) -> Solution {
    let n = order
    var x = [Double](repeating: 0, count: n)
    let scale = norm(right)
    guard n > 1 && scale > 0 else {
      return Solution(x: x, iterations: 0, residual: 0, condition: 1)
    }
    var residual = right
    var size = 1.0
    var iterations = 0
    var condition = 1.0
    for _ in 0..<4 where size > tolerance && iterations < limit {
      let run = iterate(
        residual, until: tolerance * scale / 2, limit: limit - iterations)
      let trial = zip(x, run.x).map { $0 + $1 }
      let trialResidual = difference(trial)
      let trialSize = norm(trialResidual) / scale
      iterations += run.iterations
      condition = max(condition, run.condition)
      guard trialSize < size else { break }
      (x, residual, size) = (trial, trialResidual, trialSize)
    }
    let mean = x.reduce(0, +) / Double(n)
    return Solution(
      x: x.map { $0 - mean }, iterations: iterations, residual: size, condition: condition)
  }

  /// b − L x
  private func difference(_ x: [Double]) -> [Double] {
    var image = [Double](repeating: 0, count: order)
    _ = multiply(x, into: &image)
    return zip(right, image).map { $0 - $1 }
  }

  /// Writes L x and returns xᵀ L x.
  private func multiply(_ x: [Double], into y: inout [Double]) -> Double {
    start.withUnsafeBufferPointer { start in
      columns.withUnsafeBufferPointer { columns in
        x.withUnsafeBufferPointer { x in
          y.withUnsafeMutableBufferPointer { y in
            guard let weights else { return Self.multiply(start, columns, x, y) }
            return weights.withUnsafeBufferPointer {
              Self.multiply(start, columns, $0, x, y)
            }
          }
        }
      }
    }
  }

  private static func multiply(
    _ start: UnsafeBufferPointer<Int>, _ columns: UnsafeBufferPointer<Int32>,
    _ x: UnsafeBufferPointer<Double>, _ y: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var energy = 0.0
    for i in 0..<y.count {
      let own = x[i]
      // Differences first: sums of large equal values would lose what is left of them.
      var sum = 0.0
      for k in start[i]..<start[i + 1] { sum += own - x[Int(columns[k])] }
      y[i] = sum
      energy += own * sum
    }
    return energy
  }

  private static func multiply(
    _ start: UnsafeBufferPointer<Int>, _ columns: UnsafeBufferPointer<Int32>,
    _ weights: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Double>,
    _ y: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var energy = 0.0
    for i in 0..<y.count {
      let own = x[i]
      var sum = 0.0
      for k in start[i]..<start[i + 1] { sum += weights[k] * (own - x[Int(columns[k])]) }
      y[i] = sum
      energy += own * sum
    }
    return energy
  }

  private func iterate(
    _ b: [Double], until target: Double, limit: Int
  ) -> (x: [Double], iterations: Int, condition: Double) {
    let n = order
    var inverse = [Double](repeating: 0, count: n)
    for i in 0..<n {
      let row = start[i]..<start[i + 1]
      let degree = weights.map { $0[row].reduce(0, +) } ?? Double(row.count)
      inverse[i] = 1 / degree
    }
    var x = [Double](repeating: 0, count: n)
    var r = b
    var p = zip(r, inverse).map { $0 * $1 }
    var image = x
    var rho = 0.0
    for i in 0..<n { rho += r[i] * p[i] }
    var lanczos = LanczosExtremes()
    var iterations = 0
    while iterations < limit && rho > 0 {
      let energy = multiply(p, into: &image)
      guard energy > 0 else { break }
      let alpha = rho / energy
      var square = 0.0
      var next = 0.0
      x.withUnsafeMutableBufferPointer { x in
        r.withUnsafeMutableBufferPointer { r in
          p.withUnsafeBufferPointer { p in
            image.withUnsafeBufferPointer { image in
              inverse.withUnsafeBufferPointer { inverse in
                for i in 0..<n {
                  x[i] += alpha * p[i]
                  let value = r[i] - alpha * image[i]
                  r[i] = value
                  square += value * value
                  next += value * value * inverse[i]
                }
              }
            }
          }
        }
      }
      iterations += 1
      let beta = next / rho
      lanczos.add(alpha: alpha, beta: beta)
      rho = next
      if square.squareRoot() <= target { break }
      p.withUnsafeMutableBufferPointer { p in
        r.withUnsafeBufferPointer { r in
          inverse.withUnsafeBufferPointer { inverse in
            for i in 0..<n { p[i] = inverse[i] * r[i] + beta * p[i] }
          }
        }
      }
    }
    return (x, iterations, lanczos.condition)
  }

  private func norm(_ x: [Double]) -> Double {
    x.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

/// The tridiagonal matrix of the Lanczos process inside conjugate gradients, and its extreme
/// eigenvalues.
private struct LanczosExtremes {
  private var diagonal: [Double] = []
  private var offDiagonal: [Double] = []
  private var previous: (alpha: Double, beta: Double)?

  mutating func add(alpha: Double, beta: Double) {
    // Enough steps for an estimate; more would cost memory on hard systems.
    guard diagonal.count < 2_000 else { return }
    if let (before, ratio) = previous {
      diagonal.append(1 / alpha + ratio / before)
      offDiagonal.append(ratio.squareRoot() / before)
    } else {
      diagonal.append(1 / alpha)
    }
    previous = (alpha, beta)
  }

  /// Quotient of the largest and the smallest eigenvalue.
  var condition: Double {
    guard diagonal.count > 1 else { return 1 }
    let radius = diagonal.indices.reduce(0) {
      max($0, diagonal[$1] + offDiagonal(before: $1) + offDiagonal(before: $1 + 1))
    }
    let smallest = eigenvalue(above: 1, in: 0...radius)
    let largest = eigenvalue(above: diagonal.count, in: 0...radius)
    return smallest > 0 ? largest / smallest : .infinity
  }

  private func offDiagonal(before row: Int) -> Double {
    row > 0 && row <= offDiagonal.count ? offDiagonal[row - 1] : 0
  }

  /// The value below which `count` eigenvalues lie, by bisection on Sturm's sequence.
  private func eigenvalue(above count: Int, in range: ClosedRange<Double>) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      var below = 0
      var pivot = 1.0
      for row in diagonal.indices {
        let square = offDiagonal(before: row) * offDiagonal(before: row)
        pivot = diagonal[row] - middle - (row > 0 ? square / pivot : 0)
        if pivot == 0 { pivot = -.leastNormalMagnitude }
        if pivot < 0 { below += 1 }
      }
      if below >= count { high = middle } else { low = middle }
    }
    return high
  }
}
