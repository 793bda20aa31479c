import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct LinearProgramTests {
  /// The least x₀ that is not below x₁, of two that sum to 1.
  @Test func aHalf() {
    let program = LinearProgram(objective: [1, 0], rows: [[-1, 1]], unit: [true, true])
    #expect(program.converged && program.isUnique)
    #expect(isClose(program.solution, [0.5, 0.5], absolute: 1e-14))
    #expect(isClose(program.objective, 0.5, absolute: 1e-14))
  }

  /// Without rows the cheapest variable takes all.
  @Test func theCheapestTakesAll() {
    let program = LinearProgram(objective: [3, 1, 2], rows: [], unit: [true, true, true])
    #expect(program.converged && program.solution == [0, 1, 0] && program.objective == 1)
    #expect(program.isUnique)
  }

  @Test func whatCostsTheSameIsNotUnique() {
    let program = LinearProgram(objective: [1, 1], rows: [], unit: [true, true])
    #expect(program.converged && !program.isUnique && program.objective == 1)
    #expect(isClose(program.solution.reduce(0, +), 1, absolute: 1e-14))
  }

  @Test func whatCannotBeIsNotSolved() {
    let impossible = LinearProgram(objective: [1, 0], rows: [[1, 1]], unit: [true, true])
    #expect(!impossible.converged && impossible.solution.isEmpty)
    // Nothing keeps the last variable from growing.
    let unbounded = LinearProgram(objective: [0, -1], rows: [], unit: [true, false])
    #expect(!unbounded.converged)
  }

  /// min ξ with |x₀ − 2 x₁| ≤ ξ, |x₁ − 2 x₂| ≤ ξ and |x₀ − c x₂| ≤ ξ: nothing is left for c = 4; for
  /// c = 9 all three bind, x₀ = 2 x₁ + ξ, x₁ = 2 x₂ + ξ and x₀ = 9 x₂ − ξ give ξ = 5/4 x₂ = 5/48.
  @Test(arguments: [4.0, 9]) func theLeastOfTheLargestDifferences(_ factor: Double) {
    let expected = factor == 4 ? 0 : 5.0 / 48
    var rows: [[Double]] = []
    for difference in [[1, -2, 0], [0, 1, -2], [1, 0, -factor]] {
      rows.append(difference + [-1])
      rows.append(difference.map { -$0 } + [-1])
    }
    let program = LinearProgram(
      objective: [0, 0, 0, 1], rows: rows, unit: [true, true, true, false])
    #expect(program.converged && program.isUnique)
    #expect(isClose(program.objective, expected, absolute: 1e-13))
    for row in rows {
      let value = zip(row, program.solution).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(value <= 1e-13)
    }
  }
}
