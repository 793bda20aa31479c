import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioShape
import Testing

@testable import ScenarioFiles

/// A leaf may name judgments that stand further down in the file.
struct PendingAlternativeSetTests {
  /// A reader that has read two alternatives, a leaf that names a set, and one set.
  private func bench(items: [String], named: String = "s") throws -> SectionBench {
    var bench = try SectionBench("score: {judgments: s, mode: ideal}")
    bench.reader.alternatives = [Alternative(id: "x"), Alternative(id: "y")]
    let entry = bench.entry
    let rule = bench.reader.readScore(entry, indicator: "a", place: Phrase("a"))
    #expect(rule == nil && bench.codes.isEmpty)
    bench.reader.indicators = [Indicator(id: "a", rule: .linear(slope: 1, offset: 0))]
    bench.reader.judgmentSets = [
      JudgmentSet(
        id: named, items: items,
        responses: [ExpertJudgments(expert: "", judgments: [Judgment(0, 1, 3)])])
    ]
    return bench
  }

  @Test func whatIsNamedIsRemembered() throws {
    let bench = try bench(items: ["x", "y"])
    let pending: [PendingAlternativeSet] = bench.reader.pendingAlternativeSets
    #expect(pending.map(\.indicator) == ["a"] && pending.map(\.set) == ["s"])
    #expect(pending.map(\.mode) == [.ideal])
    #expect(pending.map(\.position) == [SourcePosition(line: 1, column: 20)])
  }

  @Test func theLeafGetsTheSet() throws {
    var bench = try bench(items: ["y", "x"])
    bench.reader.settleAlternativeSets()
    #expect(bench.codes.isEmpty && bench.reader.usedSets == ["s"])
    let rule: ScoreRule = bench.reader.indicators[0].rule
    #expect(rule == .alternativesJudged(bench.reader.judgmentSets[0], mode: .ideal))
  }

  @Test func aSetOfOtherItemsIsRefused() throws {
    var bench = try bench(items: ["x", "z"])
    bench.reader.settleAlternativeSets()
    #expect(bench.places == ["1:20 judgment-children-mismatch"])
    #expect(bench.reader.indicators[0].rule == .linear(slope: 1, offset: 0))
  }

  @Test func anUnknownSetIsSaidWithTheNearestName() throws {
    var bench = try bench(items: ["x", "y"], named: "sets")
    bench.reader.pendingAlternativeSets = [
      PendingAlternativeSet(
        indicator: "a", set: "set", mode: nil, position: SourcePosition(line: 1, column: 20))
    ]
    bench.reader.settleAlternativeSets()
    #expect(bench.places == ["1:20 judgment-set-unknown"])
    let hint = bench.reader.findings.diagnostics.first?.hint
    #expect(hint?.en.contains("`sets`") == true && bench.reader.usedSets.isEmpty)
  }
}
