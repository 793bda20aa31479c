/// Weights and consistency of one matrix, found together.
public struct MatrixSolution: Sendable, Hashable {
  /// The eigenvector weights.
  public var priorities: Priorities
  /// CI and CR of the judgments.
  public var consistency: Consistency

  public init(priorities: Priorities, consistency: Consistency) {
    self.priorities = priorities
    self.consistency = consistency
  }
}

extension ComparisonMatrix {
  /// Eigenvector weights and the consistency ratio with one solution of the eigenproblem.
  ///
  ///     let matrix = try ComparisonMatrix(upper: [[2, 4], [2]], orientation: .row)
  ///     let solution = try matrix.solution()
  ///     print(solution.consistency.ratio)  // 0.0
  ///
  /// Up to 15 items nothing is allocated but the weights.
  ///
  /// - Parameters:
  ///   - randomIndex: the table that the index is measured by.
  ///   - limit: the largest ratio that is accepted.
  ///   - solver: what finds the eigenvector.
  /// - Throws: `JudgmentError.tooExtreme` for ratios beyond double precision, `.notConverged`.
  /// - Complexity: O(n³), O(n²) a pass above 15 items.
  public func solution(
    randomIndex: RandomIndexTable = .saaty1980, limit: ConsistencyLimit = .flat(0.10),
    solver: EigenvectorSolver = .automatic
  ) throws(JudgmentError) -> MatrixSolution {
    let random = randomIndex.value(order: order, missing: 0)
    guard solver == .automatic, let found = kernelPair() else {
      let pair = try perronPair(solver: solver)
      return MatrixSolution(
        priorities: try priorities(method: .eigenvector, pair: pair),
        consistency: Consistency(pair: pair, randomIndex: random, limit: limit))
    }
    return MatrixSolution(
      priorities: Priorities(
        weights: found.weights, method: .eigenvector, lambdaMax: found.value,
        lambdaEstimate: eigenvalueEstimate(found.weights), solution: found.solution,
        certificate: found.certificate),
      consistency: Consistency(
        lambdaMax: found.value, index: found.index, randomIndex: random,
        ratio: random.ratio(of: found.index),
        limit: limit.value(order: order)))
  }
}
