import BilingualText
import Diagnostics
import IndicatorEvaluation
import ObjectiveWeights
import ScenarioShape
import Testing

@testable import ScenarioFiles

/// `combine` under `weighting`: what every judged or given node is combined with.
struct TreeCombinationTests {
  private func read(_ weighting: String) throws -> SectionBench {
    var bench = try SectionBench("weighting: \(weighting)")
    let entry = bench.entry
    let found = bench.reader.fields(
      of: entry.value, keys: ScenarioKeys.weighting, in: Phrase("`weighting`"))
    let fields = try #require(found)
    bench.reader.readTreeCombination(fields)
    return bench
  }

  private func children(_ ids: [String]) -> WeighedChildren {
    WeighedChildren(
      node: "g", children: ids.map { HierarchyNode(id: $0) }, isWhole: true,
      key: SourcePosition(line: 1, column: 1))
  }

  @Test func methodsAreNamedOrDescribed() throws {
    let bench = try read(
      "{combine: relative-entropy, with: [entropy, {objective: critic, on: values}],"
        + " shares: [0.5, 0.25, 0.25]}")
    let found: TreeCombination = try #require(bench.reader.treeCombination)
    #expect(bench.codes.isEmpty && found.rule == .relativeEntropy)
    #expect(found.with == [ObjectiveSource(.entropy), ObjectiveSource(.critic, on: .values)])
    #expect(found.shares == [0.5, 0.25, 0.25])
  }

  @Test(arguments: [
    ("{combine: linear}", [DiagnosticCode.keyMissing]), ("{with: [entropy]}", [.keyMissing]),
    ("{shares: [1]}", [.keyMissing]), ("{combine: linear, with: []}", [.combinationSources]),
    ("{combine: linear, with: [entropi]}", [.valueUnknown]),
  ])
  func mistakes(_ weighting: String, _ expected: [DiagnosticCode]) throws {
    let bench = try read(weighting)
    #expect(bench.codes == expected && bench.reader.treeCombination == nil)
  }

  /// The judged weights have a share too.
  @Test func oneShareMoreThanMethods() throws {
    let bench = try read("{combine: linear, with: [entropy], shares: [100%]}")
    #expect(bench.codes == [.combinationSharesSum])
  }

  @Test func onlyWhatPeopleSaidIsCombined() throws {
    var bench = try read("{combine: linear, with: [entropy], shares: [60%, 40%]}")
    let given: NodeWeights = .given([0.3, 0.7])
    let combined: NodeWeights = .combined(
      CombinedSource(
        .linear, of: [given, .objective(ObjectiveSource(.entropy))], shares: [0.6, 0.4]))
    let two = children(["a", "b"])
    let made = bench.reader.combinedWithData(given, of: two)
    #expect(made == combined)
    for weights: NodeWeights in [.equal, .objective(ObjectiveSource(.gini)), combined] {
      let kept = bench.reader.combinedWithData(weights, of: two)
      #expect(kept == weights)
    }
    // A single child has all the weight, whatever the data says.
    let alone = bench.reader.combinedWithData(.given([1]), of: children(["a"]))
    #expect(alone == .given([1]))
    bench.reader.treeCombination = nil
    let apart = bench.reader.combinedWithData(given, of: two)
    #expect(apart == given)
  }
}
