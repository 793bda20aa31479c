import BilingualText
import IndicatorEvaluation
import Robustness
import TestSupport
import Testing

/// A node with leaves of these local weights, columns beside them.
func flatSubject(_ weights: [Double], _ columns: [[Double]]) -> RobustnessSubject {
  var nodes = [
    WeightedNode(
      id: "goal", label: Label(), parent: nil, children: Array(1...weights.count), depth: 0,
      aggregation: .arithmetic, local: 1, global: 1, judgmentSet: nil)
  ]
  for (leaf, weight) in weights.enumerated() {
    nodes.append(
      WeightedNode(
        id: "x\(leaf + 1)", label: Label(), parent: 0, children: [], depth: 1,
        aggregation: .arithmetic, local: weight, global: weight, judgmentSet: nil))
  }
  return RobustnessSubject(
    weights: HierarchyWeights(nodes: nodes, judgmentSets: []), leafScores: columns)
}

@Suite struct RobustnessStudyTests {
  private func isWithinFour(_ share: SampledShare?, _ expected: Double, draws: Int) -> Bool {
    guard let share else { return false }
    // The error of the expected share: that of none drawn would be 0.
    let error = (expected * (1 - expected) / Double(draws)).squareRoot()
    return abs(share.value - expected) <= 4 * error + 1e-12
  }

