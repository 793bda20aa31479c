import BilingualText
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct BalancedMatrixTests {
  @Test func ordinaryJudgmentsStayAsTheyAre() throws {
    let matrix = try ComparisonMatrix(upper: [[2, 9], [1e8]], orientation: .row)
    let balanced = try BalancedMatrix(matrix, method: "test")
    #expect(balanced.entries == matrix.entries && balanced.exponents == [0, 0, 0])
    #expect(try balanced.weights([3, 1, 4], method: "test") == [0.375, 0.125, 0.5])
  }

  /// Ratios of 2¹⁰⁰ are taken out whole and come back with the weights.
  @Test func powersOfTwoAreTakenOut() throws {
    let matrix = try ComparisonMatrix(weights: [0x1p100, 1])
    let balanced = try BalancedMatrix(matrix, method: "test")
    #expect(balanced.entries == [1, 1, 1, 1])
    #expect(balanced.exponents == [50, -50])
    #expect(try balanced.weights([1, 1], method: "test") == [1, 0x1p-100])
    #expect(BalancedMatrix.scaled(3, by: -2) == 0.75)
  }

  /// The products of a row and a column stay: λ does.
  @Test func cyclesKeepTheirProducts() throws {
    let matrix = try ComparisonMatrix(upper: [[1e30, 3e50], [1e21]], orientation: .row)
    let balanced = try BalancedMatrix(matrix, method: "test")
    let b = balanced.entries
    #expect(isClose(b[1] * b[5] * b[6], 1e30 * 1e21 / 3e50, relative: 1e-14))
    #expect(b.allSatisfy { $0 > 0.05 && $0 < 20 })
  }

  /// Nothing to scale by: three items in a circle, each 10⁸⁰ times the next.
  @Test func contradictionsBeyondAllMeasureAreRefused() throws {
    let matrix = try ComparisonMatrix(upper: [[1e80, 1e-80], [1e80]], orientation: .row)
    #expect(throws: JudgmentError.tooExtreme(first: 0, second: 1, method: "test")) {
      try BalancedMatrix(matrix, method: "test")
    }
    // A matrix that was scaled elsewhere may have gaps.
    let gaps = try BalancedMatrix(
      entries: [2, 0, 0, 2], order: 2, exponents: [0, 0], method: "test")
    #expect(gaps.entries[1] == 0)
    #expect(throws: JudgmentError.tooExtreme(first: 1, second: 0, method: "test")) {
      try BalancedMatrix(entries: [1, 1, 1e80, 1], order: 2, exponents: [0, 0], method: "test")
    }
  }
}
