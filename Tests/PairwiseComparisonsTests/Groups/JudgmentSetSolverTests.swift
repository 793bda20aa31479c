import PairwiseComparisons
import TestSupport
import Testing

@Suite struct JudgmentSetSolverTests {
  /// Against 70-digit values (mpmath), 1e-10.
  @Test(arguments: Golden.group)
  func groups(_ golden: Golden) throws {
    let responses = try responses(golden)
    var rules = WeightingRules()
    let aij = try JudgmentSetSolver.solve(
      order: golden["n"].int, responses: responses, rules: rules)
    let matrix = try #require(aij.matrix)
    #expect(
      isClose(matrix.entries, golden["AIJ"]["matrix"].rows.flatMap { $0 }, relative: 1e-12))
    #expect(isClose(aij.priorities.weights, golden["AIJ"]["eigenvector"].numbers, relative: 1e-10))
    #expect(isClose(aij.consistency.lambdaMax, golden["AIJ"]["lambda_max"].number, relative: 1e-12))
    #expect(
      isClose(aij.consistency.index, golden["AIJ"]["CI"].number, relative: 1e-10, absolute: 1e-14))
    for (expert, expected) in zip(aij.experts, golden["individual"].list) {
      let priorities = try #require(expert.priorities)
      #expect(isClose(priorities.weights, expected["eigenvector"].numbers, relative: 1e-12))
      #expect(isClose(priorities.lambdaMax, expected["lambda_max"].number, relative: 1e-12))
    }
    rules.method = .geometricMean
    let llsm = try JudgmentSetSolver.solve(
      order: golden["n"].int, responses: responses, rules: rules)
    #expect(
      isClose(llsm.priorities.weights, golden["AIJ"]["llsm_weights"].numbers, relative: 1e-10))
    // AIJ and geometric AIP of geometric means are the same.
    rules.group = .aipGeometric
    let same = try JudgmentSetSolver.solve(
      order: golden["n"].int, responses: responses, rules: rules)
    #expect(
      isClose(same.priorities.weights, golden["AIJ"]["llsm_weights"].numbers, relative: 1e-10))

    rules.method = .eigenvector
    let geometric = try JudgmentSetSolver.solve(
      order: golden["n"].int, responses: responses, rules: rules)
    #expect(
      isClose(
        geometric.priorities.weights, golden["AIP"]["geometric_of_eigenvectors"].numbers,
        relative: 1e-10))
    #expect(geometric.matrix == nil)
    rules.group = .aipArithmetic
    let arithmetic = try JudgmentSetSolver.solve(
      order: golden["n"].int, responses: responses, rules: rules)
    #expect(
      isClose(
        arithmetic.priorities.weights, golden["AIP"]["arithmetic_of_eigenvectors"].numbers,
        relative: 1e-10))
  }

  private func responses(_ golden: Golden) throws -> [ExpertJudgments] {
    try zip(golden["matrices"].list, golden["respondent_weights"].numbers).enumerated().map {
      ExpertJudgments(
        expert: "\($0)", weight: $1.1, judgments: try $1.0.matrix().judgments)
    }
  }

  /// The reference scenario's process indicators: timeliness, content, method, resolution. Expected
  /// values were computed apart from this code in numpy, ten digits.
  @Test func zhaoqingProcess() throws {
    let first = try ComparisonMatrix(
      upper: [[1, 1 / 4.0, 1 / 2.0], [1 / 7.0, 1 / 2.0], [1]], orientation: .column)
    let responses = [
      ExpertJudgments(expert: "e1", weight: 0.5, judgments: first.judgments),
      ExpertJudgments(
        expert: "e2", weight: 0.3,
        judgments: [
          Judgment(0, 1, 2), Judgment(0, 2, 5), Judgment(0, 3, 2), Judgment(1, 2, 3),
          Judgment(1, 3, 2), Judgment(2, 3, 0.5),
        ]),
      ExpertJudgments(
        expert: "e3", weight: 0.2,
        judgments: [
          Judgment(0, 1, 1), Judgment(0, 2, 4), Judgment(1, 3, 2), Judgment(0, 3, 3),
        ]),
    ]
    let solution = try JudgmentSetSolver.solve(order: 4, responses: responses)
    let expected: [(weights: [Double], lambda: Double, index: Double, ri: Double, ratio: Double)] =
      [
        (
          [0.3445587598, 0.4121558906, 0.0935383466, 0.149747003], 4.1512862529, 0.050428751, 0.9,
          0.0560319455
        ),
        (
          [0.4502486405, 0.2806123119, 0.0898568731, 0.1792821744], 4.0407051021, 0.0135683674,
          0.9, 0.0150759637
        ),
        (
          [0.399359049, 0.3488722636, 0.0993846902, 0.1523839971], 4.0137366835, 0.0045788945,
          0.306, 0.0149637075
        ),
      ]
    for (expert, golden) in zip(solution.experts, expected) {
      #expect(isClose(try #require(expert.priorities).weights, golden.weights, absolute: 1e-9))
      let consistency = try #require(expert.consistency)
      #expect(isClose(consistency.lambdaMax, golden.lambda, absolute: 1e-9))
      #expect(isClose(consistency.index, golden.index, absolute: 1e-9))
      #expect(consistency.randomIndex.value == golden.ri)
      #expect(isClose(consistency.ratio, golden.ratio, absolute: 1e-9))
    }
    #expect(solution.experts[2].missing == [ItemPair(1, 2), ItemPair(2, 3)])
    #expect(
      isClose(
        solution.priorities.weights, [0.3881028763, 0.3616444914, 0.0928275603, 0.157425072],
        absolute: 1e-9))
    #expect(isClose(solution.consistency.lambdaMax, 4.0499656615, absolute: 1e-9))
    #expect(isClose(solution.consistency.ratio, 0.0185058006, absolute: 1e-9))
    #expect(solution.missing.isEmpty && solution.advice.count == 3)
  }

  @Test func zhaoqingPerformance() throws {
    let solution = try JudgmentSetSolver.solve(
      order: 2,
      responses: [("e1", 0.5, 8.0), ("e2", 0.3, 3), ("e3", 0.2, 5)].map {
        ExpertJudgments(expert: $0, weight: $1, judgments: [Judgment(0, 1, $2)])
      })
    #expect(
      isClose(solution.priorities.weights, [0.8443808604, 0.1556191396], absolute: 1e-9))
    #expect(solution.consistency.ratio == 0 && solution.consistency.randomIndex.value == 0)
    #expect(solution.priorities.lambdaMax == 2 && solution.advice.isEmpty)
  }

  /// The audited set of all six indicators; the column sums are the published ones.
  @Test func zhaoqingSix() throws {
    let matrix = try ComparisonMatrix(
      matrix: [
        [1, 1, 1 / 4.0, 1 / 2.0, 1 / 2.0, 1 / 6.0], [1, 1, 1 / 7.0, 1 / 2.0, 1, 1 / 2.0],
        [4, 7, 1, 1, 6, 1 / 2.0], [2, 2, 1, 1, 6, 2], [2, 1, 1 / 6.0, 1 / 6.0, 1, 1 / 8.0],
        [6, 2, 2, 1 / 2.0, 8, 1],
      ], orientation: .column)
    // The table is read by columns, so its column sums are the row sums of the matrix.
    let sums = matrix.transposed.columnSums.map { ($0 * 10).rounded() / 10 }
    #expect(sums == [16, 14, 4.6, 3.7, 22.5, 4.3])
    let priorities = try matrix.priorities()
    #expect(
      isClose(
        priorities.weights,
        [
          0.2812615614, 0.2258988437, 0.0620172199, 0.070063006, 0.2958810405, 0.0648783285,
        ], absolute: 1e-9))
    let consistency = try matrix.consistency()
    #expect(isClose(consistency.lambdaMax, 6.6713252235, absolute: 1e-9))
    #expect(isClose(consistency.ratio, 0.1082782618, absolute: 1e-9))
    #expect(!consistency.isAcceptable)
  }
}

