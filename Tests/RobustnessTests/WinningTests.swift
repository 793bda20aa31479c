import Robustness
import TestSupport
import Testing

/// Probabilities worked with fractions or at 30 digits; see `Fixtures/robustness/README.md`.
@Suite struct WinningTests {
  /// Uniform weights, and Dirichlet's with whole parameters.
  @Test func uniformAndWholeParameters() throws {
    let golden = try Golden(fixture: "robustness/smaa_pairwise_exact")
    for (input, expected) in zip(
      golden["input"]["cases"].list, golden["computed"]["cases"].list)
    {
      let difference = input["difference"].numbers
      let spread: WeightSpread =
        input["dirichlet"].isNull ? .any : .dirichlet(input["dirichlet"].numbers)
      let found = Winning.probability(difference: difference, weights: spread)
      #expect(
        isClose(found, expected["value"].number, absolute: 1e-12), "\(input["id"].text)")
      let opposite = Winning.probability(difference: difference.map { -$0 }, weights: spread)
      #expect(isClose(opposite, expected["p_b_beats_a"].number, absolute: 1e-12))
    }
  }

  @Test func dirichlet() throws {
    let golden = try Golden(fixture: "robustness/smaa_dirichlet_imhof")
    for expected in golden["computed"]["cases"].list {
      let found = Winning.probability(
        difference: expected["difference"].numbers,
        weights: .dirichlet(expected["dirichlet"].numbers))
      #expect(
        isClose(found, expected["p_a_beats_b"].number, absolute: 1e-10), "\(expected["id"].text)")
    }
  }

  @Test func withinASpread() throws {
    let golden = try Golden(fixture: "robustness/smaa_within_spread")
    for (input, expected) in zip(
      golden["input"]["cases"].list, golden["computed"]["cases"].list)
    {
      let found = Winning.probability(
        difference: input["difference"].numbers,
        weights: .within(input["within"].number, of: input["weights"].numbers))
      #expect(
        isClose(found, expected["value"].number, absolute: 1e-10), "\(input["id"].text)")
    }
  }

  /// Under an order: against areas on three criteria.
  @Test func order() throws {
    let golden = try Golden(fixture: "robustness/smaa_three_criteria_constrained")
    let rows = golden["input"]["performance_alternative_by_criterion"].rows
    let expected = golden["computed"]["order w1>=w2>=w3"]["pairwise_winning"].rows
    for (a, b) in [(0, 1), (0, 2), (2, 3), (3, 4), (4, 1)] {
      let found = Winning.probability(
        difference: zip(rows[a], rows[b]).map { $0 - $1 }, weights: .order(of: [0.5, 0.3, 0.2]))
      #expect(isClose(found, expected[a][b], absolute: 1e-12))
    }
  }

  /// Two weights of very small parameters: a weight is above a limit with the probability of the beta
  /// distribution, here by mpmath's betainc at 40 digits.
  @Test(arguments: [
    ([3.0, -1], [0.03, 0.02], 0.6127732364200504),
    ([1, -9], [0.004, 0.001], 0.7982489519528044),
    ([2, -1], [0.05, 0.2], 0.2204541628489176),
  ])
  func smallParameters(difference: [Double], parameters: [Double], expected: Double) {
    let found = Winning.probability(difference: difference, weights: .dirichlet(parameters))
    #expect(isClose(found, expected, absolute: 1e-12))
  }

  /// Normal scores of four customers.
  @Test func normalScores() throws {
    let golden = try Golden(fixture: "robustness/monte_carlo_rank_probabilities")
    let (means, deviations) = (
      golden["input"]["mean"].numbers, golden["input"]["standard_deviation"].numbers
    )
    for a in means.indices {
      for b in means.indices where a != b {
        let deviation = (deviations[a] * deviations[a] + deviations[b] * deviations[b]).squareRoot()
        let found = Winning.probability(normalMean: means[a] - means[b], deviation: deviation)
        #expect(isClose(found, golden["computed"]["beats"][a][b].number, absolute: 1e-12))
      }
      for (position, limit) in golden["input"]["band_limits"].numbers.enumerated() {
        let found = Winning.probability(normalMean: means[a] - limit, deviation: deviations[a])
        let expected = golden["computed"]["at_least_80_and_90"][a][position].number
        #expect(isClose(found, expected, relative: 1e-10, absolute: 1e-15))
      }
    }
  }

  /// Nothing depends on the order or the unit of the differences, opposite probabilities sum to 1, and
  /// Dirichlet's distribution with parameters of 1 is the uniform one.
  @Test func properties() {
    var generator = RepeatableGenerator(seed: 6)
    for _ in 0..<60 {
      let count = Int.random(in: 3...20, using: &generator)
      let difference = (0..<count).map { _ in Double.random(in: -10...10, using: &generator) }
      let weights = (0..<count).map { _ in Double.random(in: 0.1...1, using: &generator) }
      let order = Array(0..<count).shuffled(using: &generator)
      for (spread, shuffled) in [
        (WeightSpread.any, WeightSpread.any),
        (.within(0.3, of: weights), .within(0.3, of: order.map { weights[$0] })),
        (.dirichlet(weights), .dirichlet(order.map { weights[$0] })),
        (.order(of: weights), .order(of: order.map { weights[$0] })),
      ] {
        let found = Winning.probability(difference: difference, weights: spread)
        #expect((0...1).contains(found))
        let opposite = Winning.probability(difference: difference.map { -$0 }, weights: spread)
        #expect(isClose(found + opposite, 1, absolute: 1e-10))
        let permuted = Winning.probability(
          difference: order.map { difference[$0] * 3 }, weights: shuffled)
        #expect(isClose(found, permuted, absolute: 1e-11))
      }
      let nearlyWhole = Winning.probability(
        difference: difference,
        weights: .dirichlet([Double](repeating: 1.0.nextUp, count: count)))
      let uniform = Winning.probability(difference: difference, weights: .any)
      #expect(isClose(nearlyWhole, uniform, absolute: 1e-11))
    }
  }

  @Test func whatIsCertain() {
    for spread in [WeightSpread.any, .dirichlet([2.5, 1]), .within(0.2, of: [0.5, 0.5])] {
      #expect(Winning.probability(difference: [1, 2], weights: spread) == 1)
      #expect(Winning.probability(difference: [-1, -2], weights: spread) == 0)
      #expect(Winning.probability(difference: [0, 0], weights: spread) == 0)
    }
    #expect(Winning.probability(difference: [1, -1], weights: .within(0, of: [0.6, 0.4])) == 1)
    #expect(Winning.probability(normalMean: 0, deviation: 0) == 0)
  }

  /// One and two widths have closed forms: against the distribution of sums of uniform numbers.
  @Test func fewWidths() {
    let two = Winning.probability(difference: [3, 1], weights: .within(1, of: [1, 1]))
    #expect(two == 1)
    // u1 in 0…2, u2 in 0…2: P(3 u1 > 2 u2) = 1 − P(u1 < 2 u2 / 3) = 1 − 1/3
    let lines = Winning.probability(difference: [3, -2], weights: .within(1, of: [1, 1]))
    #expect(isClose(lines, 2.0 / 3, absolute: 1e-14))
    let one = Winning.probability(difference: [3, 0], weights: .within(1, of: [1, 1]))
    #expect(one == 1)
  }

  /// A study's probabilities, many at a time and on every processor, are those of one list after the
  /// other.
  @Test(arguments: [
    RobustnessAssumptions.Weights.any, .order, .within(0.4), .dirichlet(12.5),
  ])
  func manyAreThoseOfOne(assumption: RobustnessAssumptions.Weights) throws {
    var generator = RepeatableGenerator(seed: 12)
    let rows = 150
    let weights = [0.3, 0.1, 0.25, 0.15, 0.2]
    let columns = weights.map { _ in
      (0..<rows).map { _ in Double(Int.random(in: 30...90, using: &generator)) }
    }
    let study = try RobustnessStudy(
      flatSubject(weights, columns), RobustnessAssumptions(weights: assumption))
    let spread: WeightSpread =
      switch assumption {
      case .order: .order(of: weights)
      case .within(let r): .within(r, of: weights)
      case .dirichlet(let c): .dirichlet(concentration: c, around: weights)
      default: .any
      }
    let pairs = (0..<rows).flatMap { row in (0..<row).map { (row: row, other: $0) } }
    let found = try #require(study.exactWinning(pairs))
    for (pair, probability) in zip(pairs, found) {
      let difference = columns.map { $0[pair.row] - $0[pair.other] }
      let expected = Winning.probability(difference: difference, weights: spread)
      #expect(isClose(probability, expected, absolute: 1e-13))
    }
    let bands = try #require(study.exactAtLeast([70, 60, 50]))
    for row in 0..<rows {
      for (limit, probability) in zip([70.0, 60, 50], bands[row]) {
        let difference = columns.map { $0[row] - limit }
        let expected = Winning.probability(difference: difference, weights: spread)
        #expect(isClose(probability, expected, absolute: 1e-13))
      }
    }
  }
}
