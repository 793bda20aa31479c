import BilingualText
import PairwiseComparisons
import TestSupport
import Testing

/// Everything that is computed from a complete matrix.
struct MatrixOperation: Sendable, CustomTestStringConvertible {
  let name: String
  let figures: @Sendable (ComparisonMatrix) throws -> [Double]
  var testDescription: String { name }

  static let all: [MatrixOperation] =
    PriorityMethod.allCases.map { method in
      MatrixOperation(name: "\(method)") {
        let found = try $0.priorities(method: method)
        return found.weights
          + [found.lambdaMax, found.solution.residual, found.certificate.lambdaUpper]
      }
    }
    + [EigenvectorSolver.automatic, .lapack, .noda, .power].map { solver in
      MatrixOperation(name: "solver \(solver)") { try $0.priorities(solver: solver).weights }
    } + [
      .init(name: "compareMethods") { try $0.compareMethods().priorities.flatMap(\.weights) },
      .init(name: "consistency") { [try $0.consistency().ratio, try $0.consistency().index] },
      .init(name: "geometricConsistencyIndex") { [try $0.geometricConsistencyIndex()] },
      .init(name: "harmonicConsistency") { matrix in
        let found = try matrix.harmonicConsistency()
        return [found.index, found.ratio, found.randomIndex] + found.weights
      },
      .init(name: "koczkodajIndex") { [try $0.koczkodajIndex()] },
      .init(name: "worstTriads") { try $0.worstTriads().map(\.product) },
      .init(name: "ambiguityIndex") { [try $0.ambiguityIndex()] },
      .init(name: "cavalloDApuzzoIndex") { [try $0.cavalloDApuzzoIndex()] },
      .init(name: "pelaezLamataIndex") { [try $0.pelaezLamataIndex()] },
      .init(name: "goldenWangIndex") { [try $0.goldenWangIndex()] },
      .init(name: "relativeError") { [try $0.relativeError()] },
      .init(name: "circularTriads") { try $0.circularTriads().map(\.product) },
      .init(name: "consistencyProfile") { [try $0.consistencyProfile().geometricLimit] },
      .init(name: "judgmentInfluences") {
        try $0.judgmentInfluences().flatMap { [$0.slope, $0.epsilon, $0.impliedRatio] }
      },
      .init(name: "smallestRevision") {
        try $0.smallestRevision().revisions.map(\.after.ratio)
      },
      .init(name: "xuWeiRevision") {
        let found = try $0.xuWeiRevision()
        return [found.exponent, found.largestChange, found.revision.after.ratio]
      },
      .init(name: "xuWeiSteps") { [try $0.xuWeiSteps(factor: 0.5).exponent] },
      .init(name: "weightDerivatives") { matrix in
        try matrix.weightDerivatives().gradient(of: [Double](repeating: 1, count: matrix.order))
      },
      .init(name: "geometric weightDerivatives") { matrix in
        try matrix.weightDerivatives(method: .geometricMean)
          .gradient(of: [Double](repeating: 1, count: matrix.order))
      },
      .init(name: "weightDistribution") {
        let found = try $0.weightDistribution(
          noise: JudgmentNoise(kind: .logNormal(deviation: 0.1), samples: 20))
        return found.mean + found.deviation + found.upper
      },
      .init(name: "solution") { try $0.solution().priorities.weights },
      .init(name: "ComparisonBatch") {
        let found = try ComparisonBatch([$0]).solution()
        if let refusal = found.refusals.first { throw refusal.error }
        return found.weights(of: 0) + [found.consistencyIndex[0], found.lambdaUpper[0]]
      },
      .init(name: "LargeComparisonMatrix") {
        try LargeComparisonMatrix($0).solution().weights
      },
      .init(name: "JudgmentScale.apply") {
        try JudgmentScale(name: "own", maximum: 1e308).apply(to: $0).entries
      },
      .init(name: "JudgmentSetSolver") { matrix in
        try JudgmentSetSolver.solve(
          order: matrix.order,
          responses: [ExpertJudgments(expert: "e", judgments: matrix.judgments)]
        ).priorities.weights
      },
      .init(name: "GroupAnalysis") { matrix in
        try GroupAnalysis(
          order: matrix.order,
          responses: ["a", "b"].map { ExpertJudgments(expert: $0, judgments: matrix.judgments) }
        ).members.flatMap { $0.weights + [$0.ratio, $0.distance, $0.largestShift] }
      },
    ]
}

