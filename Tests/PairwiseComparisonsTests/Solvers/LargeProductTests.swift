import CComparisonKernels
import TestSupport
import Testing

@testable import PairwiseComparisons

/// The kernels of large matrices against their twins in plain Swift, bit for bit.
@Suite struct LargeProductTests {
  /// Σ v X as exact integers, digit by digit.
  private func bytesTwin(
    codes: [UInt8], width: Int, rows: Int, digits: [UInt8], first: Int
  ) -> [(low: Int64, high: Int64)] {
    (0..<rows).map { r in
      var (low, high): (Int64, Int64) = (0, 0)
      for d in first..<7 {
        var sum: Int64 = 0
        for j in 0..<width {
          sum +=
            Int64(GradePanels.values[Int(codes[r * width + j] & 31)]) * Int64(digits[d * width + j])
        }
        if d < 3 { low += sum << Int64(8 * d) } else { high += sum << Int64(8 * (d - 3)) }
      }
      return (low, high)
    }
  }

  /// Random rows, rows of one extreme grade, and vectors whose digits are all 255.
  @Test(arguments: [64, 128, 1024, 2048]) func bytes(_ width: Int) {
    var generator = RepeatableGenerator(seed: UInt64(width))
    let rows = 5
    var codes = (0..<rows * width).map { _ in
      GradePanels.stored(code: UInt8.random(in: 1...17, using: &generator))
    }
    for j in 0..<width {
      codes[j] = GradePanels.stored(code: 17)
      codes[width + j] = GradePanels.stored(code: 1)
      codes[2 * width + j] = GradePanels.stored(code: 9)
    }
    for isFull in [true, false] {
      let digits = (0..<7 * width).map { _ in
        isFull ? 255 : UInt8.random(in: .min ... .max, using: &generator)
      }
      for first in [0, 4] {
        let twin = bytesTwin(
          codes: codes, width: width, rows: rows, digits: digits, first: first)
        for path in SolverPath.available {
          var sums = [ck_exact](repeating: ck_exact(low: 3, high: -5), count: rows)
          ck_bytes_times_vector(
            path.code, codes, width, rows, digits, Int32(first), GradePanels.values, &sums)
          for r in 0..<rows {
            #expect(sums[r].low == twin[r].low + 3, "\(path) row \(r)")
            #expect(sums[r].high == twin[r].high - 5, "\(path) row \(r)")
          }
        }
      }
    }
  }

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
