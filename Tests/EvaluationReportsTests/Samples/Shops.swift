import BilingualText
import IndicatorEvaluation

/// Three shops with two indicators of 0…100, of which the score is the weighted mean, so that every
/// figure can be worked out by hand: X 68, Y 72 and Z 32 with weights of 0.6 and 0.4.
enum Shops {
  /// - Parameter full: the value of `b` that is worth 100.
  static func result(
    customers: [String] = ["x", "y", "z"], a: [Double] = [80, 60, 40], b: [Double] = [50, 90, 20],
    weights: [Double] = [0.6, 0.4], full: Double = 100
  ) throws -> EvaluationResult {
    let model = EvaluationModel(
      id: "shops", title: Label(chinese: "门店", english: "Shops"),
      tree: HierarchyNode(
        id: "goal", weights: .given(weights),
        children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]),
      indicators: [
        Indicator(
          id: "a", label: Label(chinese: "甲项", english: "First"),
          rule: .goalposts(zero: 0, full: 100)),
        Indicator(
          id: "b", label: Label(chinese: "乙项", english: "Second"),
          rule: .goalposts(zero: 0, full: full)),
      ],
      bands: [
        Band(id: "good", label: Label(chinese: "好", english: "Good"), minimum: 70),
        Band(id: "poor", label: Label(chinese: "差", english: "Poor"), minimum: 0),
      ])
    let names = ["x": "X", "y": "Y"]
    return try model.evaluate(
      EvaluationData(
        customers: customers, customerOfRow: Array(customers.indices),
        periodOfRow: customers.map { _ in 0 }, values: [a, b],
        fields: CustomerFields(names: ["name"], columns: [customers.map { names[$0] ?? "" }])))
  }
}