/// Everything that is computed from judgments with gaps.
struct IncompleteOperation: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether judgments that leave items unconnected are what it is for.
  var takesUnconnected = false
  let figures: @Sendable (IncompleteComparisonMatrix) throws -> [Double]
  var testDescription: String { name }

  static let all: [IncompleteOperation] =
    [IncompleteTreatment.optimal, .logLeastSquares, .harker, .forbid].flatMap { treatment in
      [
        IncompleteOperation(name: "completed \(treatment)") {
          try $0.completed(treatment).matrix.entries
        },
        IncompleteOperation(name: "priorities \(treatment)") {
          try $0.priorities(treatment: treatment).weights
        },
        IncompleteOperation(name: "smallestRevision \(treatment)") {
          try $0.smallestRevision(treatment: treatment).revisions.map(\.after.ratio)
        },
      ]
    } + [
      .init(name: "completed within 9") { try $0.completed(within: 9).matrix.entries },
      .init(name: "logLeastSquares") {
        let found = try $0.logLeastSquares()
        return try found.weights() + [found.condition, found.solution.residual]
      },
      .init(name: "revisionAdvice") { try $0.revisionAdvice().map(\.ratioAfter) },
      .init(name: "remainingUncertainty", takesUnconnected: true) {
        let found = try $0.remainingUncertainty()
        return found.relativeErrors + found.questions.map(\.gain)
      },
      .init(name: "weightDerivatives") { judged in
        try judged.weightDerivatives().gradient(of: [Double](repeating: 1, count: judged.order))
      },
      .init(name: "leastSquaresDerivatives") { judged in
        try judged.leastSquaresDerivatives()
          .gradient(of: [Double](repeating: 1, count: judged.order))
      },
      .init(name: "JudgmentSetSolver") { judged in
        try JudgmentSetSolver.solve(
          order: judged.order,
          responses: [ExpertJudgments(expert: "e", judgments: judged.judgments)]
        ).priorities.weights
      },
    ]
}

/// What cannot be done is refused with a typed error; nothing returns NaN or infinity.
@Suite struct RefusalTests {
  // MARK: What no method is ever handed

