import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioFiles

/// The tables of Documentation/scenario-format.md are those of the forms.
struct GuideTests {
  private static let tables: [String: String] = [
    "scenario": ScenarioForms.root.guide, "scale": ScenarioForms.scale.guide,
    "expert": ScenarioForms.expert.guide, "weighting": ScenarioForms.weighting.guide,
    "consistency": ScenarioForms.consistency.guide, "exclude": ScenarioForms.exclude.guide,
    "node": ScenarioForms.nodeMapping.guide,
    "weights": ScenarioForms.nodeWeights.guide, "judgments": ScenarioForms.judgmentSet.guide,
    "objective-weights": ScenarioForms.objectiveWeights.guide,
    "combined-weights": ScenarioForms.combinedWeights.guide,
    "best-worst": BestWorstSyntax.shape.form.guide,
    "network": ScenarioForms.network.guide,
    "influence": SyntaxForm.mapping(ScenarioForms.influencePlace).guide,
    "robustness": RobustnessSyntax.shape.form.guide,
    "weight-spread": WeightSpreadSyntax.ofTree.form.guide,
    "value-noise": ValueNoiseSyntax.shape.form.guide,
    "rankings": RankingsSyntax.shape.form.guide, "fuzzy": FuzzySyntax.shape.form.guide,
    "survey": ScenarioForms.survey.guide, "indicator": ScenarioForms.indicator.guide,
    "alternative": ScenarioForms.alternative.guide, "customers": ScenarioForms.customers.guide,
    "customer-data": ScenarioForms.customerData.guide, "class": ScenarioForms.customerClass.guide,
    "data": ScenarioForms.dataFile.guide, "period": ScenarioForms.period.guide,
    "compare": ScenarioForms.compare.guide, "band": ScenarioForms.band.guide,
    "check": ScenarioForms.check.guide,
  ]

  @Test func everyTableIsThatOfItsForm() throws {
    let guide = try GuideTables.compare("Documentation/scenario-format.md", Self.tables)
    #expect(guide.found == guide.wanted)
    #expect(guide.names == Set(Self.tables.keys))
  }
}
