import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioShape
import Testing

@testable import ScenarioFiles

/// `score`: how a raw value becomes a score, and what is measured of alternatives.
struct ScoreReadingTests {
  private func read(
    _ score: String, alternatives: [String] = []
  ) throws -> (rule: ScoreRule?, bench: SectionBench) {
    var bench = try SectionBench("score: \(score)")
    bench.reader.alternatives = alternatives.map { Alternative(id: $0) }
    let entry = bench.entry
    let rule = bench.reader.readScore(entry, indicator: "a", place: Phrase(zh: "甲", en: "a"))
    return (rule, bench)
  }

  private static let rules: [(String, ScoreRule)] = [
    (
      "{rule: piecewise, points: [[70, 0], [90, 60%], [100, 100]]}",
      .piecewise([
        ScorePoint(x: 70, score: 0), ScorePoint(x: 90, score: 60), ScorePoint(x: 100, score: 100),
      ])
    ),
    ("{rule: goalposts, zero: 5, full: -1.5}", .goalposts(zero: 5, full: -1.5)),
    (
      "{rule: target, target: 3, zero_at: [0, 8]}", .target(3, zeroBelow: 0, zeroAbove: 8)
    ),
    (
      "{rule: steps, steps: [{upto: 1, score: 100}, {upto: 2.5, score: 50}], else: 10}",
      .steps(
        [ScoreStep(upTo: 1, score: 100), ScoreStep(upTo: 2.5, score: 50)], otherwise: 10)
    ),
    (
      "{rule: categories, map: {好: 100, 差: 20}}",
      .categories([ScoreCategory(name: "好", score: 100), ScoreCategory(name: "差", score: 20)])
    ),
    ("{rule: linear, slope: -2, offset: 90}", .linear(slope: -2, offset: 90)),
    ("{rule: linear, slope: 3}", .linear(slope: 3, offset: 0)),
    ("{rule: min-max, scope: all}", .relative(.minMax, scope: .all)),
    ("{rule: percent-rank, scope: period}", .relative(.percentRank, scope: .period)),
  ]

  @Test func everyRuleIsReadAsItIsWritten() throws {
    for (text, expected) in Self.rules {
      let (rule, bench) = try read(text)
      #expect(rule == expected && bench.codes.isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    ("{rule: piecewise, points: [[70, 0]]}", ["1:26 score-points-order"]),
    ("{rule: piecewise, points: [[2, 0], [1, 100]]}", ["1:26 score-points-order"]),
    ("{rule: piecewise, points: [[1, 0, 2], [3, 4]]}", ["1:35 value-kind"]),
    ("{rule: goalposts, zero: 5, full: 5}", ["1:1 score-points-order"]),
    ("{rule: target, target: 3, zero_at: [3, 8]}", ["1:34 score-points-order"]),
    ("{rule: target, target: 3, zero_at: [0]}", ["1:34 score-points-order"]),
    ("{rule: steps, steps: [], else: 0}", ["1:22 score-points-order"]),
    (
      "{rule: steps, steps: [{upto: 2, score: 1}, {upto: 2, score: 3}], else: 0}",
      ["1:22 score-points-order"]
    ),
    ("{rule: steps, steps: [{upto: 2}], else: 0}", ["1:30 key-missing"]),
    ("{rule: categories, map: {}}", ["1:27 value-kind"]),
    ("{rule: categories, map: {x: 101}}", ["1:36 value-out-of-range"]),
    ("{rule: linear}", ["1:1 key-missing"]),
    ("{rule: goalposts}", ["1:1 key-missing", "1:1 key-missing"]),
    ("{rule: min-max}", ["1:9 key-missing"]),
    ("{rule: min-max, scope: none}", ["1:31 value-unknown"]),
    ("{rule: straight}", ["1:15 value-unknown"]), ("{rul: linear}", ["1:9 key-unknown"]),
    ("{slope: 1}", ["1:1 key-missing"]), ("3", ["1:8 value-kind"]),
  ])
  func mistakes(_ score: String, _ expected: [String]) throws {
    let (rule, bench) = try read(score)
    #expect(rule == nil && bench.places == expected)
  }

  private func range(_ text: String) throws -> (ScoreRange, [DiagnosticCode]) {
    var bench = try SectionBench("score: \(text)")
    let range = bench.reader.readScoreRange(bench.entry.value)
    return (range, bench.codes)
  }

  @Test func scoresMayLieElsewhere() throws {
    let (whole, none) = try range("{rule: linear}")
    #expect(whole == ScoreRange(low: 0, high: 100, floor: 0) && none.isEmpty)
    let (moved, codes) = try range("{to: [1, 90%], floor: 5}")
    #expect(moved == ScoreRange(low: 1, high: 90, floor: 5) && codes.isEmpty)
    for text in ["{to: [90, 1]}", "{to: [5, 5]}", "{to: 5}", "{to: [1, 2, 3]}"] {
      let (kept, codes) = try range(text)
      #expect(kept == whole && codes == [.valueOutOfRange], "\(text)")
    }
  }

  @Test func measuredValuesAreInTheOrderOfTheAlternatives() throws {
    let (rule, bench) = try read("{values: {y: 2, x: 1.5}, mode: ideal}", alternatives: ["x", "y"])
    #expect(rule == .alternativesMeasured([1.5, 2], mode: .ideal) && bench.codes.isEmpty)
  }

  @Test(arguments: [
    ("{values: {x: 0, y: 2}}", ["1:21 value-out-of-range"]),
    ("{values: {x: 1}}", ["1:9 key-missing"]),
    ("{values: {x: 1, z: 2}}", ["1:24 tree-node-unknown"]),
  ])
  func mistakesOfMeasuredValues(_ score: String, _ expected: [String]) throws {
    let (rule, bench) = try read(score, alternatives: ["x", "y"])
    #expect(rule == nil && bench.places == expected)
  }

  @Test func judgmentsAtALeafCompareTheAlternatives() throws {
    let (rule, bench) = try read("{pairs: [[y, x, 4]]}", alternatives: ["x", "y"])
    guard case .alternativesJudged(let set, let mode) = rule else {
      Issue.record("\(bench.places)")
      return
    }
    #expect(set.id == "a" && set.items == ["x", "y"] && mode == nil)
    #expect(set.responses.map(\.judgments) == [[Judgment(1, 0, 4)]])
  }
}
