import BilingualText

/// A completed matrix and how it was found.
public struct Completion: Sendable, Hashable {
  /// The judgments with the missing ratios filled in.
  public var matrix: ComparisonMatrix
  /// The filled-in ratios, the smaller position first.
  public var filled: [Judgment]
  /// How the missing ratios were found; of no effect where none is missing.
  public var treatment: IncompleteTreatment
  /// What found them, in how many steps and how exactly.
  public var solution: NumericalSolution

  public init(
    matrix: ComparisonMatrix, filled: [Judgment], treatment: IncompleteTreatment,
    solution: NumericalSolution
  ) {
    self.matrix = matrix
    self.filled = filled
    self.treatment = treatment
    self.solution = solution
  }
}

extension IncompleteComparisonMatrix {
  /// The largest order that is ever made into a dense matrix.
  public static let maximumDenseOrder = 5_000

  /// The judgments with the missing ratios filled in.
  ///
  /// - Parameter treatment: `optimal` fills in what makes λ_max least; `logLeastSquares` and
  ///   `harker` fill in the quotients of their weights, which are then the geometric mean and the
  ///   eigenvector of the completed matrix; `forbid` refuses.
  /// - Throws: `JudgmentError.disconnected`, `.missingPairs`, `.tooManyItems`, `.tooExtreme`,
  ///   `.notConverged`.
  /// - Complexity: O(n³) a Newton step, of which there are three to ten.
  public func completed(_ treatment: IncompleteTreatment = .optimal) throws(JudgmentError)
    -> Completion
  {
    try solved(treatment).completion
  }

  /// The weights of the items, with those of the completed matrix's principal eigenvalue.
  ///
  /// Where nothing is missing, `method` decides. Where pairs are missing, it is applied to the
  /// optimal completion; log least squares and Harker's matrix have weights of their own, which the
  /// result names `geometricMean` and `eigenvector`.
  ///
  /// - Throws: as `completed(_:)`.
  public func priorities(
    method: PriorityMethod = .eigenvector, treatment: IncompleteTreatment = .optimal
  ) throws(JudgmentError) -> Priorities {
    try solved(treatment).priorities(method: method)
  }

  func solved(_ treatment: IncompleteTreatment) throws(JudgmentError) -> SolvedCompletion {
    guard order <= Self.maximumDenseOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumDenseOrder)
    }
    if isComplete {
      let matrix = try complete()
      let pair = try matrix.perronPair()
      return SolvedCompletion(
        completion: Completion(
          matrix: matrix, filled: [], treatment: treatment,
          solution: NumericalSolution(
            solver: MethodName.nothingMissing, iterations: 0, residual: 0, converged: true)),
        pair: pair)
    }
    if treatment == .forbid { _ = try complete() }
    try requireConnected()
    let matrix: ComparisonMatrix
    let pair: PerronPair
    let solution: NumericalSolution
    switch treatment {
    case .optimal, .forbid:
      (matrix, pair, solution) = try OptimalCompletion(self).solve(
        start: try logLeastSquares().logarithms)
    case .logLeastSquares:
      let squares = try logLeastSquares()
      matrix = try filled(weights: squares.weights())
      pair = try matrix.perronPair()
      solution = squares.solution
    case .harker:
      let harker = try harkerWeights()
      matrix = try filled(weights: harker.weights)
      pair = try matrix.perronPair()
      solution = harker.solution
    }
    return SolvedCompletion(
      completion: Completion(
        matrix: matrix,
        filled: missingPairs.map {
          Judgment($0.first, $0.second, matrix[$0.first, $0.second])
        }, treatment: treatment, solution: solution), pair: pair)
  }

  private func filled(weights: [Double]) throws(JudgmentError) -> ComparisonMatrix {
    for pair in missingPairs {
      try requireRatio(weights[pair.first] / weights[pair.second], pair.first, pair.second)
    }
    return filled { weights[$0] / weights[$1] }
  }
}

/// A completion with the Perron pair of its matrix.
struct SolvedCompletion {
  var completion: Completion
  var pair: PerronPair

  var matrix: ComparisonMatrix { completion.matrix }

  func priorities(method: PriorityMethod) throws(JudgmentError) -> Priorities {
    guard !completion.filled.isEmpty else {
      return try matrix.priorities(method: method, pair: pair)
    }
    var priorities =
      switch completion.treatment {
      case .optimal, .forbid: try matrix.priorities(method: method, pair: pair)
      case .logLeastSquares: try matrix.priorities(method: .geometricMean, pair: pair)
      case .harker: try matrix.priorities(method: .eigenvector, pair: pair)
      }
    priorities.solution.solver = MethodName.sequence(
      completion.solution.solver, priorities.solution.solver)
    priorities.solution.iterations += completion.solution.iterations
    priorities.solution.residual = max(
      priorities.solution.residual, completion.solution.residual)
    return priorities
  }
}
