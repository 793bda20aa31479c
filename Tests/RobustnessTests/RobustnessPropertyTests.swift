import BilingualText
import IndicatorEvaluation
import Robustness
import TestSupport
import Testing

/// What must hold for every study, valid or degenerate.
@Suite struct RobustnessPropertyTests {
  private static let spreads: [RobustnessAssumptions.Weights] = [
    .any, .order, .within(0.5), .dirichlet(8), .fixed, .between(["x1": 0.1...0.6]),
  ]

  private static func columns(
    _ count: Int, rows: Int, using generator: inout RepeatableGenerator
  ) -> [[Double]] {
    (0..<count).map { _ in (0..<rows).map { _ in .random(in: 0...100, using: &generator) } }
  }

  /// The same draws of the weights give customers in another order the same figures.
  @Test(arguments: spreads)
  func permutingCustomersPermutes(spread: RobustnessAssumptions.Weights) throws {
    var generator = RepeatableGenerator(seed: 81)
    let columns = Self.columns(4, rows: 9, using: &generator)
    let order = Array(0..<9).shuffled(using: &generator)
    let weights = [0.4, 0.3, 0.2, 0.1]
    func run(_ columns: [[Double]]) throws -> RobustnessResult {
      try RobustnessStudy(flatSubject(weights, columns), RobustnessAssumptions(weights: spread))
        .run(samples: 5_000, seed: 4, countsWins: true)
    }
    let one = try run(columns)
    let other = try run(columns.map { column in order.map { column[$0] } })
    for (place, row) in order.enumerated() {
      for rank in 1...9 {
        #expect(
          other.acceptability(of: place, rank: rank) == one.acceptability(of: row, rank: rank))
      }
      #expect(other.expectedRank(of: place) == one.expectedRank(of: row))
      #expect(other.centralWeights(of: place) == one.centralWeights(of: row))
      for (otherPlace, otherRow) in order.enumerated() where otherPlace != place {
        #expect(other.winning(place, over: otherPlace) == one.winning(row, over: otherRow))
      }
    }
  }

  /// Indicators in another order: the same exact probabilities, and draws that agree with them.
  @Test(arguments: [RobustnessAssumptions.Weights.any, .within(0.5), .dirichlet(8), .order])
  func permutingIndicatorsChangesNothing(spread: RobustnessAssumptions.Weights) throws {
    var generator = RepeatableGenerator(seed: 82)
    let columns = Self.columns(5, rows: 6, using: &generator)
    let weights = [0.35, 0.25, 0.2, 0.15, 0.05]
    let order = Array(0..<5).shuffled(using: &generator)
    let pairs = (0..<6).flatMap { row in (0..<row).map { (row: row, other: $0) } }
    func exact(_ order: [Int]) throws -> [Double] {
      let study = try RobustnessStudy(
        flatSubject(order.map { weights[$0] }, order.map { columns[$0] }),
        RobustnessAssumptions(weights: spread))
      return try #require(study.exactWinning(pairs))
    }
    #expect(isClose(try exact(order), try exact(Array(0..<5)), absolute: 1e-11))
  }

  /// Scores of three values, so that many tie: every row's shares of ranks sum to 1, and of two that do
  /// not tie one wins.
  @Test(arguments: spreads)
  func sharesSum(spread: RobustnessAssumptions.Weights) throws {
    var generator = RepeatableGenerator(seed: 83)
    let columns = (0..<3).map { _ in
      (0..<7).map { _ in [0.0, 50, 100].randomElement(using: &generator)! }
    }
    let found = try RobustnessStudy(
      flatSubject([0.5, 0.25, 0.25], columns), RobustnessAssumptions(weights: spread)
    ).run(samples: 3_000, seed: 5, countsWins: true)
    for row in 0..<7 {
      let sum = (1...7).reduce(0) { $0 + (found.acceptability(of: row, rank: $1)?.value ?? .nan) }
      #expect(isClose(sum, 1, absolute: 1e-12))
      #expect(isClose(found.topShare(of: row, ranks: 7).value, 1, absolute: 1e-12))
      for other in 0..<row {
        let both =
          (found.winning(row, over: other)?.value ?? .nan)
          + (found.winning(other, over: row)?.value ?? .nan)
        #expect(both <= 1 + 1e-12)
      }
    }
  }

  /// Constant columns, equal rows, one row, weights of 0, gaps, errors: nothing is NaN.
  @Test(arguments: spreads)
  func nothingIsNaN(spread: RobustnessAssumptions.Weights) throws {
    var generator = RepeatableGenerator(seed: 84)
    for round in 0..<24 {
      let rows = [1, 2, 5][round % 3]
      var columns = (0..<3).map { column in
        (0..<rows).map { _ in
          round % 2 == 0 && column == 0 ? 50 : [0.0, 50, 100].randomElement(using: &generator)!
        }
      }
      if round % 4 == 3, rows > 1 { columns[1][0] = .nan }
      let weights = [[1, 0, 0], [0.5, 0.5, 0], [0.4, 0.3, 0.3]][round % 3]
      var assumptions = RobustnessAssumptions(weights: spread)
      if round % 5 == 0 { assumptions.values["x1"] = .normal(own: 0, shared: 0) }
      if round % 5 == 1 { assumptions.values["x2"] = .poisson }
      if round % 5 == 2 { assumptions.values["x3"] = .within(1) }
      var subject = flatSubject(weights, columns)
      subject.bands = [Band(id: "a", minimum: 50), Band(id: "b", minimum: 0)]
      let study: RobustnessStudy
      do {
        study = try RobustnessStudy(subject, assumptions)
      } catch {
        // A bound on a weight that is 0 contradicts nothing; other refusals say what is wrong.
        #expect(!error.explanation.en.isEmpty)
        continue
      }
      let found = try study.run(samples: 300, seed: 6, countsWins: true, countsScores: true)
      var figures = [
        found.sameFirst.value, found.sameFirst.standardError, found.averageRankShift.value,
        found.averageRankShift.standardError, found.averageRankShift.deviation,
        found.largestStandardError,
      ]
      for row in 0..<found.count {
        let (score, rank) = (found.score(of: row), found.expectedRank(of: row))
        figures += [
          score.value, score.standardError, score.deviation, rank.value, rank.standardError,
          found.firstShare(of: row).value, found.rankQuantile(of: row, 0.5),
          found.scoreQuantile(of: row, 0.5) ?? 0, found.atLeast(band: 0, row: row).value,
          found.atLeast(band: 0, row: row).standardError,
        ]
        figures += found.centralWeights(of: row) ?? []
        figures += (1...found.count).map { found.acceptability(of: row, rank: $0)?.value ?? 0 }
      }
      #expect(figures.allSatisfy { $0.isFinite }, "round \(round)")
      let exact = (study.exactAtLeast([50, 0]) ?? []).flatMap { $0 }
      #expect(exact.allSatisfy { (0...1).contains($0) })
      for removal in study.leaveOneOut() {
        #expect(removal.meanRankShift.isFinite)
        #expect(
          [removal.correlationWithTotal, removal.correlationWithRest].allSatisfy {
            $0?.isFinite ?? true
          })
      }
      let sobol = try study.sobolIndices(points: 64, seed: 2, row: 0)
      for indices in [sobol.score, sobol.averageRankShift, sobol.bandChanges].compactMap({ $0 }) {
        let estimates = (indices.first ?? []) + (indices.total ?? [])
        #expect(estimates.allSatisfy { $0.value.isFinite && $0.standardError.isFinite })
        #expect(indices.mean.isFinite && indices.variance.isFinite)
      }
    }
  }

  /// Differences from the least to the largest double, 0 and opposite ones among them.
  @Test func probabilitiesOfExtremeDifferences() {
    var generator = RepeatableGenerator(seed: 85)
    let sizes = [0, 1e-300, 1e-12, 1, 1e12, 1e300]
    for _ in 0..<300 {
      let count = Int.random(in: 1...6, using: &generator)
      let difference = (0..<count).map { _ in
        sizes.randomElement(using: &generator)! * (Bool.random(using: &generator) ? 1 : -1)
      }
      let weights = (0..<count).map { _ in Double.random(in: 0.01...1, using: &generator) }
      for spread in [
        WeightSpread.any, .order(of: weights), .within(0.3, of: weights), .within(1, of: weights),
        .dirichlet(weights), .dirichlet(weights.map { _ in 1 }),
      ] {
        let found = Winning.probability(difference: difference, weights: spread)
        #expect((0...1).contains(found), "\(spread) \(difference): \(found)")
      }
    }
  }
}
