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

  static func split(
    _ x: [Double], width: Int, isCoarse: Bool, scale: Double, back: Double
  ) -> (x: [Double], digits: [UInt8], total: ck_exact) {
    var digits = [UInt8](repeating: 0, count: 7 * width)
    var total = ck_exact()
    let rounded = x.enumerated().map { j, value in
      var integer = UInt64(value * scale)
      if isCoarse { integer &= ~0xFFFF_FFFF }
      integer = max(integer, isCoarse ? 1 << 32 : 1)
      total.low += Int64(integer % 0x100_0000)
      total.high += Int64(integer / 0x100_0000)
      for d in 0..<7 { digits[d * width + j] = UInt8((integer >> UInt64(8 * d)) % 256) }
      return Double(integer) * back
    }
    return (rounded, digits, total)
  }

  static func join(_ sums: [ck_exact], _ offset: ck_exact, whole: Double, back: Double) -> [Double]
  {
    sums.map {
      (Double($0.high + offset.high) * 0x1p24 + Double($0.low + offset.low)) / whole * back
    }
  }
}
