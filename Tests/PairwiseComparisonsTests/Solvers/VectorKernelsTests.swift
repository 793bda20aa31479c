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

  /// Changes large and small, none at all, and components that a whole step would make vanish.
  @Test(arguments: orders) func changes(_ n: Int) {
    var generator = RepeatableGenerator(seed: UInt64(n))
    for decades in [0.0, 3, 12] {
      for nearness in [1.0, 1e-9, 0] {
        let x = vector(n, decades: decades, &generator)
        let (noise, previous) = (
          vector(n, decades: decades, &generator), vector(n, decades: decades, &generator)
        )
        let y = zip(x, noise).map { 5 * $0 + nearness * $1 }
        let total = VectorTwin.quotients(x, x).x_sum
        let momentum = nearness * 3
        let twin = VectorTwin.change(
          index: 0.7, momentum: momentum, total: total, x: x, y: y, previous: previous)
        #expect(twin.x.allSatisfy { $0 > 0 })
        #expect(twin.steps.allSatisfy { abs(Int($0)) <= Int(CK_MOST_STEP) })
        for path in SolverPath.available {
          var (moved, old, work) = (x, previous, x)
          var steps = [Int16](repeating: 7, count: n)
          var found = ck_change()
          ck_change_of(
            path.code, n, 0.7, momentum, total, y, &moved, &old, &work, &steps, &found)
          #expect(moved == twin.x && old == twin.previous && steps == twin.steps, "\(path)")
          #expect(
            found.size == twin.size && found.sum == twin.sum && found.magnitude == twin.magnitude)
        }
      }
    }
  }

  @Test(arguments: orders) func addedSums(_ n: Int) {
    var generator = RepeatableGenerator(seed: UInt64(n))
    let largest: Int64 = 1 << 50
    let sums = (0..<n).map { _ in Int64.random(in: -largest...largest, using: &generator) }
    let (units, y) = (
      vector(n, decades: 3, &generator), vector(n, decades: 3, &generator).map { $0 * 0x1p50 }
    )
    let errors = vector(n, decades: 30, &generator)
    let twin = VectorTwin.added(
      sums, offset: -12_345, size: 0x1p-20, blur: 77, units: units, y: y, errors: errors)
    for path in SolverPath.available {
      var (sum, bounds) = (y, errors)
      ck_add_sums(path.code, n, sums, -12_345, 0x1p-20, 77, units, &sum, &bounds)
      #expect(sum == twin.y && bounds == twin.errors, "\(path)")
    }
  }
}
