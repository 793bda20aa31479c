import BilingualText
import ObjectiveWeights
import PairwiseComparisons
import Testing

@testable import IndicatorEvaluation

@Suite struct WeightRemarkTests {
  private func objective(
    _ information: [Double], constants: [String] = [], negative: [String] = []
  ) -> WeightDerivation {
    let leaves = Array(["a", "b", "c", "d"].prefix(information.count))
    let sum = information.reduce(0, +)
    return WeightDerivation(
      information.map { $0 / sum },
      .objective(
        ObjectiveFindings(
          source: ObjectiveSource(.entropy), rows: 9, leaves: leaves, information: information,
          constants: constants, negative: negative)))
  }

  private func remarks(_ derivation: WeightDerivation) -> [WeightRemark] {
    derivation.remarks(of: ["x", "y", "z"])
  }

  @Test func oneLeafThatDecidesAloneIsNamed() {
    let found = remarks(objective([7, 2, 1]))
    #expect(found.map(\.code) == ["objective-dominates"])
    #expect(found.first?.message.en == "entropy gives 70 % of the weight to `a`")
    #expect(found.first?.message.zh == "entropy 把 70% 的权重给了 `a`")
    #expect(remarks(objective([5, 4, 1])).isEmpty)
    // One of two has always more than the other.
    #expect(remarks(objective([9, 1])).isEmpty)
  }

  @Test func leavesThatNeverVaryAreNamed() {
    let one = remarks(objective([1, 1, 0], constants: ["c"]))
    #expect(one.map(\.message.en) == ["`c` never varies: entropy gives the weight 0"])
    let two = remarks(objective([1, 1, 0, 0], constants: ["c", "d"], negative: ["a"]))
    #expect(two.map(\.code) == ["objective-constant", "pca-coefficient-negative"])
    #expect(two.first?.message.en == "`c`, `d` never vary: entropy gives the weight 0")
    #expect(two.last?.message.zh.contains("`a`") == true)
  }

  @Test func sourcesWithoutAShareAreCountedFromOne() {
    func combined(_ rule: CombinationRule, vanished: [Int] = []) -> WeightDerivation {
      WeightDerivation(
        [0.5, 0.3, 0.2],
        .combined(
          CombinedFindings(
            rule: rule, sources: [objective([7, 2, 1]), WeightDerivation([1, 0, 0], .given)],
            shares: [1, 0], coefficients: [], vanished: vanished)))
    }
    let game = remarks(combined(.gameTheory))
    // Then what its sources have to say.
    #expect(game.map(\.code) == ["combination-share-zero", "objective-dominates"])
    #expect(game.first?.message.en == "game-theory gives source 2 the share 0")
    // Somebody gave these.
    #expect(remarks(combined(.linear)).map(\.code) == ["objective-dominates"])
    let product = remarks(combined(.linear, vanished: [1]))
    #expect(product.first?.message.en == "`y` gets 0 from one source, so that the product is 0")
  }

  /// |2 · 4 − 4| / (4² − 4) is a third; 0.1121 is the limit of three items and 4.
  @Test func contradictoryBestAndWorstJudgments() throws {
    func derivation(_ second: Double) throws -> WeightDerivation {
      let judgments = try BestWorstJudgments(
        best: 0, worst: 2, bestToOthers: [1, 2, 4], othersToWorst: [4, second, 1])
      return WeightDerivation(
        [0.6, 0.3, 0.1],
        .bestWorst(
          BestWorstFindings(
            source: BestWorstSource(judgments), deviation: 0, intervals: nil,
            consistency: judgments.consistency())))
    }
    let found = remarks(try derivation(4))
    #expect(found.map(\.code) == ["best-worst-inconsistent"])
    #expect(found.first?.message.en.hasSuffix("ratio 0.3333, limit 0.1121") == true)
    #expect(remarks(try derivation(2)).isEmpty)
  }

  @Test func remarksOfATreeComeWithTheirNodes() {
    func node(_ id: String, _ derivation: WeightDerivation?) -> WeightedNode {
      WeightedNode(
        id: id, label: Label(), parent: nil, children: [], depth: 0, aggregation: .arithmetic,
        local: 1, global: 1, judgmentSet: nil, derivation: derivation)
    }
    let fuzzy = WeightDerivation(
      [1, 0],
      .fuzzy(FuzzyFindings(set: "s", method: .chang, intervals: nil, zeros: ["q"])))
    let weights = HierarchyWeights(
      nodes: [
        node("goal", fuzzy), node("plain", WeightDerivation([1], .equal)), node("leaf", nil),
        node("data", objective([8, 1, 1])),
      ], judgmentSets: [])
    #expect(weights.remarks.map(\.node) == ["goal", "data"])
    #expect(weights.remarks.map(\.remark.code) == ["fuzzy-chang-zero", "objective-dominates"])
    #expect(weights.remarks[0].remark.message.en.contains("`q`"))
  }
}
