import BilingualText
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct MethodNameTests {
  /// Whatever solves something is named in Chinese too: no English word is left but proper names.
  @Test func everySolverHasAChineseName() throws {
    let matrix = try ComparisonMatrix(
      upper: [[2, 5, 3], [3, 2], [0.5]], orientation: .row)
    let judged = try IncompleteComparisonMatrix(
      order: 4, judgments: Array(matrix.judgments.dropLast(2)))
    var solutions = try PriorityMethod.allCases.map { try matrix.priorities(method: $0).solution }
    solutions += try [EigenvectorSolver.automatic, .lapack, .noda, .power].map {
      try matrix.priorities(solver: $0).solution
    }
    solutions += try [IncompleteTreatment.optimal, .logLeastSquares, .harker].flatMap {
      [try judged.completed($0).solution, try judged.priorities(treatment: $0).solution]
    }
    solutions += [try judged.logLeastSquares().solution, try judged.completed(within: 9).solution]
    for group in GroupAggregation.allCases {
      solutions.append(
        try JudgmentSetSolver.solve(
          order: 4,
          responses: ["a", "b"].map { ExpertJudgments(expert: $0, judgments: matrix.judgments) },
          rules: WeightingRules(group: group)
        ).priorities.solution)
    }
    for solution in solutions {
      let rest = ["LAPACK", "dgeev", "Noda", "Harker", "LU"].reduce(
        solution.solver.zh
      ) { $0.replacing($1, with: "") }
      #expect(!rest.contains { $0.isASCII && $0.isLetter }, "\(solution.solver.en): \(rest)")
    }
  }

  @Test func messages() {
    #expect(
      JudgmentError.notConverged(solver: MethodName.powerIteration, iterations: 9, residual: 0.5)
        .message().zh == "幂迭代 迭代 9 次仍未收敛（残差 0.5）")
    #expect(
      JudgmentError.invalidSetting(name: SettingName.samples, value: 1).message().zh
        == "抽样次数 不能取 1")
  }
}
