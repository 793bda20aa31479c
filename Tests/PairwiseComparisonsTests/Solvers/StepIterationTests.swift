import Foundation
import TestSupport
import Testing

@testable import PairwiseComparisons

/// Doubles that are solved by 16-bit words beside them, against power iteration with the doubles alone.
@Suite struct StepIterationTests {
  enum Kind: CaseIterable {
    /// Contradictory, 1/9 … 9.
    case random
    /// Near weights that lie 20 apart, and 8000.
    case near, wide
    /// 1e-4 … 1e4 without any order.
    case extreme
    /// One judgment far from all others, which needs a unit of its own row.
    case outlier
  }

  private func matrix(_ kind: Kind, _ n: Int) throws -> LargeComparisonMatrix {
    try LargeComparisonMatrix(order: n) { i, j in
      var generator = RepeatableGenerator(seed: UInt64(i * 65_536 + j))
      let noise = Double.random(in: -1...1, using: &generator)
      let distance = Double(j - i) / Double(n)
      return switch kind {
      case .random: exp(2.197 * noise)
      case .near: exp(0.3 * noise + 3 * distance)
      case .wide: exp(0.5 * noise + 9 * distance)
      case .extreme: exp(9.21 * noise)
      case .outlier: i == 3 && j == 5 ? 300 : exp(noise)
      }
    }
  }

  private func doubles(of matrix: LargeComparisonMatrix) -> DoubleEntries? {
    if case .doubles(let rows) = matrix.storage { rows.entries } else { nil }
  }

  @Test(arguments: Kind.allCases, [512, 641]) func agreesWithDoubles(_ kind: Kind, _ n: Int) throws
  {
    let matrix = try self.matrix(kind, n)
    let entries = try #require(doubles(of: matrix))
    let product = LargeProduct(
      order: n, entries: entries, path: .best, team: ThreadTeam(threads: 1))
    var power = PowerIteration(product, tolerance: 2e-14)
    let isNear = power.run(limit: 400)
    #expect(isNear)
    let solution = try matrix.solution()
    // Weights too far apart for steps of one size are left to the doubles.
    #expect((solution.coarsePasses > 0) == (kind != .wide))
    #expect(solution.spread <= 2e-14)
    let sum = power.x.reduce(0, +)
    #expect(isClose(solution.weights, power.x.map { $0 / sum }, relative: 1e-12))
    // The enclosures hold the same number.
    #expect(solution.certificate.lambdaLower <= power.upper * (1 + power.rounding))
    #expect(solution.certificate.lambdaUpper >= power.lower * (1 - power.rounding))
    #expect(solution.certificate.lambdaUpper <= solution.certificate.lambdaLower * (1 + 6e-14))
    // y of the last steps is A x within its bound: a full product says so.
    var exact = power.y
    product.apply(solution.weights, into: &exact)
    for (weight, value) in zip(solution.weights, exact) {
      let quotient = value / weight
      #expect(quotient >= solution.certificate.lambdaLower * (1 - 2 * product.rounding))
      #expect(quotient <= solution.certificate.lambdaUpper * (1 + 2 * product.rounding))
    }
  }

  @Test func pathsAndThreadsMakeNoDifference() throws {
    let matrix = try self.matrix(.random, 700)
    let reference = try matrix.solution(threads: 1, path: .best)
    for path in SolverPath.available {
      for threads in [1, 2, 5] {
        #expect(try matrix.solution(threads: threads, path: path) == reference)
      }
    }
  }

  /// Through the other way in: one matrix with priorities and consistency.
  @Test func oneMatrix() throws {
    let n = 600
    let large = try matrix(.random, n)
    let dense = ComparisonMatrix(
      unchecked: (0..<n * n).map { large[$0 / n, $0 % n] }, order: n)
    let (a, b) = (try dense.solution(), try large.solution())
    #expect(isClose(a.priorities.weights, b.weights, relative: 1e-12))
    #expect(isClose(a.consistency.lambdaMax, b.lambdaMax, relative: 1e-13))
  }

  /// Everyone is preferred to the next one by 9 in a circle that does not close: more than a hundred
  /// passes, whose rounding a product anew takes back. Noda iteration is the other way to the digits.
  @Test func roundingOfManyPassesIsTakenBack() throws {
    let n = 130
    let matrix = try LargeComparisonMatrix(order: n) { i, j in UInt8([9, 17, 1][(j - i) % 3]) }
    let dense = ComparisonMatrix(
      unchecked: (0..<n * n).map { matrix[$0 / n, $0 % n] }, order: n)
    let exact = try dense.priorities(solver: .noda)
    let solution = try matrix.solution()
    #expect(solution.coarsePasses > 50)
    #expect(isClose(solution.weights, exact.weights, relative: 1e-12))
    // λ by power iteration in 80 bits (NumPy's longdouble).
    let eigenvalue = 438.125533820117526
    #expect(solution.certificate.lambdaLower <= eigenvalue)
    #expect(solution.certificate.lambdaUpper >= eigenvalue)
    #expect(solution.certificate.lambdaUpper <= solution.certificate.lambdaLower * (1 + 4e-14))
  }
}
