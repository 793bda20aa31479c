import ObjectiveWeights
import TestSupport
import Testing

/// Weights that other tools print in their tests and guides; see `Fixtures/goldens/README.md`.
@Suite struct PublishedWeightsTests {
  /// Elsayed et al. 2017 (tests of pymcdm), and the tests of JMcDM.
  @Test(arguments: ["case1", "case2"])
  func entropy(_ name: String) throws {
    let golden = try Golden(fixture: "goldens/published/objective_entropy_weights")
    let columns = golden["matrices"][name].rows.transposed
    let weights = try ObjectiveWeighting(columns, by: .entropy).weights
    let tolerance = name == "case1" ? golden["tolerance"][name].number : 1e-10
    #expect(isClose(weights, golden["expected"][name]["weights"].numbers, absolute: tolerance))
  }

  /// Tuş & Adalı 2019 (doi:10.1007/s12597-019-00382-0), and the tests of JMcDM with one cost.
  @Test(arguments: ["case1", "case2"])
  func critic(_ name: String) throws {
    let golden = try Golden(fixture: "goldens/published/objective_critic_weights")
    let directions = golden["directions"][name].list.map(\.text)
    let columns = golden["matrices"][name].rows.transposed.enumerated().map { place, column in
      directions.indices.contains(place) && directions[place] == "min"
        ? column.map { -$0 } : column
    }
    let weights = try ObjectiveWeighting(columns, by: .critic).weights
    #expect(
      isClose(
        weights, golden["expected"][name]["weights"].numbers,
        absolute: golden["tolerance"][name].number))
  }

  /// The guide of mathmodels for R, seven digits.
  @Test func combinations() throws {
    let golden = try Golden(fixture: "goldens/published/zh_combination_weights")
    let sources = ["subjective", "objective"].map { golden["matrices"][$0].numbers }
    for (name, rule) in [
      ("linear alpha=0.6", WeightCombination.linear(shares: [0.6, 0.4])),
      ("multiplicative", .multiplicative), ("geometric", .relativeEntropy()),
      ("game_linear", .gameTheory),
    ] {
      let weights = try rule.combine(sources).weights
      #expect(
        isClose(
          weights, golden["expected"][name]["weights"].numbers,
          absolute: golden["tolerance"]["weights"].number), "\(name)")
    }
  }
}
