import CComparisonKernels

/// The kernels of `vectors_template.h` in plain Swift: eight lanes, added pairwise.
enum VectorTwin {
  private static func sum(_ lanes: [Double]) -> Double {
    ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
      + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]))
  }

  private static func lanes(_ values: [Double]) -> [Double] {
    var lanes = [Double](repeating: 0, count: 8)
    for (i, value) in values.enumerated() { lanes[i % 8] += value }
    return lanes
  }

  static func quotients(_ x: [Double], _ y: [Double]) -> ck_quotients {
    let quotients = zip(y, x).map { $0 / $1 }
    return ck_quotients(
      lower: quotients.min() ?? 0, upper: quotients.max() ?? 0, x_sum: sum(lanes(x)),
      y_sum: sum(lanes(y)))
  }

  static func step(
    index: Double, momentum: Double, x: [Double], y: [Double], previous: [Double]
  ) -> (x: [Double], previous: [Double], largest: Double) {
    let next = x.indices.map { y[$0] + (index * x[$0] + momentum * previous[$0]) }
    let scale = 1 / sum(lanes(next))
    return (next.map { $0 * scale }, x.map { $0 * scale }, (next.max() ?? 0) * scale)
  }

  static func excess(_ a: [Double], _ x: [Double]) -> (sum: Double, largest: Double) {
    let n = x.count
    var total = [Double](repeating: 0, count: 8)
    var largest = 1.0
    for i in 0..<n {
      let inverse = 1 / x[i]
      let errors = (0..<i).map { a[i * n + $0] * (x[$0] * inverse) }
      let row = lanes(errors.map { ($0 - 1) * ($0 - 1) * (1 / $0) })
      for k in 0..<8 { total[k] += row[k] }
      for e in errors { largest = max(largest, e, 1 / e) }
    }
    return (sum(total), largest)
  }

  /// A step of power iteration in integers of one size.
  struct Change {
    var x: [Double]
    var previous: [Double]
    var steps: [Int16]
    var size = 0.0
    var sum = 0.0
    var magnitude = 0.0
  }

  static func change(
    index: Double, momentum: Double, total: Double, x: [Double], y: [Double], previous: [Double]
  ) -> Change {
    let next = x.indices.map { y[$0] + (index * x[$0] + momentum * previous[$0]) }
    let sum = sum(lanes(next))
    let scale = total / sum
    let differences = x.indices.map { max(next[$0] * scale - x[$0], x[$0] * -0.9375) }
    var change = Change(x: x, previous: x.map { $0 * (1 / sum) }, steps: x.map { _ in 0 })
    let largest = differences.map { abs($0) }.max() ?? 0
    guard largest >= 0x1p-1013 else { return change }
    change.size = Double(sign: .plus, exponent: Int(largest.exponent) - 9, significand: 1)
    var whole = x.map { _ in 0.0 }
    for i in x.indices {
      let step = (differences[i] / change.size).rounded(.toNearestOrEven)
      guard x[i] + step * change.size > x[i] / 32 else { continue }
      whole[i] = step
      change.x[i] = x[i] + step * change.size
      change.steps[i] = Int16(step)
    }
    change.sum = self.sum(lanes(whole))
    change.magnitude = self.sum(lanes(whole.map { abs($0) }))
    return change
  }

  static func added(
    _ sums: [Int64], offset: Int64, size: Double, blur: Double, units: [Double], y: [Double],
    errors: [Double]
  ) -> (y: [Double], errors: [Double]) {
    let added = sums.indices.map { Double(sums[$0] + offset) * (units[$0] * size) }
    let sum = y.indices.map { y[$0] + added[$0] }
    return (
      sum,
      y.indices.map {
        errors[$0] + ((abs(added[$0]) + sum[$0]) * 0x1p-52 + units[$0] * size * blur)
      }
    )
  }
}