  /// Draws against areas: uniform weights, an order, bounds.
  @Test(arguments: [0, 1, 2])
  func drawsAgreeWithAreas(case position: Int) throws {
    let golden = try Golden(fixture: "robustness/smaa_three_criteria_constrained")
    let columns = golden["input"]["performance_alternative_by_criterion"].rows.transposed
    let key = ["none", "order w1>=w2>=w3", "bounds"][position]
    let bounds = ["x1": 0.2...0.6, "x2": 0.1...0.5, "x3": 0.1...1]
    let assumptions: [RobustnessAssumptions.Weights] = [.any, .order, .between(bounds)]
    let study = try RobustnessStudy(
      flatSubject([0.5, 0.3, 0.2], columns), RobustnessAssumptions(weights: assumptions[position]))
    let draws = 65_536
    let found = try study.run(samples: draws, seed: 3, countsWins: true)
    #expect(found.draws == draws)
    let expected = golden["computed"][key]
    for (row, shares) in expected["rank_acceptability"].rows.enumerated() {
      for (rank, share) in shares.enumerated() {
        #expect(isWithinFour(found.acceptability(of: row, rank: rank + 1), share, draws: draws))
      }
      let total = (1...5).reduce(0) { $0 + (found.acceptability(of: row, rank: $1)?.value ?? 0) }
      #expect(isClose(total, 1, absolute: 1e-12))
      for (other, share) in expected["pairwise_winning"][row].numbers.enumerated() {
        #expect(isWithinFour(found.winning(row, over: other), share, draws: draws))
      }
      let central = expected["central_weight"][row]
      guard !central.isNull else {
        #expect(found.centralWeights(of: row) == nil)
        continue
      }
      let firsts = shares[0] * Double(draws)
      // No weight of 0…1 has a standard deviation above ½.
      #expect(
        isClose(
          found.centralWeights(of: row) ?? [], central.numbers,
          absolute: 4 * 0.5 / firsts.squareRoot()))
    }
  }

  /// Exact probabilities agree with a million draws, for every spread with one node.
  @Test(arguments: [
    RobustnessAssumptions.Weights.any, .order, .within(0.4), .dirichlet(12.5),
  ])
  func exactAgreesWithDraws(assumption: RobustnessAssumptions.Weights) throws {
    var generator = RepeatableGenerator(seed: 31)
    let columns = (0..<6).map { _ in
      (0..<8).map { _ in Double.random(in: 30...90, using: &generator) }
    }
    var subject = flatSubject([0.3, 0.25, 0.2, 0.1, 0.1, 0.05], columns)
    subject.bands = [Band(id: "a", minimum: 65), Band(id: "b", minimum: 60)]
    let study = try RobustnessStudy(subject, RobustnessAssumptions(weights: assumption))
    #expect(study.hasExactProbabilities)
    // A million take minutes where no code is optimised.
    let draws = _isDebugAssertConfiguration() ? 40_000 : 1_000_000
    let found = try study.run(samples: draws, seed: 9, countsWins: true)
    let pairs = (0..<8).flatMap { row in (0..<8).map { (row: row, other: $0) } }
      .filter { $0.row != $0.other }
    let exact = try #require(study.exactWinning(pairs))
    for (pair, probability) in zip(pairs, exact) {
      #expect(isWithinFour(found.winning(pair.row, over: pair.other), probability, draws: draws))
    }
    let bands = try #require(study.exactAtLeast([65, 60]))
    for (row, probabilities) in bands.enumerated() {
      for (band, probability) in probabilities.enumerated() {
        #expect(isWithinFour(found.atLeast(band: band, row: row), probability, draws: draws))
      }
      let expected =
        1
        + (0..<8).filter { $0 != row }.reduce(0.0) { sum, other in
          sum + (study.exactWinning([(other, row)])?[0] ?? .nan)
        }
      let rank = found.expectedRank(of: row)
      #expect(abs(rank.value - expected) <= 4 * rank.standardError + 1e-9)
    }
  }

  /// Independent normal scores of four customers.
  @Test func normalScores() throws {
    let golden = try Golden(fixture: "robustness/monte_carlo_rank_probabilities")
    let means = golden["input"]["mean"].numbers
    let deviations = golden["input"]["standard_deviation"].numbers
    let covariance = deviations.indices.map { row in
      deviations.indices.map { $0 == row ? deviations[row] * deviations[row] : 0 }
    }
    let study = try RobustnessStudy(
      flatSubject([1], [means]),
      RobustnessAssumptions(weights: .fixed, values: ["x1": .covariance(covariance)]))
    let draws = 30_000
    let found = try study.run(samples: draws, seed: 4)
    for (row, shares) in golden["computed"]["rank_probability"].rows.enumerated() {
      for (rank, share) in shares.enumerated() {
        #expect(isWithinFour(found.acceptability(of: row, rank: rank + 1), share, draws: draws))
      }
      let score = found.score(of: row)
      #expect(abs(score.value - means[row]) <= 4 * score.standardError)
      #expect(isClose(score.deviation, deviations[row], relative: 0.03))
      let rank = found.expectedRank(of: row)
      let expected = golden["computed"]["expected_rank"][row].number
      #expect(abs(rank.value - expected) <= 4 * rank.standardError)
      #expect(isClose(shares.reduce(0, +), 1, absolute: 1e-12))
    }
  }

  /// The published sample of antidepressants (Tervonen et al. 2011, doi:10.1002/sim.4194): errors that
  /// alternatives share. Its table comes from 10,000 draws.
  @Test func sharedErrors() throws {
    let golden = try Golden(fixture: "robustness/smaa_published_antidepressants")
    let means = golden["input"]["mean"].rows.transposed
    let covariances = golden["input"]["covariance_between_alternatives_by_criterion"].list.map(
      \.rows)
    var assumptions = RobustnessAssumptions(weights: .any)
    for (criterion, covariance) in covariances.enumerated() {
      assumptions.values["x\(criterion + 1)"] = .covariance(covariance)
    }
    let count = means.count
    let study = try RobustnessStudy(
      flatSubject([Double](repeating: 1 / Double(count), count: count), means), assumptions)
    let draws = 40_000
    let found = try study.run(samples: draws, seed: 2)
    for (row, shares) in golden["computed"]["rank_acceptability"].rows.enumerated() {
      for (rank, share) in shares.enumerated() {
        let own = found.acceptability(of: row, rank: rank + 1)
        #expect(abs((own?.value ?? .nan) - share) <= 4 * (own?.standardError ?? 0) + 4 * 0.00025)
        let published = golden["published"]["rank_acceptability"][row][rank].number
        #expect(abs((own?.value ?? .nan) - published) <= 0.015 + 4 * 0.0025)
      }
      let central = try #require(found.centralWeights(of: row))
      let firsts = shares[0] * Double(draws)
      let expected = golden["computed"]["central_weight"][row].numbers
      // A weight of 0…1 with six criteria has a standard deviation of at most ¼ around 1/6.
      #expect(isClose(central, expected, absolute: 4 * 0.25 / firsts.squareRoot() + 5e-4))
    }
  }

  /// The same, as if nothing were shared: the file's own figures have an error of 0.00025.
  @Test func sharedErrorsTakenAsOwn() throws {
    let golden = try Golden(fixture: "robustness/smaa_published_antidepressants")
    let means = golden["input"]["mean"].rows.transposed
    var assumptions = RobustnessAssumptions(weights: .any)
    for (criterion, covariance) in golden["input"][
      "covariance_between_alternatives_by_criterion"
    ].list.map(\.rows).enumerated() {
      let own = covariance.enumerated().map { row, values in
        values.indices.map { $0 == row ? values[row] : 0 }
      }
      assumptions.values["x\(criterion + 1)"] = .covariance(own)
    }
    let count = means.count
    let study = try RobustnessStudy(
      flatSubject([Double](repeating: 1 / Double(count), count: count), means), assumptions)
    let found = try study.run(samples: 40_000, seed: 12)
    let expected = golden["computed"]["rank_acceptability_if_taken_as_independent"].rows
    let error = golden["computed"]["standard_error"].number
    for (row, shares) in expected.enumerated() {
      for (rank, share) in shares.enumerated() {
        let own = try #require(found.acceptability(of: row, rank: rank + 1))
        #expect(abs(own.value - share) <= 4 * (own.standardError + 2 * error))
      }
    }
  }

  /// What all share cannot change an order in a flat table.
  @Test func whatAllShareReversesNobody() throws {
    let subject = flatSubject([0.5, 0.5], [[40, 50, 60], [41, 52, 63]])
    let study = try RobustnessStudy(
      subject,
      RobustnessAssumptions(weights: .fixed, values: ["x1": .normal(own: 0, shared: 20)]))
    let found = try study.run(samples: 500, seed: 1)
    #expect(found.acceptability(of: 2, rank: 1)?.value == 1)
    #expect(found.averageRankShift.value == 0 && found.sameFirst.value == 1)
    #expect(found.score(of: 0).deviation > 5)
  }

  /// The same seed gives the same figures on every instruction set and for any number of threads.
  @Test func figuresDoNotDependOnThreads() throws {
    var generator = RepeatableGenerator(seed: 5)
    let columns = (0..<7).map { _ in
      (0..<30).map { _ in Double.random(in: 0...100, using: &generator) }
    }
    let study = try RobustnessStudy(
      flatSubject([Double](repeating: 1.0 / 7, count: 7), columns),
      RobustnessAssumptions(weights: .dirichlet(20)))
    let plain = try study.run(samples: 20_000, seed: 8, threads: 1, path: .portable)
    for path in KernelPath.available {
      let other = try study.run(samples: 20_000, seed: 8, threads: 3, path: path)
      for row in 0..<30 {
        for rank in 1...30 {
          #expect(
            other.acceptability(of: row, rank: rank) == plain.acceptability(of: row, rank: rank))
        }
        #expect(other.score(of: row) == plain.score(of: row))
        #expect(other.centralWeights(of: row) == plain.centralWeights(of: row))
      }
    }
    let another = try study.run(samples: 20_000, seed: 9)
    #expect(another.averageRankShift != plain.averageRankShift)
  }

  /// Permuting rows and indicators permutes the figures of a study whose draws do not depend on them.
  @Test func rowsArePermuted() throws {
    let columns: [[Double]] = [[10, 50, 90, 40], [80, 20, 30, 45]]
    let order = [2, 0, 3, 1]
    let study = try RobustnessStudy(
      flatSubject([0.6, 0.4], columns), RobustnessAssumptions(weights: .any))
    let permuted = try RobustnessStudy(
      flatSubject([0.6, 0.4], columns.map { column in order.map { column[$0] } }),
      RobustnessAssumptions(weights: .any))
    let (a, b) = (try study.run(samples: 5_000), try permuted.run(samples: 5_000))
    for (place, row) in order.enumerated() {
      for rank in 1...4 {
        #expect(a.acceptability(of: row, rank: rank) == b.acceptability(of: place, rank: rank))
      }
    }
  }

  /// A mean that is not arithmetic goes the long way; with one child per node nothing varies.
  @Test func otherMeans() throws {
    var subject = flatSubject([0.5, 0.5], [[80, 20], [20, 30]])
    subject.weights.nodes[0].aggregation = .geometric
    let study = try RobustnessStudy(subject, RobustnessAssumptions(weights: .within(0.5)))
    #expect(!study.hasExactProbabilities)
    let found = try study.run(samples: 2_000, seed: 1)
    // √(80 · 20) = 40 with equal weights, √(20 · 30) = 24.5.
    #expect(isClose(found.score(of: 0).value, 40, absolute: 1.5))
    let methods = try RobustnessStudy(
      flatSubject([0.5, 0.5], [[80, 20], [20, 30]]),
      RobustnessAssumptions(weights: .fixed, methods: [.arithmetic, .geometric]))
    let mean = try methods.run(samples: 4_000, seed: 1).score(of: 0)
    #expect(abs(mean.value - 45) <= 4 * mean.standardError)
  }

  /// Bounds that are seldom met are walked through by a chain: against the middle of a small box.
  @Test func narrowBounds() throws {
    let bounds = ["x1": 0.30...0.32, "x2": 0.2...0.22, "x3": 0.1...0.12]
    let columns: [[Double]] = [[1, 0], [0, 1], [0, 0], [0.5, 0.5]]
    let study = try RobustnessStudy(
      flatSubject([0.3, 0.2, 0.1, 0.4], columns),
      RobustnessAssumptions(weights: .between(bounds)))
    let found = try study.run(samples: 8_192, seed: 1)
    #expect(found.chains.count == 1)
    // By symmetry the free weight leaves each of the others uniform on its range.
    #expect(isClose(found.score(of: 0).value - found.score(of: 1).value, 0.1, absolute: 0.001))
    #expect(isClose(found.score(of: 0).deviation, 0.02 / 12.0.squareRoot() * 1.0, relative: 0.25))
  }

  @Test func precisionAndStopping() throws {
    let study = try RobustnessStudy(
      flatSubject([0.5, 0.5], [[1, 0], [0, 1.2]]), RobustnessAssumptions(weights: .any))
    let precise = try study.run(samples: 10_000_000, seed: 1, precision: 0.002)
    #expect(precise.draws < 10_000_000 && precise.largestStandardError <= 0.002)
    let stopped = try study.run(samples: 10_000_000, seed: 1) { $0 < 40_000 }
    #expect(stopped.draws == 49_152)
  }

  @Test func manyRowsAreCountedInParts() throws {
    let count = 3_000
    let column = (0..<count).map { Double($0) / 30 }
    let study = try RobustnessStudy(
      flatSubject([0.5, 0.5], [column, column.map { 100 - $0 }]),
      RobustnessAssumptions(weights: .any))
    let found = try study.run(samples: 200, seed: 1, countsScores: true)
    #expect(!found.hasRankShares && found.acceptability(of: 0, rank: 1) == nil)
    // First or last, each half of the time.
    #expect(abs(found.firstShare(of: 0).value - 0.5) < 0.15)
    #expect(isClose(found.rankQuantile(of: 1_500, 0.5), 1_500, absolute: 5))
    #expect(isClose(found.scoreQuantile(of: 1_500, 0.5) ?? .nan, 50, absolute: 0.1))
    #expect(isClose(found.topShare(of: 0, ranks: count).value, 1, absolute: 1e-12))
  }

  @Test func whatContradictsItselfIsRefusedBeforeAnythingIsDrawn() {
    func error(_ assumptions: RobustnessAssumptions) -> RobustnessError? {
      do {
        _ = try RobustnessStudy(flatSubject([0.5, 0.5], [[1, 0], [0, 1]]), assumptions)
      } catch {
        return error
      }
      return nil
    }
    #expect(error(RobustnessAssumptions(weights: .within(1.5))) == .spread(1.5))
    #expect(error(RobustnessAssumptions(weights: .within(.nan))) != nil)
    #expect(error(RobustnessAssumptions(weights: .dirichlet(0))) == .spread(0))
    #expect(
      error(RobustnessAssumptions(weights: .between(["x1": 0.6...1, "x2": 0.5...1])))
        == .bounds(node: "goal", children: ["x1", "x2"]))
    #expect(error(RobustnessAssumptions(weights: .between(["y": 0.1...0.2]))) == .unknown("y"))
    #expect(error(RobustnessAssumptions(nodes: ["x1": .any])) == .unknown("x1"))
    #expect(error(RobustnessAssumptions(values: ["y": .poisson])) == .unknown("y"))
    #expect(
      error(RobustnessAssumptions(values: ["x1": .normal(own: -1)]))
        == .noise(indicator: "x1", value: -1))
    #expect(
      error(RobustnessAssumptions(values: ["x1": .covariance([[1, 2], [2, 1]])]))
        == .covariance(indicator: "x1"))
    #expect(throws: RobustnessError.samples(1)) {
      try RobustnessStudy(flatSubject([0.5, 0.5], [[1, 0], [0, 1]])).run(samples: 1)
    }
    #expect(throws: RobustnessError.nothingScored) {
      try RobustnessStudy(flatSubject([0.5, 0.5], [[.nan], [.nan]]))
    }
  }
}
