import BilingualText
import Diagnostics
import IndicatorEvaluation
import ObjectiveWeights
import PairwiseComparisons
import ScenarioShape
import Testing

@testable import ScenarioFiles

/// Weights that no matrix gives: from the data, from several sources, from the best and the worst.
struct DerivedWeightsReadingTests {
  private func source(_ ids: [String], position: Int? = nil) -> WeighedChildren {
    WeighedChildren(
      node: "g", children: ids.map { HierarchyNode(id: $0) }, isWhole: true,
      key: SourcePosition(line: 1, column: 1), source: position)
  }

  private func read(
    _ weights: String, _ ids: [String] = ["a", "b", "c"]
  ) throws -> (weights: NodeWeights?, bench: SectionBench) {
    var bench = try SectionBench("weights: \(weights)")
    bench.reader.periods = [Period(id: "p"), Period(id: "q")]
    let node = bench.entry.value
    let weights = bench.reader.readDerivedWeights(node, of: source(ids))
    return (weights, bench)
  }

  @Test func judgmentsOfSourcesHaveNamesOfTheirOwn() {
    #expect(source(["a"]).set == "g" && source(["a"], position: 0).set == "g")
    #expect(source(["a"], position: 1).set == "g-2" && source(["a"], position: 4).set == "g-5")
  }

  private static let objectives: [(String, ObjectiveSource)] = [
    ("{objective: entropy}", ObjectiveSource(.entropy)),
    ("{objective: critic, on: values}", ObjectiveSource(.critic, on: .values)),
    ("{objective: gini, period: q}", ObjectiveSource(.gini, period: 1)),
    ("{objective: gini, period: all}", ObjectiveSource(.gini)),
    ("{objective: pca}", ObjectiveSource(.principalComponents(.kaiser, by: .coefficient))),
    (
      "{objective: pca, retain: 85%, by: communality}",
      ObjectiveSource(.principalComponents(.share(0.85), by: .communality))
    ),
  ]

  @Test func whatTheDataSays() throws {
    for (text, expected) in Self.objectives {
      let (weights, bench) = try read(text)
      #expect(weights == .objective(expected) && bench.codes.isEmpty, "\(text)")
    }
    let (none, bench) = try read("{given: {a: 1}}")
    #expect(none == nil && bench.codes.isEmpty)
  }

  @Test(arguments: [
    ("{objective: entropy, retain: kaiser}", ["1:39 value-out-of-range"]),
    ("{objective: pca, retain: 0%}", ["1:35 value-out-of-range"]),
    ("{objective: pca, retain: 101%}", ["1:35 value-out-of-range"]),
    ("{objective: gini, period: r}", ["1:36 period-unknown"]),
    ("{objective: entropie}", ["1:22 value-unknown"]),
  ])
  func mistakesOfMethods(_ weights: String, _ expected: [String]) throws {
    #expect(try read(weights).bench.places == expected)
  }

  @Test func severalSourcesWithShares() throws {
    let (weights, bench) = try read(
      "{combine: linear, of: [{given: {a: 30%, b: 70%}}, {objective: critic}, equal],"
        + " shares: [50%, 30%, 0.2]}", ["a", "b"])
    let expected = CombinedSource(
      .linear, of: [.given([0.3, 0.7]), .objective(ObjectiveSource(.critic)), .equal],
      shares: [0.5, 0.3, 0.2])
    #expect(weights == .combined(expected) && bench.codes.isEmpty)
  }

  @Test func judgmentsAmongTheSourcesAreSetsOfTheirOwn() throws {
    let (weights, bench) = try read(
      "{combine: multiplicative, of: [{pairs: [[a, b, 2]]}, {pairs: [[a, b, 3]]}]}", ["a", "b"])
    let expected = CombinedSource(.multiplicative, of: [.judged(set: "g"), .judged(set: "g-2")])
    #expect(weights == .combined(expected) && bench.codes.isEmpty)
    let judgments = bench.reader.judgmentSets.map { $0.responses[0].judgments }
    #expect(judgments == [[Judgment(0, 1, 2)], [Judgment(0, 1, 3)]])
  }

  @Test(arguments: [
    ("{combine: linear}", [DiagnosticCode.keyMissing]),
    ("{combine: linear, of: [equal]}", [.combinationSources]),
    ("{combine: sum, of: [equal, equal]}", [.valueUnknown]),
    ("{combine: linear, of: [equal, equal], shares: [1]}", [.combinationSharesSum]),
    ("{combine: linear, of: [equal, equal], shares: [60%, 60%]}", [.combinationSharesSum]),
    ("{combine: linear, of: [equal, equal], shares: [-1, 2]}", [.combinationSharesSum]),
    ("{combine: game-theory, of: [equal, equal], shares: [0.5, 0.5]}", [.combinationSharesSum]),
    (
      "{combine: linear, of: [equal, equal, {combine: linear, of: [equal, equal]}]}",
      [.combinationSources]
    ),
  ])
  func mistakesOfCombinations(_ weights: String, _ expected: [DiagnosticCode]) throws {
    #expect(try read(weights, ["a", "b"]).bench.codes == expected)
  }

  @Test func theBestAndTheWorst() throws {
    let (weights, bench) = try read(
      "{best_worst: {best: b, worst: c, best_to_others: {a: 2, c: 8}, others_to_worst: {a: 4},"
        + " model: linear}}")
    let judgments = try BestWorstJudgments(
      best: 1, worst: 2, bestToOthers: [2, 1, 8], othersToWorst: [4, 8, 1])
    #expect(weights == .bestWorst(BestWorstSource(judgments, model: .linear)))
    #expect(bench.codes.isEmpty)
  }

  @Test(arguments: [
    ("best: z, worst: c, best_to_others: {a: 2, c: 8}", DiagnosticCode.treeNodeUnknown),
    ("best: b, worst: b, best_to_others: {a: 2, c: 8}", .bestWorstNotOne),
    ("best: b, worst: c, best_to_others: {c: 8}", .bestWorstMissing),
    ("best: b, worst: c, best_to_others: {a: 0.5, c: 8}", .valueOutOfRange),
    ("best: b, worst: c, best_to_others: {a: 2, b: 3, c: 8}", .bestWorstNotOne),
  ])
  func mistakesOfTheBestAndTheWorst(_ judgments: String, _ code: DiagnosticCode) throws {
    let (weights, bench) = try read("{best_worst: {\(judgments), others_to_worst: {a: 4}}}")
    #expect(weights == .equal && bench.codes == [code])
  }
}
