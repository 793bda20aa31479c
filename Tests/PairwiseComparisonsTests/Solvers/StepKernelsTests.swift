import CComparisonKernels
import TestSupport
import Testing

@testable import PairwiseComparisons

/// Integers of a matrix times steps, and ratios as words, on every instruction set, against plain
/// Swift, bit for bit.
@Suite struct StepKernelsTests {
  private func steps(_ width: Int, _ generator: inout RepeatableGenerator) -> [[Int16]] {
    let most = Int16(CK_MOST_STEP)
    return [
      (0..<width).map { _ in Int16.random(in: -most...most, using: &generator) },
      [Int16](repeating: most, count: width), [Int16](repeating: -most, count: width),
    ]
  }

  private func product(_ row: some Collection<Int16>, _ steps: [Int16]) -> Int64 {
    zip(row, steps).reduce(Int64(0)) { $0 + Int64($1.0) * Int64($1.1) }
  }

  /// Random rows, rows of one extreme grade, and steps that are all as large as they get.
  @Test(arguments: [64, 128, 512, 576, 1024, 2048]) func bytes(_ width: Int) {
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
    for steps in steps(width, &generator) {
      let twin = (0..<rows).map { row in
        product(
          codes[row * width..<(row + 1) * width].map { GradePanels.values[Int($0 & 31)] }, steps)
      }
      for path in SolverPath.available {
        var sums = [Int64](repeating: 3, count: rows)
        ck_bytes_times_steps(path.code, codes, width, rows, steps, GradePanels.values, &sums)
        #expect(sums == twin.map { $0 + 3 }, "\(path)")
      }
    }
  }

  /// The largest words meet the largest steps: sums of 32 bits must hold them.
  @Test(arguments: [64, 512, 576, 1024, 4096]) func words(_ width: Int) {
    var generator = RepeatableGenerator(seed: UInt64(width))
    let (rows, most) = (4, Int16(CK_MOST_WORD))
    var words = (0..<rows * width).map { _ in Int16.random(in: -most...most, using: &generator) }
    for j in 0..<width { (words[j], words[width + j]) = (most, -most) }
    for steps in steps(width, &generator) {
      let twin = (0..<rows).map { product(words[$0 * width..<($0 + 1) * width], steps) }
      for path in SolverPath.available {
        var sums = [Int64](repeating: -9, count: rows)
        ck_words_times_steps(path.code, words, width, rows, steps, &sums)
        #expect(sums == twin.map { $0 - 9 }, "\(path)")
      }
    }
  }

  /// Ties and the ends of the range among random ratios; zeros behind them.
  @Test(arguments: [1, 7, 8, 15, 16, 17, 100, 1000]) func ratiosAsWords(_ count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    let width = (count + 63) / 64 * 64
    for perUnit in [4095.875, 8.0] {
      var ratios = (0..<count).map { _ in Double.random(in: 1e-9...8, using: &generator) }
      ratios[count / 2] = Double(CK_MOST_WORD) / 4095.875
      ratios[0] = 0.5 / perUnit
      ratios[count - 1] = 1.5 / perUnit
      let twin = ratios.map { Int16(($0 * perUnit).rounded(.toNearestOrEven)) }
      for path in SolverPath.available {
        var words = [Int16](repeating: 5, count: width)
        let largest = ck_words(path.code, ratios, count, width, perUnit, &words)
        #expect(largest == ratios.max(), "\(path)")
        #expect(words == twin + [Int16](repeating: 0, count: width - count), "\(path)")
      }
    }
  }
}