@Suite struct JudgmentSetSolverRulesTests {
  private let whole = [Judgment(0, 1, 2), Judgment(0, 2, 4), Judgment(1, 2, 3)]

  @Test func disconnectedExpertCountsInTheGroup() throws {
    let responses = [
      ExpertJudgments(expert: "a", weight: 1, judgments: whole),
      ExpertJudgments(expert: "b", weight: 1, judgments: [Judgment(1, 0, 2)]),
    ]
    let solution = try JudgmentSetSolver.solve(order: 3, responses: responses)
    #expect(solution.experts[1].priorities == nil && solution.experts[1].consistency == nil)
    #expect(solution.experts[1].components == [[0, 1], [2]])
    // √(2 · 1/2) = 1; the other pairs are the first expert's alone.
    let matrix = try #require(solution.matrix)
    #expect(isClose(matrix[0, 1], 1, relative: 1e-15) && matrix[0, 2] == 4 && matrix[1, 2] == 3)
    var rules = WeightingRules(group: .aipGeometric)
    #expect(
      throws: JudgmentError.expert("b", .disconnected(components: [[0, 1], [2]]))
    ) { try JudgmentSetSolver.solve(order: 3, responses: responses, rules: rules) }
    rules = WeightingRules(incomplete: .forbid)
    #expect(
      throws: JudgmentError.expert(
        "b", .missingPairs([ItemPair(0, 2), ItemPair(1, 2)], count: 2))
    ) { try JudgmentSetSolver.solve(order: 3, responses: responses, rules: rules) }
  }

  @Test func whoSkipsASetLeavesItsWeightToTheOthers() throws {
    let solution = try JudgmentSetSolver.solve(
      order: 3,
      responses: [
        ExpertJudgments(expert: "a", weight: 0.5, judgments: whole),
        ExpertJudgments(expert: "b", weight: 0.3, judgments: []),
        ExpertJudgments(expert: "c", weight: 0.2, judgments: whole),
      ])
    #expect(solution.experts.map(\.expert) == ["a", "c"])
    #expect(isClose(solution.experts.map(\.weight), [5 / 7.0, 2 / 7.0], relative: 1e-15))
    // Equal judgments come through without rounding.
    #expect(solution.matrix?.entries == [1, 2, 4, 0.5, 1, 3, 0.25, 1 / 3.0, 1])
  }

  @Test func disconnectedGroup() {
    #expect(throws: JudgmentError.disconnected(components: [[0, 1], [2, 3]])) {
      try JudgmentSetSolver.solve(
        order: 4,
        responses: [
          ExpertJudgments(expert: "a", judgments: [Judgment(0, 1, 2)]),
          ExpertJudgments(expert: "b", judgments: [Judgment(2, 3, 2)]),
        ])
    }
    #expect(throws: JudgmentError.noJudgments(order: 3)) {
      try JudgmentSetSolver.solve(order: 3, responses: [])
    }
    #expect(throws: JudgmentError.noItems) {
      try JudgmentSetSolver.solve(order: 0, responses: [])
    }
  }

  @Test func oneItemNeedsNoJudgment() throws {
    let solution = try JudgmentSetSolver.solve(order: 1, responses: [])
    #expect(solution.priorities.weights == [1] && solution.experts.isEmpty)
    #expect(solution.consistency.ratio == 0)
  }

  @Test(arguments: [Double.nan, -1, .infinity, 0])
  func weightsOfExperts(_ weight: Double) {
    #expect(throws: JudgmentError.self) {
      try JudgmentSetSolver.solve(
        order: 3, responses: [ExpertJudgments(expert: "a", weight: weight, judgments: whole)])
    }
  }

  /// Only the quotient of two weights matters, however large they are.
  @Test func hugeWeights() throws {
    let solution = try JudgmentSetSolver.solve(
      order: 3,
      responses: [
        ExpertJudgments(expert: "a", weight: 1e308, judgments: whole),
        ExpertJudgments(expert: "b", weight: 1e308, judgments: whole.map(\.reversed)),
      ])
    #expect(solution.experts.map(\.weight) == [0.5, 0.5])
  }

  @Test func mistakesNameTheExpert() {
    #expect(throws: JudgmentError.expert("a", .selfComparison(item: 2))) {
      try JudgmentSetSolver.solve(
        order: 3, responses: [ExpertJudgments(expert: "a", judgments: [Judgment(2, 2, 1)])])
    }
  }
}
