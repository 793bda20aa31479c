import ObjectiveWeights
import TestSupport
import Testing

/// Cases worked with fractions; see `Fixtures/robustness/README.md`.
@Suite struct WeightCombinationTests {
  private static let golden = try! Golden(fixture: "robustness/combination_weights_methods")
  static let cases = zip(
    golden["input"]["cases"].list, golden["computed"]["cases"].list
  ).map { Case(sources: $0["sources"].rows, expected: $1) }

  struct Case: Sendable, CustomTestStringConvertible {
    var sources: [[Double]]
    var expected: Golden
    var testDescription: String { expected["id"].text }
  }

  @Test(arguments: cases)
  func linearAndProducts(_ input: Case) throws {
    let shares = input.expected["linear"]["shares"].numbers
    let linear = try WeightCombination.linear(shares: shares).combine(input.sources)
    #expect(
      isClose(linear.weights, input.expected["linear"]["weights"].numbers, absolute: 1e-12))
    let product = try WeightCombination.multiplicative.combine(input.sources)
    #expect(isClose(product.weights, input.expected["multiplicative"].numbers, absolute: 1e-12))
    let entropy = try WeightCombination.relativeEntropy(shares: shares).combine(input.sources)
    #expect(
      isClose(
        entropy.weights, input.expected["relative_entropy"]["weights"].numbers, absolute: 1e-12))
    #expect(entropy.shares == shares)
    let zeros = input.sources[0].indices.filter { child in
      input.sources.contains { $0[child] == 0 }
    }
    #expect(product.vanished == zeros && entropy.vanished == zeros)
  }

  @Test(arguments: cases)
  func gameTheory(_ input: Case) throws {
    let game = input.expected["game_theory"]
    let combined = try WeightCombination.gameTheory.combine(input.sources)
    #expect(isClose(combined.weights, game["weights"].numbers, absolute: 1e-12))
    #expect(isClose(combined.shares ?? [], game["alpha_share"].numbers, absolute: 1e-12))
    if game["alpha_used"].isNull {
      #expect(combined.dependent == [1] && combined.coefficients[1] == nil)
    } else {
      let coefficients = combined.coefficients.compactMap { $0 }
      #expect(isClose(coefficients, game["alpha_used"].numbers, absolute: 1e-12))
      #expect(combined.dependent.isEmpty)
    }
    // Where the usual system has no negative solution, it is the equilibrium.
    let usual = game["alpha_unconstrained"].numbers
    if !usual.isEmpty, usual.allSatisfy({ $0 >= 0 }) {
      #expect(isClose(combined.coefficients.map { $0 ?? .nan }, usual, absolute: 1e-12))
    }
  }

  /// Weights of experts and of entropy, worked at 30 digits.
  @Test func expertsAndEntropy() throws {
    let golden = try Golden(fixture: "goldens/numerics/method_combination_weights")
    let sources = [golden["w_subjective"].numbers, golden["w_objective"].numbers]
    func weights(_ rule: WeightCombination) throws -> [Double] { try rule.combine(sources).weights }
    #expect(
      isClose(
        try weights(.multiplicative), golden["multiplicative"].numbers, absolute: 1e-12))
    #expect(
      isClose(
        try weights(.relativeEntropy()), golden["geometric_sqrt"].numbers, absolute: 1e-12))
    #expect(isClose(try weights(.linear()), golden["additive_half"].numbers, absolute: 1e-12))
    #expect(
      isClose(
        try weights(.gameTheory), golden["game_theory"]["weights"].numbers, absolute: 1e-12))
  }

  @Test func levelDifference() throws {
    let golden = Self.golden
    let expected = golden["computed"]["level_difference"]
    let sources = golden["input"]["level_difference"]["sources"].rows
    let rule = WeightCombination.levelDifference(
      correlations: expected["standardised_covariance"].rows)
    for (key, count) in [("three", 3), ("two", 2)] {
      let combined = try rule.combine(Array(sources.prefix(count)))
      #expect(isClose(combined.weights, expected[key]["weights"].numbers, absolute: 1e-12))
      let alpha = combined.coefficients.compactMap { $0 }
      #expect(isClose(alpha, expected[key]["alpha"].numbers, absolute: 1e-12))
      // α'Hα is the eigenvalue.
      let rows = expected[key]["H"].rows
      let variance = zip(alpha, rows).reduce(0.0) { sum, row in
        sum + row.0 * zip(row.1, alpha).reduce(0) { $0 + $1.0 * $1.1 }
      }
      #expect(isClose(variance, expected[key]["eigenvalue"].number, absolute: 1e-12))
    }
    let scores = golden["input"]["level_difference"]["scores_customer_by_indicator"].rows
    var moments = ColumnMoments(columns: scores[0].count, keeping: .products)
    moments.append(scores.transposed)
    for (j, row) in expected["standardised_covariance"].rows.enumerated() {
      let found = row.indices.map { moments.correlation(j, $0) ?? .nan }
      #expect(isClose(found, row, absolute: 1e-12))
    }
  }

  /// The equilibrium: no source comes nearer by another α of its own that is not negative.
  @Test func nobodyGainsByAnotherShare() throws {
    var generator = RepeatableGenerator(seed: 12)
    for _ in 0..<300 {
      let sources = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
        let raw = (0..<6).map { _ in Double.random(in: 0.01...1, using: &generator) }
        return raw.map { $0 / raw.reduce(0, +) }
      }
      let combined = try WeightCombination.gameTheory.combine(sources)
      let alpha = combined.coefficients.map { $0 ?? 0 }
      #expect(alpha.allSatisfy { $0 >= 0 })
      #expect(isClose((combined.shares ?? []).reduce(0, +), 1, absolute: 1e-14))
      for l in sources.indices {
        // The slope of ‖Σ α u − u_l‖² in α_l.
        let slope = (0..<6).reduce(0.0) { sum, child in
          let mixed = zip(sources, alpha).reduce(0) { $0 + $1.0[child] * $1.1 }
          return sum + sources[l][child] * (mixed - sources[l][child])
        }
        #expect(alpha[l] > 0 ? abs(slope) < 1e-12 : slope > -1e-12)
      }
    }
  }

  /// No other α of length 1 that is not negative has a larger variance.
  @Test func noOtherAlphaVariesMore() throws {
    var generator = RepeatableGenerator(seed: 2)
    let correlations = [[1, 0.3, -0.8], [0.3, 1, -0.2], [-0.8, -0.2, 1]]
    for _ in 0..<50 {
      let sources = (0..<3).map { _ in
        let raw = (0..<3).map { _ in Double.random(in: 0.01...1, using: &generator) }
        return raw.map { $0 / raw.reduce(0, +) }
      }
      func variance(_ alpha: [Double]) -> Double {
        let mixed = (0..<3).map { child in
          zip(sources, alpha).reduce(0) { $0 + $1.0[child] * $1.1 }
        }
        return (0..<3).reduce(0) { sum, j in
          sum + (0..<3).reduce(0) { $0 + mixed[j] * correlations[j][$1] * mixed[$1] }
        }
      }
      let combined = try WeightCombination.levelDifference(correlations: correlations)
        .combine(sources)
      let found = variance(combined.coefficients.map { $0 ?? 0 })
      for _ in 0..<200 {
        let raw = (0..<3).map { _ in Double.random(in: 0...1, using: &generator) }
        let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(variance(raw.map { $0 / length }) <= found + 1e-12)
      }
    }
  }

  @Test func whatCannotBeCombinedIsRefused() {
    func error(_ rule: WeightCombination, _ sources: [[Double]]) -> WeightCombinationError? {
      do { _ = try rule.combine(sources) } catch { return error }
      return nil
    }
    #expect(error(.linear(), []) == .noSources)
    #expect(error(.linear(), [[1], [0.5, 0.5]]) == .lengths(source: 1, expected: 1, found: 2))
    #expect(error(.linear(), [[1.5, -0.5]]) == .weight(source: 0, child: 1, value: -0.5))
    #expect(error(.linear(), [[0.5, 0.4]]) == .sum(source: 0, 0.9))
    #expect(
      error(.linear(shares: [0.5, 0.6]), [[1], [1]])
        == .shares(expected: 2, found: 2, sum: 1.1))
    #expect(error(.multiplicative, [[1, 0], [0, 1]]) == .vanishes)
    #expect(
      error(.gameTheory, [[Double]](repeating: [1], count: 13)) == .tooManySources(13, limit: 12))
    #expect(error(.levelDifference(correlations: [[1]]), [[1, 0]]) == .correlations)
    #expect(
      error(.levelDifference(correlations: [[0, 0], [0, 0]]), [[1, 0]]) == .noVariance)
  }
}
