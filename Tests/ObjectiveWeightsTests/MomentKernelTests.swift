import CNumberKernels
import Foundation
import TestSupport
import Testing

@testable import ObjectiveWeights

/// The sums of columns in C: the same bits on every instruction set, and what plain arithmetic gives.
struct MomentKernelTests {
  private var paths: [nk_path] {
    [NK_PORTABLE, NK_AVX2, NK_AVX512].filter { $0.rawValue <= nk_best_path().rawValue }
  }

  private func summary(_ values: [Double], on path: nk_path, logarithms: Bool = true) -> nk_summary
  {
    var summary = nk_summary(count: 0, lowest: .infinity, highest: -.infinity, logarithms: 0)
    nk_summarise(path, values.count, values, logarithms ? 1 : 0, &summary)
    return summary
  }

  /// Numbers of all sizes, some of them negative, 0 or none.
  private func numbers(_ count: Int, seed: UInt64) -> [Double] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { _ in
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: .nan
      case 1: 0
      case 2: -Double.random(in: 0...100, using: &generator)
      case 3: pow(10, Double.random(in: -300...300, using: &generator))
      default: Double.random(in: 0...100, using: &generator)
      }
    }
  }

  @Test(arguments: Array(0...17) + [127, 128])
  func summaries(count: Int) {
    for seed in 1...20 as ClosedRange<UInt64> {
      let values = numbers(count, seed: seed)
      let present = values.filter { !$0.isNaN }
      let positive = present.filter { $0 > 0 }
      let sum = positive.reduce(0) { $0 + $1 * log($1) }
      let size = positive.reduce(0) { $0 + abs($1 * log($1)) }
      let found = paths.map { summary(values, on: $0) }
      for summary in found {
        #expect(summary.count == present.count)
        #expect(summary.lowest == present.min() ?? .infinity)
        #expect(summary.highest == present.max() ?? -.infinity)
        #expect(abs(summary.logarithms - sum) <= size * 1e-14)
        #expect(summary.logarithms.bitPattern == found[0].logarithms.bitPattern)
      }
    }
  }

  /// A column's count and range go on where they were; the sum is of these values alone.
  @Test func aSummaryIsAddedTo() {
    for path in paths {
      var summary = nk_summary(count: 7, lowest: 2, highest: 5, logarithms: 99)
      nk_summarise(path, 3, [3, .nan, 1], 1, &summary)
      #expect(summary.count == 9 && summary.lowest == 1 && summary.highest == 5)
      #expect(isClose(summary.logarithms, 3 * log(3.0), relative: 1e-15))
      nk_summarise(path, 1, [8], 0, &summary)
      #expect(summary.count == 10 && summary.highest == 8 && summary.logarithms == 0)
    }
  }

  /// The logarithm of one number, over the whole range, to two units in the last place of the product.
  @Test func logarithmsOfAllSizes() {
    var generator = RepeatableGenerator(seed: 5)
    for _ in 0..<20_000 {
      let value = pow(2, Double.random(in: -1000...1000, using: &generator))
      let expected = value * log(value)
      let found = summary([value], on: nk_best_path()).logarithms
      #expect(abs(found - expected) <= 2 * abs(expected).ulp)
    }
    for path in paths {
      #expect(summary([1, 0, -3, .nan], on: path).logarithms == 0)
      #expect(summary([.infinity], on: path).logarithms == .infinity)
      #expect(abs(summary([.leastNonzeroMagnitude], on: path).logarithms) < 1e-300)
    }
  }

  @Test(arguments: 1...9)
  func products(columns: Int) {
    var generator = RepeatableGenerator(seed: UInt64(columns))
    let rows = 24
    let values = (0..<columns * rows).map { _ in Double(Int.random(in: -99...99, using: &generator))
    }
    for path in paths {
      let lanes = Int(NK_PADDING)
      var sums = [Double](repeating: .nan, count: columns * (columns + 1) / 2 * lanes)
      nk_products(path, columns, rows, values, &sums)
      var at = 0
      for j in 0..<columns {
        for k in j..<columns {
          for lane in 0..<lanes {
            // Whole numbers: sums are exact in any order.
            let expected = stride(from: lane, to: rows, by: lanes).reduce(0.0) {
              $0 + values[j * rows + $1] * values[k * rows + $1]
            }
            #expect(sums[at * lanes + lane] == expected)
          }
          at += 1
        }
      }
    }
  }

  @Test(arguments: Array(0...17) + [127, 128])
  func sumsAndSquares(count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count) + 77)
    let values = (0..<count).map { _ in Double.random(in: 50...100, using: &generator) }
    let found = paths.map { path in
      var sums = nk_sums()
      nk_add_up(path, count, values, 75, &sums)
      return sums
    }
    let (sum, squares) = values.reduce((0.0, 0.0)) {
      ($0.0 + $1 - 75, $0.1 + ($1 - 75) * ($1 - 75))
    }
    for sums in found {
      #expect(abs(sums.sum - sum) <= 1e-11)
      #expect(isClose(sums.squares, squares, relative: 1e-14))
      #expect(sums.sum.bitPattern == found[0].sum.bitPattern)
      #expect(sums.squares.bitPattern == found[0].squares.bitPattern)
    }
  }

  /// Rows whose products are not kept go another way, to the same bits; also where some have gaps.
  @Test(arguments: [false, true]) func sumsAreTheSameWithoutProducts(hasGaps: Bool) {
    var generator = RepeatableGenerator(seed: 4)
    let table = (0..<3).map { _ in
      (0..<1_000).map { row in
        hasGaps && row > 300 && Int.random(in: 0..<50, using: &generator) == 0
          ? .nan : Double.random(in: 0...100, using: &generator)
      }
    }
    var (whole, part) = (ColumnMoments(columns: 3), ColumnMoments(columns: 3, keeping: .logarithms))
    whole.append(table)
    part.append(table)
    #expect(part.complete.count == whole.complete.count)
    #expect(part.complete.sums == whole.complete.sums)
    #expect(part.logarithmicSums == whole.logarithmicSums)
    for column in 0..<3 {
      let pair = whole.pair(column, column)
      // Of products, sums are taken by another kernel, in the same order.
      #expect(part.complete.products[pair] == whole.complete.products[pair])
    }
  }
}
