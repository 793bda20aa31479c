import CComparisonKernels
import TestSupport
import Testing

@testable import PairwiseComparisons

/// What happens between two passes, on every instruction set, against plain Swift, bit for bit.
@Suite struct VectorKernelsTests {
  private static let orders = [1, 2, 7, 8, 9, 15, 16, 17, 63, 64, 65, 200, 1000]

  /// Positive numbers, `decades` apart at most.
  private func vector(_ n: Int, decades: Double, _ generator: inout RepeatableGenerator)
    -> [Double]
  {
    (0..<n).map { _ in
      let exponent = Int(Double.random(in: -decades...0, using: &generator) * 3.3)
      return Double(
        sign: .plus, exponent: exponent, significand: Double.random(in: 1..<2, using: &generator))
    }
  }

  @Test(arguments: orders, [0.0, 3, 30]) func quotientsAndStep(_ n: Int, _ decades: Double) {
    var generator = RepeatableGenerator(seed: UInt64(n))
    let (x, y, previous) = (
      vector(n, decades: decades, &generator), vector(n, decades: decades, &generator),
      vector(n, decades: decades, &generator)
    )
    let quotients = VectorTwin.quotients(x, y)
    let step = VectorTwin.step(index: 0.7, momentum: 12.3, x: x, y: y, previous: previous)
    for path in SolverPath.available {
      var found = ck_quotients()
      ck_quotients_of(path.code, n, x, y, &found)
      #expect(found.lower == quotients.lower && found.upper == quotients.upper, "\(path)")
      #expect(found.x_sum == quotients.x_sum && found.y_sum == quotients.y_sum, "\(path)")
      var (a, b, c) = (x, y, previous)
      let largest = ck_step(path.code, n, 0.7, 12.3, &a, &b, &c)
      #expect(a == step.x && c == step.previous && largest == step.largest, "\(path)")
    }
  }

  @Test(arguments: [1, 2, 8, 9, 17, 40, 65]) func excess(_ n: Int) {
    var generator = RepeatableGenerator(seed: UInt64(n))
    for decades in [0.0, 1, 15] {
      let x = vector(n, decades: decades, &generator)
      let ratios = vector(n * n, decades: decades, &generator)
      for isConsistent in [false, true] {
        let a = (0..<n * n).map { isConsistent ? x[$0 / n] / x[$0 % n] : ratios[$0] }
        let twin = VectorTwin.excess(a, x)
        for path in SolverPath.available {
          var largest = 0.0
          #expect(ck_excess(path.code, n, a, x, &largest) == twin.sum, "\(path)")
          #expect(largest == twin.largest, "\(path)")
        }
        if isConsistent { #expect(twin.sum < 1e-25 * Double(n * n)) }
      }
    }
  }

  @Test(arguments: orders) func within(_ n: Int) {
    let good = [Double](repeating: 1, count: n)
    for path in SolverPath.available {
      #expect(ck_within(path.code, n, good, 1, 1))
      for position in [0, n / 2, n - 1] {
        for wrong in [0, -1, 1e10, .nan, .infinity, -.infinity, 1.nextUp] {
          var values = good
          values[position] = wrong
          #expect(!ck_within(path.code, n, values, 1, 1), "\(path) \(wrong)")
        }
      }
    }
  }

  /// From the largest component down to those that vanish beside it.
  @Test(arguments: orders, [false, true]) func splitAndJoin(_ n: Int, _ isCoarse: Bool) {
    var generator = RepeatableGenerator(seed: UInt64(n))
    let width = (n + 63) / 64 * 64
    for decades in [0.0, 3, 40] {
      var x = vector(n, decades: decades, &generator)
      x[0] = 2.nextDown
      let (scale, back) = (0x1p55, 0x1p-55)
      let split = VectorTwin.split(x, width: width, isCoarse: isCoarse, scale: scale, back: back)
      let sums = (0..<n).map { i in
        ck_exact(
          low: Int64.random(in: -(1 << 50)...1 << 50, using: &generator), high: Int64(i) << 40)
      }
      let joined = VectorTwin.join(sums, split.total, whole: 2520, back: back)
      for path in SolverPath.available {
        var rounded = x
        var digits = [UInt8](repeating: 0, count: 7 * width)
        var total = ck_exact()
        ck_split(path.code, n, width, isCoarse, scale, back, &rounded, &digits, &total)
        #expect(rounded == split.x && digits == split.digits, "\(path)")
        #expect(total.low == split.total.low && total.high == split.total.high, "\(path)")
        var y = [Double](repeating: 0, count: n)
        ck_join(path.code, n, sums, total, 2520, back, &y)
        #expect(y == joined, "\(path)")
      }
    }
  }
}
