import CComparisonKernels
import TestSupport
import Testing

@testable import PairwiseComparisons

/// The kernels of large matrices against their twins in plain Swift, bit for bit.
@Suite struct LargeProductTests {
  /// Blocks of 256 columns, eight lanes, lanes added pairwise.
  private func doublesTwin(_ row: ArraySlice<Double>, _ x: [Double]) -> Double {
    let row = Array(row)
    var sums = [Double](repeating: 0, count: 8)
    for start in stride(from: 0, to: row.count, by: 256) {
      var part = [Double](repeating: 0, count: 8)
      for j in start..<min(start + 256, row.count) { part[j % 8] += row[j] * x[j] }
      for k in 0..<8 { sums[k] += part[k] }
    }
    return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]))
  }

  @Test(arguments: [1, 7, 8, 9, 255, 256, 257, 600]) func doubles(_ columns: Int) {
    var generator = RepeatableGenerator(seed: UInt64(columns))
    let rows = 7
    for extremes in [1.0, 1e15] {
      let a = (0..<rows * columns).map { _ in
        Double.random(in: 0.1...10, using: &generator)
          * (Bool.random(using: &generator) ? extremes : 1)
      }
      let x = (0..<columns).map { _ in Double.random(in: 1e-9...1, using: &generator) }
      for path in SolverPath.available {
        var y = [Double](repeating: 0, count: rows)
        ck_doubles_times_vector(path.code, a, columns, columns, rows, x, &y)
        for r in 0..<rows {
          #expect(y[r] == doublesTwin(a[r * columns..<(r + 1) * columns], x), "\(path)")
        }
      }
    }
  }
}
