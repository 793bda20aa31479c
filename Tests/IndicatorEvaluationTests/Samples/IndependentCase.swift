import IndicatorEvaluation

/// The case of Fixtures/evaluation: its data and results, and the model that independent.py repeats.
struct IndependentCase: Decodable {
  var customers: [String]
  var customerOfRow: [Int]
  var periodOfRow: [Int]
  var values: [[Double?]]
  var rows: [Row]
  var comparison: Comparison

  struct Row: Decodable {
    var leaves: [Double?]
    var score: Double
    var contributions: [Double]
    var coverage: Double
    var rank: Int
  }

  struct Comparison: Decodable {
    var count: Int
    var mean: Double
    var wilcoxon: Double
    var wilcoxonP: Double
    var t: Double
    var tP: Double

    private enum CodingKeys: String, CodingKey {
      case count, mean, wilcoxon, t
      case wilcoxonP = "wilcoxon_p"
      case tP = "t_p"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case customers, values, rows, comparison
    case customerOfRow = "customer_of_row"
    case periodOfRow = "period_of_row"
  }

  var data: EvaluationData {
    EvaluationData(
      customers: customers, customerOfRow: customerOfRow, periodOfRow: periodOfRow,
      values: values.map { $0.map { $0 ?? .nan } })
  }

  static let model = EvaluationModel(
    tree: tree, indicators: indicators, periods: [Period(id: "p"), Period(id: "q")],
    comparison: PeriodComparison(baseline: 0, current: 1))

  private static func node(
    _ id: String, _ aggregation: Aggregation, _ weights: [Double], _ children: [HierarchyNode]
  ) -> HierarchyNode {
    HierarchyNode(id: id, aggregation: aggregation, weights: .given(weights), children: children)
  }

  private static func leaf(_ id: String) -> HierarchyNode { HierarchyNode(id: id) }

  private static let tree = node(
    "root", .geometric, [0.5, 0.3, 0.2],
    [
      node(
        "service", .arithmetic, [0.4, 0.3, 0.2, 0.1], [leaf("a"), leaf("b"), leaf("c"), leaf("d")]),
      node(
        "supply", .harmonic, [0.25, 0.35, 0.4],
        [leaf("e"), leaf("f"), node("deep", .power(2), [0.7, 0.3], [leaf("g"), leaf("h")])]),
      node("cost", .minimum, [0.5, 0.5], [leaf("i"), leaf("j")]),
    ])

  private static let indicators = [
    Indicator(
      id: "a",
      rule: .piecewise([
        ScorePoint(x: 70, score: 0), ScorePoint(x: 90, score: 60), ScorePoint(x: 100, score: 100),
      ])),
    Indicator(
      id: "b", direction: .cost, rule: .goalposts(zero: 8, full: 0), missing: .renormalise),
    Indicator(
      id: "c", direction: .target, rule: .target(3, zeroBelow: 0, zeroAbove: 8), missing: .worst),
    Indicator(
      id: "d",
      rule: .categories(
        [10, 45, 80, 100].map { ScoreCategory(name: "\($0)", score: $0) }), missing: .score(40)),
    Indicator(
      id: "e",
      rule: .steps(
        [
          ScoreStep(upTo: 0, score: 100), ScoreStep(upTo: 1, score: 80),
          ScoreStep(upTo: 2, score: 60), ScoreStep(upTo: 4, score: 30),
        ], otherwise: 5), missing: .renormalise),
    Indicator(
      id: "f", direction: .cost, rule: .linear(slope: -37.5, offset: 110), missing: .renormalise),
    Indicator(id: "g", rule: .relative(.rank, scope: .period), missing: .renormalise),
    Indicator(
      id: "h", direction: .cost, rule: .relative(.zScore, scope: .all), missing: .renormalise),
    Indicator(id: "i", rule: .relative(.minMax, scope: .period), missing: .score(30)),
    Indicator(id: "j", rule: .relative(.percentile, scope: .all), missing: .renormalise),
  ]
}
