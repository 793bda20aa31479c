import IndicatorEvaluation
import Sensitivity
import TestSupport
import Testing

@Suite struct NeededImprovementTests {
  private static let golden = try! Golden(fixture: "robustness/sensitivity_goal_seek")
  private static let leaves = [
    "timeliness", "content", "method", "resolution", "satisfaction", "complaints",
  ]

  private static func rule(_ id: String) -> ScoreRule {
    switch id {
    case "timeliness":
      .piecewise([
        ScorePoint(x: 70, score: 0), ScorePoint(x: 90, score: 60), ScorePoint(x: 100, score: 100),
      ])
    case "content", "resolution": .goalposts(zero: 60, full: 100)
    case "method": .target(3, zeroBelow: 0, zeroAbove: 8)
    case "satisfaction":
      .categories(
        ["很不满意", "不满意", "一般", "满意", "很满意"].enumerated().map {
          ScoreCategory(name: $1, score: Double(25 * $0))
        })
    default:
      .steps(
        [(0, 100), (1, 80), (2, 60), (4, 30)].map { ScoreStep(upTo: $0, score: $1) },
        otherwise: 0)
    }
  }

  private static func evaluated() throws -> EvaluationResult {
    let weights = golden["input"]["global_weights"]
    let model = EvaluationModel(
      tree: HierarchyNode(
        id: "goal", weights: .given(leaves.map { weights[$0].number }),
        children: leaves.map { HierarchyNode(id: $0) }),
      indicators: leaves.map { Indicator(id: $0, rule: rule($0)) })
    let values = golden["input"]["values"]
    return try model.evaluate(
      EvaluationData(
        customers: ["0003"], customerOfRow: [0], periodOfRow: [0],
        values: leaves.map { [$0 == "satisfaction" ? 3 : values[$0].number] }))
  }

