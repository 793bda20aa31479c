import DenseLinearAlgebra
import Foundation
import TestSupport
import Testing

@testable import PairwiseComparisons

/// Random matrices through every solver, and LAPACK's dgeev as it is, against `ExtendedReference`.
///
/// `make verify-solvers` does a million of them and prints what each differs by.
@Suite struct SolverAgreementTests {
  static let environment = ProcessInfo.processInfo.environment["AHP_RANDOM_MATRICES"].flatMap(
    Int.init)
  static let total = environment ?? 5_000
  static let kinds: [RandomRatio] = [.saaty, .noisy, .consistent, .extreme, .cyclic]
  static let orders = Array(2...15) + [16, 24]

  /// Largest relative difference of a weight or of λ from the reference, solver by solver.
  private struct Differences {
    var largest: [String: Double] = [:]
    var refused: [String: Int] = [:]

    mutating func add(
      _ solver: String, _ weights: [Double], _ lambda: Double, _ exact: ExtendedReference
    ) -> Double {
      var difference = abs(lambda / exact.lambdaMax - 1)
      for (weight, other) in zip(weights, exact.weights) {
        difference = max(difference, abs(weight / other - 1))
      }
      if !(difference <= largest[solver] ?? 0) { largest[solver] = difference }
      return difference
    }

    func show(_ kind: RandomRatio, _ n: Int, _ count: Int) {
      let list = largest.sorted { $0.key < $1.key }.map { solver, difference in
        let refusals = refused[solver].map { " (\($0) refused)" } ?? ""
        return "\(solver) \(String(format: "%.1e", difference))\(refusals)"
      }
      print("\(kind), n = \(n), \(count) matrices:", list.joined(separator: ", "))
    }
  }

  @Test(arguments: kinds, orders) func solversAgree(_ kind: RandomRatio, _ n: Int) throws {
    let count = max(8, Self.total / (Self.kinds.count * Self.orders.count))
    var generator = RepeatableGenerator(seed: UInt64(n * 1000 + 7))
    var differences = Differences()
    for start in stride(from: 0, to: count, by: 1000) {
      let matrices = try (start..<min(start + 1000, count)).map { _ in
        try ComparisonMatrix(
          order: n,
          judgments: (0..<n).flatMap { i in
            (i + 1..<n).map { Judgment(i, $0, kind.draw(i, $0, &generator)) }
          })
      }
      let references = matrices.map { ExtendedReference($0) }
      if n <= ComparisonBatch.maximumOrder {
        try solveBatches(kind, matrices, references, &differences)
      }
      for (matrix, exact) in zip(matrices, references) {
        try solve(kind, matrix, exact, &differences)
      }
    }
    if Self.environment != nil { differences.show(kind, n, count) }
    // Those that contradict each other by orders of magnitude are as exact as their own bound says.
    if kind != .extreme && kind != .cyclic {
      for (solver, difference) in differences.largest { #expect(difference <= 1e-12, "\(solver)") }
      #expect(differences.refused.isEmpty)
    }
  }

  private func solveBatches(
    _ kind: RandomRatio, _ matrices: [ComparisonMatrix], _ references: [ExtendedReference],
    _ differences: inout Differences
  ) throws {
    let batch = try ComparisonBatch(matrices)
    let solutions = SolverPath.available.map { ($0, batch.solution(threads: 1, path: $0)) }
    for (path, solved) in solutions {
      #expect(solved.refusals.isEmpty)
      for (m, exact) in references.enumerated() {
        let difference = differences.add(
          "batch \(path)", solved.weights(of: m), solved.lambdaMax(of: m), exact)
        requireCertified(
          difference,
          PerronCertificate(
            lambdaLower: solved.lambdaLower[m], lambdaUpper: solved.lambdaUpper[m],
            weightBound: solved.weightBound[m]), exact)
      }
    }
  }

  private func solve(
    _ kind: RandomRatio, _ matrix: ComparisonMatrix, _ exact: ExtendedReference,
    _ differences: inout Differences
  ) throws {
    for solver in EigenvectorSolver.allCases {
      guard let solved = try priorities(of: matrix, by: solver) else {
        differences.refused[solver.rawValue, default: 0] += 1
        continue
      }
      let difference = differences.add(solver.rawValue, solved.weights, solved.lambdaMax, exact)
      requireCertified(difference, solved.certificate, exact)
    }
    let large = try LargeComparisonMatrix(matrix).solution(threads: 1)
    let difference = differences.add("large", large.weights, large.lambdaMax, exact)
    requireCertified(difference, large.certificate, exact)
    // dgeev alone promises no component of its vector where they lie orders of magnitude apart.
    guard kind != .extreme && kind != .cyclic else { return }
    let raw = try SquareMatrix(order: matrix.order, elements: matrix.entries).principalEigenpair()
    let sum = raw.right.reduce(0, +)
    _ = differences.add("dgeev", raw.right.map { $0 / sum }, raw.value, exact)
  }

  /// nil where power iteration says that it did not converge.
  private func priorities(
    of matrix: ComparisonMatrix, by solver: EigenvectorSolver
  ) throws -> Priorities? {
    do {
      return try matrix.priorities(solver: solver)
    } catch {
      if solver == .power, case .notConverged = error { return nil }
      throw error
    }
  }

  /// What is certified is true: weights within their bound and λ within its enclosure, but for the
  /// rounding of the comparison itself.
  private func requireCertified(
    _ difference: Double, _ certificate: PerronCertificate, _ exact: ExtendedReference
  ) {
    if !(difference <= certificate.weightBound + 1e-15) {
      Issue.record("a weight is off by \(difference), bound \(certificate.weightBound)")
    }
    if !(certificate.lambdaLower * (1 - 1e-15) <= exact.lambdaMax
      && exact.lambdaMax <= certificate.lambdaUpper * (1 + 1e-15))
    {
      Issue.record("λ \(exact.lambdaMax) is not in \(certificate)")
    }
  }
}
