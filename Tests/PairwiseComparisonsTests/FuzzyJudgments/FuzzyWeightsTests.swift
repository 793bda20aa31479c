import BilingualText
import Foundation
import PairwiseComparisons
import TestSupport
import Testing

@Suite struct FuzzyWeightsTests {
  private static func matrix(_ upper: Golden) throws -> FuzzyComparisonMatrix {
    let triples = try upper.list.map {
      try TriangularJudgment($0[0].number, $0[1].number, $0[2].number)
    }
    var order = 2
    while order * (order - 1) / 2 < triples.count { order += 1 }
    return try FuzzyComparisonMatrix(order: order, upper: triples)
  }

  private static func ends(_ weights: FuzzyWeights, _ item: Int) -> [Double] {
    [weights.lower[item], weights.middle[item], weights.upper[item]]
  }

  /// Krejčí, Pavlačka & Talašová 2017; Buckley 1985; Chang 1996, worked at 30 digits.
  @Test func agreesWithIndependentFigures() throws {
    let golden = try Golden(fixture: "robustness/fuzzy_ahp_constrained")
    let inputs = golden["input"]["examples"].list
    #expect(inputs.count == 4)
    for (input, expected) in zip(inputs, golden["computed"]["examples"].list) {
      let id = Comment(rawValue: input["id"].text)
      let matrix = try Self.matrix(input["upper"])
      let (constrained, buckley) = (try matrix.constrainedWeights(), try matrix.buckleyWeights())
      for item in 0..<matrix.order {
        #expect(
          isClose(
            Self.ends(constrained, item), expected["constrained"][item].numbers, absolute: 1e-12),
          id)
        #expect(
          isClose(Self.ends(buckley, item), expected["buckley"][item].numbers, absolute: 1e-12), id)
        let spread = buckley.upper[item] - buckley.lower[item]
        let constrainedSpread = constrained.upper[item] - constrained.lower[item]
        let ratio = expected["spread_ratio_buckley_to_constrained"][item].number
        #expect(isClose(spread / constrainedSpread, ratio, relative: 1e-11), id)
      }
      #expect(
        isClose(
          constrained.weights, expected["constrained_centroid_normalised"].numbers,
          absolute: 1e-12), id)
      #expect(
        isClose(
          buckley.weights, expected["buckley_centroid_normalised"].numbers, absolute: 1e-12), id)
      let chang = try matrix.changWeights()
      #expect(isClose(chang.weights, expected["chang"].numbers, absolute: 1e-12), id)
      let printed: [Double] = expected["chang"].numbers
      let zeros: [Int] = printed.indices.filter { printed[$0] == 0 }
      #expect(chang.zeroItems == zeros, id)
      #expect(constrained.solution.converged, id)
    }
  }

  /// Extents and possibilities as exact fractions.
  @Test func changAndBuckleyStepByStep() throws {
    let golden = try Golden(fixture: "goldens/numerics/method_fuzzy_ahp")
    for example in golden["examples"].list {
      let matrix = try Self.matrix(example["upper_tfn"])
      let chang = try matrix.changWeights()
      for item in 0..<matrix.order {
        let extent = chang.extents[item]
        #expect(
          isClose(
            [extent.lower, extent.middle, extent.upper],
            example["chang_extent"][item].numbers, absolute: 1e-12))
      }
      #expect(
        isClose(chang.possibilities, example["chang_min_possibility"].numbers, absolute: 1e-12))
      #expect(isClose(chang.weights, example["chang_weights"].numbers, absolute: 1e-12))
      let buckley = try matrix.buckleyWeights()
      #expect(isClose(buckley.weights, example["buckley_coa_weights"].numbers, absolute: 1e-12))
      for item in 0..<matrix.order {
        #expect(
          isClose(
            Self.ends(buckley, item), example["buckley_fuzzy_weights"][item].numbers,
            absolute: 1e-12))
      }
    }
  }

  /// Printed by fuzzy-ahp-color: Chang's zero, and centroids of the fuzzy means.
  @Test func published() throws {
    let golden = try Golden(fixture: "goldens/published/fuzzy_chang_extent_3x3")
    let tfn = golden["matrices"]["tfn"]
    let triples = try [tfn[0][1], tfn[0][2], tfn[1][2]].map {
      try TriangularJudgment($0[0].number, $0[1].number, $0[2].number)
    }
    let matrix = try FuzzyComparisonMatrix(order: 3, upper: triples)
    let chang = try matrix.changWeights()
    #expect(
      isClose(chang.weights, golden["expected"]["chang"]["weights"].numbers, absolute: 2e-5))
    #expect(chang.zeroItems == [2])
    #expect(
      isClose(
        try matrix.geometricMeans().centroidWeights,
        golden["expected"]["buckley"]["weights"].numbers, absolute: 1.5e-4))
    #expect(
      isClose(
        try matrix.buckleyWeights().weights,
        golden["computed"]["buckley_defuzzified_after_fuzzy_normalisation"].numbers,
        absolute: 1e-11))
  }

  /// No vertex of the judgments gives less than the lower end, and random matrices stay inside.
  @Test func endsHoldForEveryMatrixInside() throws {
    var generator = RepeatableGenerator(seed: 3)
    for order in [2, 3, 4, 5] {
      let triples = try (0..<order * (order - 1) / 2).map { _ in
        let grade = Double(Int.random(in: 1...9, using: &generator))
        let judgment = try TriangularJudgment(grade: grade)
        return Bool.random(using: &generator) ? judgment : judgment.inverse
      }
      let matrix = try FuzzyComparisonMatrix(order: order, upper: triples)
      let weights = try matrix.constrainedWeights()
      var least = [Double](repeating: 1, count: order)
      for vertex in 0..<1 << triples.count {
        let found = Self.weights(
          order,
          triples.enumerated().map {
            vertex & 1 << $0 == 0 ? $1.lower : $1.upper
          })
        for item in least.indices { least[item] = min(least[item], found[item]) }
      }
      #expect(isClose(weights.lower, least, absolute: 1e-13), "\(order)")
      for _ in 0..<500 {
        let found = Self.weights(
          order, triples.map { Double.random(in: $0.lower...$0.upper, using: &generator) })
        for item in 0..<order {
          #expect(found[item] >= weights.lower[item] - 1e-14)
          #expect(found[item] <= weights.upper[item] + 1e-14)
        }
      }
    }
  }

  /// Geometric-mean weights from the ratios above the diagonal.
  private static func weights(_ order: Int, _ upper: [Double]) -> [Double] {
    var logs = [Double](repeating: 0, count: order)
    var next = 0
    for i in 0..<order {
      for j in i + 1..<order {
        logs[i] += log(upper[next])
        logs[j] -= log(upper[next])
        next += 1
      }
    }
    let means = logs.map { exp($0 / Double(order)) }
    let sum = means.reduce(0, +)
    return means.map { $0 / sum }
  }

  @Test func crispJudgmentsHaveNoSpread() throws {
    let crisp = try [3.0, 5, 2].map { try TriangularJudgment($0, $0, $0) }
    let matrix = try FuzzyComparisonMatrix(order: 3, upper: crisp)
    let (constrained, buckley) = (try matrix.constrainedWeights(), try matrix.buckleyWeights())
    let middle = try matrix.middle.priorities(method: .geometricMean).weights
    for weights in [constrained, buckley] {
      #expect(isClose(weights.lower, middle, relative: 1e-14))
      #expect(isClose(weights.upper, middle, relative: 1e-14))
    }
    let one = try FuzzyComparisonMatrix(order: 1, upper: [])
    #expect(try one.constrainedWeights().weights == [1])
  }

  @Test func gradesBecomeTriples() throws {
    func triple(_ grade: Double) throws -> [Double] {
      let judgment = try TriangularJudgment(grade: grade)
      return [judgment.lower, judgment.middle, judgment.upper]
    }
    #expect(try triple(1) == [1, 1, 2])
    #expect(try triple(3) == [2, 3, 4])
    #expect(try triple(9) == [8, 9, 9])
    #expect(try triple(0.2) == [1 / 6.0, 0.2, 0.25])
  }

  @Test func refusesWhatIsNoFuzzyJudgment() throws {
    for (l, m, u) in [(0.0, 1.0, 2.0), (2, 1, 3), (1, 3, 2), (.nan, 1, 2), (1, 2, .infinity)] {
      #expect(throws: FuzzyJudgmentError.self) { try TriangularJudgment(l, m, u) }
    }
    #expect(throws: FuzzyJudgmentError.order(lower: 2, middle: 1, upper: 3)) {
      try TriangularJudgment(2, 1, 3)
    }
    #expect(throws: FuzzyJudgmentError.grade(10)) { try TriangularJudgment(grade: 10) }
    #expect(throws: FuzzyJudgmentError.spread(-1)) {
      try TriangularJudgment(grade: 3, spread: -1)
    }
    #expect(throws: FuzzyJudgmentError.shape(expected: 3, found: 1)) {
      try FuzzyComparisonMatrix(order: 3, upper: [.one])
    }
    #expect(throws: FuzzyJudgmentError.judgment(.noItems)) {
      try FuzzyComparisonMatrix(order: 0, upper: [])
    }
    let many = try FuzzyComparisonMatrix(
      order: 17, upper: [TriangularJudgment](repeating: .one, count: 136))
    #expect(throws: FuzzyJudgmentError.tooManyItems(order: 17, limit: 16)) {
      try many.constrainedWeights()
    }
    for error in [
      FuzzyJudgmentError.order(lower: 1, middle: 0, upper: 0), .grade(0), .spread(-1),
      .shape(expected: 1, found: 2), .tooManyItems(order: 17, limit: 16), .judgment(.noItems),
    ] {
      #expect(error.explanation.en != error.explanation.zh)
    }
  }

  /// Two experts of weights 1 and 3 about two items: ends are r₁^¼ r₂^¾.
  @Test func expertsArePooledByGeometricMeans() throws {
    let matrix = try FuzzyComparisonMatrix(
      order: 2,
      responses: [
        FuzzyResponse(weight: 1, judgments: [FuzzyJudgment(0, 1, try TriangularJudgment(2, 3, 4))]),
        FuzzyResponse(
          weight: 3, judgments: [FuzzyJudgment(1, 0, try TriangularJudgment(0.25, 0.5, 1))]),
        FuzzyResponse(weight: 0, judgments: []),
      ])
    let expected = [2 * 1, 3 * 8, 4 * 64].map { pow(Double($0), 0.25) }
    let found = matrix[0, 1]
    #expect(isClose([found.lower, found.middle, found.upper], expected, relative: 1e-14))
    let alone = try FuzzyComparisonMatrix(
      order: 2, responses: [FuzzyResponse(judgments: [FuzzyJudgment(1, 0, found)])])
    #expect(alone[1, 0] == found)
    #expect(throws: FuzzyJudgmentError.pairMissing(first: 0, second: 2)) {
      try FuzzyComparisonMatrix(
        order: 3,
        responses: [
          FuzzyResponse(judgments: [FuzzyJudgment(0, 1, .one), FuzzyJudgment(1, 2, .one)])
        ])
    }
    #expect(throws: FuzzyJudgmentError.judgment(.selfComparison(item: 1))) {
      try FuzzyComparisonMatrix(
        order: 2, responses: [FuzzyResponse(judgments: [FuzzyJudgment(1, 1, .one)])])
    }
  }

  /// Judgments of any width, contradictory ones among them: weights sum to 1, nothing is NaN.
  @Test(arguments: FuzzyWeighting.allCases)
  func whateverTheJudgmentsAre(_ method: FuzzyWeighting) throws {
    var generator = RepeatableGenerator(seed: 94)
    for _ in 0..<60 {
      let order = Int.random(in: 1...6, using: &generator)
      let upper = try (0..<order * (order - 1) / 2).map { _ in
        let grade = Double(Int.random(in: 1...9, using: &generator))
        let judgment = try TriangularJudgment(
          grade: grade, spread: Double(Int.random(in: 0...8, using: &generator)))
        return Bool.random(using: &generator) ? judgment : judgment.inverse
      }
      let found = try FuzzyComparisonMatrix(order: order, upper: upper).weights(by: method)
      #expect(isClose(found.weights.reduce(0, +), 1, absolute: 1e-14))
      #expect(found.weights.allSatisfy { $0.isFinite && $0 >= 0 })
      for interval in found.intervals ?? [] {
        #expect(interval.lowerBound > 0 && interval.upperBound.isFinite)
      }
      #expect(method == .chang || found.intervals?.count == order)
    }
  }
}
