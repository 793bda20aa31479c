import BilingualText
import IndicatorEvaluation
import Testing

@testable import EvaluationReports

@Suite struct ModelNamesTests {
  @Test func nodesWinOverIndicatorsOverAlternatives() {
    var model = Sample.leader
    model.alternatives.append(Alternative(id: "age", label: Label("alternative")))
    #expect(ModelNames(model).item("age").en == "Age")
    let node = WeightedNode(
      id: "age", label: Label("node"), parent: nil, children: [], depth: 0,
      aggregation: .arithmetic, local: 1, global: 1, judgmentSet: nil)
    #expect(ModelNames(model, nodes: [node]).item("age") == "node")
    #expect(ModelNames(model).item("tom").zh == "汤姆")
    #expect(ModelNames(model).item("nobody") == "nobody")
    #expect(ModelNames(Sample.model).expert("e1") == "营销专家")
    #expect(ModelNames(Sample.model).expert("e3") == "e3")
  }
}
