import PairwiseComparisons
import TestSupport
import Testing

@testable import ScenarioFiles

/// The JSON Schema names exactly the keys that the reader knows.
struct ScenarioSchemaTests {
  private func schema() throws -> JSONValue { try JSONValue(Array(ScenarioSchema.text.utf8)) }

  private func keys(_ node: JSONValue) -> Set<String> { Set(node.properties.object.keys) }

  @Test func keysAreThoseOfTheReader() throws {
    let schema = try schema()
    let root = schema.properties
    let definitions = schema["$defs"]
    #expect(keys(schema) == Set(ScenarioKeys.root))
    #expect(keys(root.scales.additionalProperties) == Set(ScenarioKeys.scale))
    #expect(keys(root.experts.items.anyOf[1]) == Set(ScenarioKeys.expert))
    #expect(keys(root.weighting) == Set(ScenarioKeys.weighting))
    #expect(keys(root.weighting.properties.consistency) == Set(ScenarioKeys.consistency))
    #expect(keys(definitions.node) == Set(ScenarioKeys.node))
    #expect(keys(definitions.node.properties.weights.anyOf[1]) == Set(ScenarioKeys.nodeWeights))
    #expect(keys(root.judgments.additionalProperties) == Set(ScenarioKeys.judgmentSet))
    #expect(
      keys(root.judgments.additionalProperties.properties.expect) == Set(ScenarioKeys.expect))
    #expect(keys(definitions.survey) == Set(ScenarioKeys.survey))
    let signs = definitions.survey.properties.sign["enum"].array.compactMap(\.string)
    #expect(signs == SurveyConvention.allCases.map(\.rawValue))
    #expect(keys(definitions.by.additionalProperties) == Set(ScenarioKeys.judgmentForms))
    #expect(keys(root.alternatives.items.anyOf[1]) == Set(ScenarioKeys.alternative))
    #expect(keys(root.indicators.additionalProperties) == Set(ScenarioKeys.indicator))
    let scoreKeys = ScenarioKeys.scoreRules.values.flatMap { $0 } + ["rule"]
    #expect(keys(definitions.score) == Set(scoreKeys + ScenarioKeys.alternativeScore))
    #expect(keys(definitions.score.properties.steps.items) == Set(ScenarioKeys.step))
    #expect(keys(definitions.missing.anyOf[1]) == Set(ScenarioKeys.missing))
    #expect(keys(root.customers) == Set(ScenarioKeys.customers))
    #expect(keys(root.customers.properties.data) == Set(ScenarioKeys.customerData))
    #expect(
      keys(definitions.condition) == Set(ScenarioKeys.classFixed + ScenarioKeys.condition))
    #expect(keys(definitions.data_file) == Set(ScenarioKeys.data))
    #expect(keys(root.periods.items.anyOf[1]) == Set(ScenarioKeys.period))
    #expect(keys(root.compare) == Set(ScenarioKeys.compare))
    #expect(keys(root.bands.items) == Set(ScenarioKeys.band))
    #expect(keys(root.checks.items) == Set(ScenarioKeys.check))
  }

  @Test func rulesAreThoseOfTheReader() throws {
    let rules = try schema()["$defs"].score.properties.rule["enum"].array.compactMap(\.string)
    #expect(Set(rules) == Set(ScenarioKeys.scoreRules.keys))
  }
}