  @Test(arguments: [0, -1, .nan, .infinity, -.infinity, .leastNonzeroMagnitude] as [Double])
  func ratiosThatAreNone(_ ratio: Double) {
    let judgment = Judgment(0, 1, ratio)
    #expect(throws: JudgmentError.self) { try ComparisonMatrix(order: 2, judgments: [judgment]) }
    #expect(throws: JudgmentError.self) {
      try IncompleteComparisonMatrix(order: 3, judgments: [judgment])
    }
    #expect(throws: JudgmentError.self) {
      try ComparisonMatrix(upper: [[ratio]], orientation: .row)
    }
    #expect(throws: JudgmentError.self) {
      try ComparisonMatrix(matrix: [[1, ratio], [1 / ratio, 1]], orientation: .row)
    }
    #expect(throws: JudgmentError.self) { try ComparisonMatrix(weights: [1, ratio]) }
    #expect(throws: JudgmentError.self) {
      try JudgmentSetSolver.solve(
        order: 2, responses: [ExpertJudgments(expert: "e", judgments: [judgment])])
    }
    #expect(throws: JudgmentError.self) {
      try GroupAnalysis(
        order: 2, responses: [ExpertJudgments(expert: "e", judgments: [judgment])])
    }
    #expect(throws: JudgmentError.self) {
      try JudgmentScale.saaty.apply(to: [judgment], order: 2)
    }
    let batch = try? ComparisonBatch(order: 2, count: 1, ratios: [ratio]).solution()
    #expect(batch == nil || batch?.refusals.count == 1)
  }

  @Test func nothingToCompare() {
    #expect(throws: JudgmentError.noItems) { try ComparisonMatrix(order: 0, judgments: []) }
    #expect(throws: JudgmentError.noItems) { try ComparisonMatrix(weights: []) }
    #expect(throws: JudgmentError.self) { try ComparisonMatrix(matrix: [], orientation: .row) }
    #expect(throws: JudgmentError.noItems) {
      try IncompleteComparisonMatrix(order: 0, judgments: [])
    }
    #expect(throws: JudgmentError.noItems) { try JudgmentSetSolver.solve(order: 0, responses: []) }
    #expect(throws: JudgmentError.self) { try GroupAnalysis(order: 0, responses: []) }
    #expect(throws: JudgmentError.noItems) { try Consensus(priorities: []) }
    #expect(throws: JudgmentError.noItems) { try HarmonicConsistency(columnSums: []) }
    #expect(throws: JudgmentError.self) { try MassSurvey(order: 0) }
    #expect(throws: JudgmentError.self) { try RandomIndexSimulation(order: 0).run() }
    #expect(throws: JudgmentError.self) {
      try LargeComparisonMatrix(order: 0) { (_: Int, _: Int) -> Double in 1 }
    }
  }

  // MARK: What every method is handed

  private func check(_ figures: [Double], _ note: String) {
    #expect(figures.allSatisfy { $0.isFinite }, "\(note): \(figures)")
  }

  /// Finite figures or a typed error that says something in both languages.
  private func attempt(_ name: String, _ body: () throws -> [Double]) {
    do {
      check(try body(), name)
    } catch let error as JudgmentError {
      #expect(!error.message().en.isEmpty && !error.message().zh.isEmpty)
      #expect(!error.message().en.contains("nan"), "\(name): \(error)")
    } catch {
      Issue.record("\(name): an error of another type, \(error)")
    }
  }

  /// One item is always consistent and has the weight 1; two are always consistent.
  @Test(arguments: MatrixOperation.all) func oneAndTwoItems(_ operation: MatrixOperation) throws {
    attempt(operation.name) {
      try operation.figures(ComparisonMatrix(order: 1, judgments: []))
    }
    attempt(operation.name) {
      try operation.figures(ComparisonMatrix(order: 2, judgments: [Judgment(0, 1, 7)]))
    }
  }

  /// Ratios of 1e300 that agree, that contradict one another, and of 1e9 that do.
  @Test(arguments: MatrixOperation.all) func extremeRatios(_ operation: MatrixOperation) throws {
    for a in [1e9, 1e150, 1e300] {
      let tables: [[[Double]]] = [
        [[a, a], [1]], [[a, 1 / a], [a]], [[a, 1, 1 / a], [a, 1], [1]],
        [[a, a, a, 1], [a, 1 / a, a], [a, a], [1 / a]],
      ]
      for upper in tables {
        let matrix = try ComparisonMatrix(upper: upper, orientation: .row)
        attempt("\(operation.name) \(a) \(upper.count + 1)") { try operation.figures(matrix) }
      }
    }
  }

  /// The methods that can solve ratios of 1e9 do, whatever the contradictions.
  @Test(arguments: [PriorityMethod.eigenvector, .geometricMean])
  func nineOrdersOfMagnitude(_ method: PriorityMethod) throws {
    let matrix = try ComparisonMatrix(
      upper: [[1e9, 1e-9, 1e9], [1e9, 1], [1e-9]], orientation: .row)
    let found = try matrix.priorities(method: method)
    #expect(found.solution.converged && found.solution.residual < 1e-12)
    #expect(found.certificate.weightBound >= 0 && found.weights.allSatisfy { $0 > 0 })
  }

  /// Two groups that nothing connects: named in the error.
  @Test(arguments: IncompleteOperation.all)
  func unconnected(_ operation: IncompleteOperation) throws {
    let judged = try IncompleteComparisonMatrix(
      order: 4, judgments: [Judgment(0, 1, 3), Judgment(2, 3, 2)])
    if operation.takesUnconnected {
      return check(try operation.figures(judged), operation.name)
    }
    let error = #expect(throws: JudgmentError.self) { try operation.figures(judged) }
    if !operation.name.hasSuffix("forbid") {
      #expect(
        error?.message().en.contains("{item 0, item 1}, {item 2, item 3}") == true,
        "\(operation.name)")
    }
    attempt(operation.name) {
      try operation.figures(IncompleteComparisonMatrix(order: 3, judgments: []))
    }
  }

  @Test(arguments: IncompleteOperation.all)
  func extremeRatiosWithGaps(_ operation: IncompleteOperation) throws {
    attempt(operation.name) {
      try operation.figures(IncompleteComparisonMatrix(order: 1, judgments: []))
    }
    for a in [9, 1e9, 1e150, 1e300] {
      let judged = try IncompleteComparisonMatrix(
        order: 4,
        judgments: [
          Judgment(0, 1, a), Judgment(1, 2, a), Judgment(2, 3, a), Judgment(0, 3, 1 / a),
        ])
      attempt("\(operation.name) \(a)") { try operation.figures(judged) }
    }
  }

  /// Every iteration says whether it converged, with its residual and its bound.
  @Test func convergenceIsAResult() throws {
    let matrix = try ComparisonMatrix(
      upper: [[2, 5, 3, 1], [3, 2, 4], [0.5, 1 / 3.0], [2]], orientation: .row)
    for solver in [EigenvectorSolver.automatic, .lapack, .noda, .power] {
      let found = try matrix.priorities(solver: solver)
      #expect(found.solution.converged && found.solution.residual < 1e-13)
      #expect(found.certificate.weightBound < 1e-10 && found.certificate.weightBound > 0)
      #expect(found.certificate.lambdaLower <= found.lambdaMax)
      #expect(found.certificate.lambdaUpper >= found.lambdaMax)
    }
    let judged = try IncompleteComparisonMatrix(
      order: 5, judgments: Array(matrix.judgments.dropLast(3)) + [matrix.judgments[9]])
    for treatment in [IncompleteTreatment.optimal, .logLeastSquares, .harker] {
      let found = try judged.completed(treatment)
      #expect(found.solution.converged && found.solution.residual < 1e-6)
    }
    let squares = try judged.logLeastSquares()
    #expect(squares.solution.converged && squares.condition >= 1)
    // A limit of iterations is an error, not an answer.
    let slow = try ComparisonMatrix(upper: [[1e12, 1e-12], [1e12]], orientation: .row)
    attempt("power") { try slow.priorities(solver: .power).weights }
  }
}
