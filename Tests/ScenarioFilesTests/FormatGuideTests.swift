import Foundation
import TestSupport
import Testing

@testable import ScenarioFiles

/// `Documentation/scenario-format.md` names every key of the format.
struct FormatGuideTests {
  @Test func everyKeyIsNamed() throws {
    let page = try String(
      contentsOf: Fixture.repository.appendingPathComponent("Documentation/scenario-format.md"),
      encoding: .utf8)
    // Words in code, in the text and in examples.
    let words = Set(
      page.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }.map { String($0) })
    let lists: [[String]] =
      [
        ScenarioKeys.root, ScenarioKeys.scale, ScenarioKeys.expert, ScenarioKeys.weighting,
        ScenarioKeys.consistency, ScenarioKeys.node, ScenarioKeys.nodeWeights,
        ScenarioKeys.objectiveWeights, ScenarioKeys.combinedWeights, ScenarioKeys.bestWorst,
        ScenarioKeys.network, ScenarioKeys.networkCluster, ScenarioKeys.networkNode,
        ScenarioKeys.influencePlace,
        ScenarioKeys.judgmentSet, ScenarioKeys.survey, ScenarioKeys.expect,
        ScenarioKeys.alternative,
        ScenarioKeys.indicator, ScenarioKeys.scoreRange, ScenarioKeys.step,
        ScenarioKeys.alternativeScore, ScenarioKeys.missing, ScenarioKeys.outliers,
        ScenarioKeys.customers, ScenarioKeys.customerData, ScenarioKeys.condition,
        ScenarioKeys.data,
        ScenarioKeys.column, ScenarioKeys.periodSource, ScenarioKeys.period, ScenarioKeys.compare,
        ScenarioKeys.band, ScenarioKeys.check, ScenarioKeys.randomIndex, ScenarioKeys.exclude,
      ] + ScenarioKeys.scoreRules.map { [$0.key] + $0.value }
    for key in lists.flatMap({ $0 }) { #expect(words.contains(key), "\(key)") }
  }
}
