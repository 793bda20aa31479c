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
}