  /// Worked with fractions: the rules read backwards.
  @Test func valuesForABand() throws {
    let result = try Self.evaluated()
    #expect(
      isClose(result.rows.scores[0], Self.golden["computed"]["total"].number, absolute: 1e-12))
    for total in Self.golden["computed"]["needed"].keys {
      let expected = Self.golden["computed"]["needed"][total]
      for found in result.neededImprovements(row: 0, total: Double(total)!) {
        let id = Self.leaves[found.leaf]
        let expected = expected[id]
        #expect(
          isClose(found.neededScore ?? .nan, expected["score_needed"].number, relative: 1e-12))
        #expect(found.isReachable == (expected["reachable"].number == 1))
        guard found.isReachable else {
          #expect(found.value == .notReachable)
          continue
        }
        switch id {
        case "satisfaction":
          #expect(found.value == .category(ScoreCategory(name: "很满意", score: 100)))
        case "complaints": #expect(found.value == .step(ScoreStep(upTo: 0, score: 100)))
        case "method":
          guard case .value(let near, let other) = found.value else {
            Issue.record()
            continue
          }
          let both = expected["value_needed"].numbers
          #expect(isClose(near, both[1], absolute: 1e-12))
          #expect(isClose(other ?? .nan, both[0], absolute: 1e-12))
        default:
          guard case .value(let value, nil) = found.value else {
            Issue.record()
            continue
          }
          #expect(isClose(value, expected["value_needed"].number, relative: 1e-12))
        }
      }
    }
  }

  /// With the value that is needed the customer gets the total.
  @Test func theNeededValueSuffices() throws {
    let result = try Self.evaluated()
    for found in result.neededImprovements(row: 0, total: 60) {
      guard case .value(let value, _) = found.value else { continue }
      var values = result.rows.rawValues
      values[found.leaf][0] = value
      let changed = try result.model.evaluate(
        EvaluationData(
          customers: ["0003"], customerOfRow: [0], periodOfRow: [0], values: values))
      #expect(isClose(changed.rows.scores[0], 60, absolute: 1e-9))
    }
    #expect(result.neededImprovements(row: 0, total: 50).isEmpty)
  }

  @Test func rulesWithSeveralAnswersOrNone() {
    func value(_ rule: ScoreRule, _ score: Double, from present: Double) -> NeededValue {
      Indicator(id: "x", rule: rule).value(scoring: score, from: present)
    }
    let peak = ScoreRule.piecewise([
      ScorePoint(x: 0, score: 0), ScorePoint(x: 10, score: 80), ScorePoint(x: 30, score: 0),
    ])
    #expect(value(peak, 40, from: 25) == .value(20, other: 5))
    #expect(value(peak, 90, from: 25) == .notReachable)
    #expect(value(.linear(slope: -2, offset: 100), 60, from: 40) == .value(20, other: nil))
    #expect(value(.linear(slope: 0, offset: 50), 60, from: 40) == .notReachable)
    #expect(value(.relative(.minMax, scope: .all), 60, from: 40) == .dependsOnOthers)
    let rising = ScoreRule.steps([ScoreStep(upTo: 5, score: 20)], otherwise: 90)
    #expect(value(rising, 60, from: 3) == .step(nil))
    #expect(value(rising, 95, from: 3) == .notReachable)
  }

  /// Scores of 20…80 in place of 0…100, by hand: 50 is the rule's half, 90 is beyond every value.
  @Test func scoresInARangeOfTheirOwn() {
    func value(_ rule: ScoreRule, _ range: ScoreRange, _ score: Double) -> NeededValue {
      Indicator(id: "x", rule: rule, range: range).value(scoring: score, from: 10)
    }
    let range = ScoreRange(low: 20, high: 80)
    let goalposts = ScoreRule.goalposts(zero: 0, full: 40)
    #expect(value(goalposts, range, 50) == .value(20, other: nil))
    #expect(value(goalposts, range, 80) == .value(40, other: nil))
    #expect(value(goalposts, range, 90) == .notReachable)
    let steps = ScoreRule.steps([ScoreStep(upTo: 5, score: 100)], otherwise: 40)
    // 40 becomes 44, 100 becomes 80.
    #expect(value(steps, range, 60) == .step(ScoreStep(upTo: 5, score: 100)))
    let words = ScoreRule.categories([
      ScoreCategory(name: "low", score: 0), ScoreCategory(name: "fair", score: 50),
      ScoreCategory(name: "high", score: 100),
    ])
    #expect(value(words, range, 50) == .category(ScoreCategory(name: "fair", score: 50)))
    #expect(value(words, range, 51) == .category(ScoreCategory(name: "high", score: 100)))
    // The floor changes nothing above it.
    #expect(value(goalposts, ScoreRange(floor: 30), 50) == .value(20, other: nil))
  }

  /// Two customers, scores 10 x of logarithms or of values within bounds.
  @Test func valuesAsTheyStoodBeforeTreatment() throws {
    let model = EvaluationModel(
      tree: HierarchyNode(id: "goal", weights: .equal, children: [HierarchyNode(id: "x")]),
      indicators: [Indicator(id: "x", rule: .linear(slope: 10, offset: 0))])
    let result = try model.evaluate(
      EvaluationData(
        customers: ["1", "2"], customerOfRow: [0, 1], periodOfRow: [0, 0], values: [[2, 5]]))
    func needed(_ total: Double, _ treatment: ValueTreatment) -> NeededValue {
      result.neededImprovements(row: 0, total: total, treatments: ["x": treatment])[0].value
    }
    // The logarithm has to be 3.
    guard case .value(let value, nil) = needed(30, .logarithm) else {
      Issue.record()
      return
    }
    #expect(isClose(value, 20.085536923187668, relative: 1e-14))
    #expect(needed(40, .winsorised) == .value(4, other: nil))
    // Above the largest value of all the quantile would have to move.
    #expect(needed(60, .winsorised) == .dependsOnOthers)
  }
}
