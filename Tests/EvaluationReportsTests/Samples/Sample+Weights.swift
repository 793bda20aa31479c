import BilingualText
import IndicatorEvaluation
import PairwiseComparisons

/// A service-quality scenario of a power utility in contract values, put together by hand: six
/// indicators, three experts, one set that is only audited. The published case gives the indicators
/// and the 60 % / 40 %; judgments and customers are made up. The weights were computed in numpy
/// (principal eigenvector of the weighted geometric mean, least λ_max completion).
enum Sample {
  static let tree = HierarchyNode(
    id: "quality", label: Label(chinese: "大客户服务质量", english: "Service quality"),
    weights: .given([0.6, 0.4]),
    children: [
      HierarchyNode(
        id: "process", label: Label(chinese: "过程指标", english: "Process"),
        weights: .judged(set: "j-process"),
        children: ["timeliness", "content", "method", "resolution"].map { HierarchyNode(id: $0) }),
      HierarchyNode(
        id: "performance", label: Label(chinese: "绩效指标", english: "Performance"),
        weights: .judged(set: "j-performance"),
        children: ["satisfaction", "complaints"].map { HierarchyNode(id: $0) }),
    ])

  static let indicators = [
    Indicator(
      id: "timeliness", label: Label(chinese: "服务响应及时性", english: "Response timeliness"),
      unit: "%",
      rule: .piecewise([
        ScorePoint(x: 70, score: 0), ScorePoint(x: 90, score: 60), ScorePoint(x: 100, score: 100),
      ])),
    Indicator(
      id: "content", label: Label(chinese: "服务内容有效性", english: "Content effectiveness"),
      unit: "%", rule: .goalposts(zero: 60, full: 100)),
    Indicator(
      id: "method", label: Label(chinese: "服务方式合理性", english: "Method appropriateness"),
      unit: "次/季度", direction: .target, rule: .target(3, zeroBelow: 0, zeroAbove: 8)),
    Indicator(
      id: "resolution", label: Label(chinese: "问题解决情况", english: "Problem resolution"), unit: "%",
      rule: .goalposts(zero: 60, full: 100), missing: .renormalise),
    Indicator(
      id: "satisfaction", label: Label(chinese: "客户满意度", english: "Customer satisfaction"),
      unit: "级",
      rule: .categories([
        ScoreCategory(name: "非常不满意", score: 0), ScoreCategory(name: "不满意", score: 25),
        ScoreCategory(name: "一般", score: 50), ScoreCategory(name: "满意", score: 75),
        ScoreCategory(name: "非常满意", score: 100),
      ])),
    Indicator(
      id: "complaints", label: Label(chinese: "投诉/抱怨次数", english: "Complaints"), unit: "次",
      direction: .cost,
      rule: .steps(
        [
          ScoreStep(upTo: 0, score: 100), ScoreStep(upTo: 1, score: 80),
          ScoreStep(upTo: 2, score: 60), ScoreStep(upTo: 4, score: 30),
        ], otherwise: 0)),
  ]

  static let zq = (try? JudgmentScale(name: "zq", maximum: 9)) ?? .saaty

  static let sets = [
    JudgmentSet(
      id: "j-six",
      items: ["timeliness", "content", "method", "resolution", "satisfaction", "complaints"],
      scale: zq,
      responses: [
        ExpertJudgments(
          expert: "e1", weight: 0.5, judgments: [Judgment(4, 5, 8), Judgment(1, 2, 7)])
      ], auditOnly: true),
    JudgmentSet(
      id: "j-process", items: ["timeliness", "content", "method", "resolution"], scale: zq,
      responses: [
        ExpertJudgments(
          expert: "e1", weight: 0.5,
          judgments: [
            Judgment(1, 0, 1), Judgment(2, 0, 0.25), Judgment(3, 0, 0.5), Judgment(2, 1, 1.0 / 7),
            Judgment(3, 1, 0.5), Judgment(3, 2, 1),
          ]),
        ExpertJudgments(
          expert: "e2", weight: 0.3,
          judgments: [
            Judgment(0, 1, 2), Judgment(0, 2, 5), Judgment(0, 3, 2), Judgment(1, 2, 3),
            Judgment(1, 3, 2), Judgment(2, 3, 0.5),
          ]),
        ExpertJudgments(
          expert: "e3", weight: 0.2,
          judgments: [Judgment(0, 1, 1), Judgment(0, 2, 4), Judgment(1, 3, 2), Judgment(0, 3, 3)]),
      ]),
    JudgmentSet(
      id: "j-performance", items: ["satisfaction", "complaints"], scale: zq,
      responses: [
        ExpertJudgments(expert: "e1", weight: 0.5, judgments: [Judgment(0, 1, 8)]),
        ExpertJudgments(expert: "e2", weight: 0.3, judgments: [Judgment(0, 1, 3)]),
      ]),
  ]

  static let model = EvaluationModel(
    id: "zhaoqing-2015",
    title: Label(chinese: "肇庆供电局大客户服务质量评价", english: "Zhaoqing big-customer service quality"),
    experts: [
      Expert(id: "e1", name: Label("营销专家"), weight: 0.5),
      Expert(id: "e2", name: Label("客户经理"), weight: 0.3), Expert(id: "e3", weight: 0.2),
    ],
    judgmentSets: sets, tree: tree, indicators: indicators,
    classes: [
      CustomerClass(
        id: "super", label: Label(chinese: "特大客户", english: "Super-large"),
        condition: .atLeast(field: "voltage_kv", 35)),
      CustomerClass(
        id: "general", label: Label(chinese: "一般大客户", english: "General large"),
        condition: .otherwise),
    ],
    periods: [
      Period(
        id: "before", label: Label(chinese: "试点前", english: "before the pilot"),
        start: CalendarDay("2015-04-01"), end: CalendarDay("2015-06-30")),
      Period(
        id: "after", label: Label(chinese: "试点后", english: "after the pilot"),
        start: CalendarDay("2015-07-01"), end: CalendarDay("2015-09-30")),
    ],
    comparison: PeriodComparison(baseline: 0, current: 1, byClass: true),
    bands: [
      Band(id: "a", label: Label("优"), minimum: 90), Band(id: "b", label: Label("良"), minimum: 80),
      Band(id: "c", label: Label("中"), minimum: 70), Band(id: "d", label: Label("合格"), minimum: 60),
      Band(id: "e", label: Label("差"), minimum: 0),
    ])

  static let weights = HierarchyWeights(
    nodes: [
      node("quality", nil, [1, 6], 0, 1, 1, nil),
      node("process", 0, [2, 3, 4, 5], 1, 0.6, 0.6, "j-process"),
      node("timeliness", 1, [], 2, 0.3881028763, 0.2328617258, nil),
      node("content", 1, [], 2, 0.3616444914, 0.2169866949, nil),
      node("method", 1, [], 2, 0.0928275603, 0.0556965362, nil),
      node("resolution", 1, [], 2, 0.157425072, 0.0944550432, nil),
      node("performance", 0, [7, 8], 1, 0.4, 0.4, "j-performance"),
      node("satisfaction", 6, [], 2, 0.8443808604, 0.3377523442, nil),
      node("complaints", 6, [], 2, 0.1556191396, 0.0622476558, nil),
    ],
    judgmentSets: [
      SolvedJudgmentSet(
        set: sets[0],
        solution: solution(
          6,
          experts: [
            expert("e1", 1, six, consistency(6.6713252235, 6, 0, 0.1342650447, 1.24, 0.1082782618))
          ], six, consistency(6.6713252235, 6, 0, 0.1342650447, 1.24, 0.1082782618),
          advice: [
            RevisionAdvice(
              judgment: Judgment(4, 5, 8), bestRatio: 2.5, ratioAfter: 0.0534, impliedRatio: 4.56)
          ])),
      SolvedJudgmentSet(
        set: sets[1],
        solution: solution(
          4,
          experts: [
            expert(
              "e1", 0.5, [0.3445587598, 0.4121558906, 0.0935383466, 0.149747003],
              consistency(4.1512862529, 4, 0, 0.050428751, 0.9, 0.0560319455)),
            expert(
              "e2", 0.3, [0.4502486405, 0.2806123119, 0.0898568731, 0.1792821744],
              consistency(4.0407051021, 4, 0, 0.0135683674, 0.9, 0.0150759637)),
            expert(
              "e3", 0.2, [0.399359049, 0.3488722636, 0.0993846902, 0.1523839971],
              consistency(4.0137366835, 4, 2, 0.0045788945, 0.306, 0.0149637075),
              missing: [ItemPair(1, 2), ItemPair(2, 3)]),
          ], [0.3881028763, 0.3616444914, 0.0928275603, 0.157425072],
          consistency(4.0499656615, 4, 0, 0.0166552205, 0.9, 0.0185058006))),
      SolvedJudgmentSet(
        set: sets[2],
        solution: solution(
          2,
          experts: [
            expert("e1", 0.625, [0.8888888889, 0.1111111111], consistency(2, 2, 0, 0, 0, 0)),
            expert("e2", 0.375, [0.75, 0.25], consistency(2, 2, 0, 0, 0, 0)),
          ], [0.8443808604, 0.1556191396], consistency(2, 2, 0, 0, 0, 0))),
    ],
    overall: OverallConsistency(index: 0.0099931323, randomIndex: 0.54, ratio: 0.0185058006))

  private static let six = [
    0.2812615614, 0.2258988437, 0.0620172199, 0.070063006, 0.2958810405, 0.0648783285,
  ]

  private static func node(
    _ id: String, _ parent: Int?, _ children: [Int], _ depth: Int, _ local: Double,
    _ global: Double, _ set: String?
  ) -> WeightedNode {
    let label = (tree.children + [tree]).first { $0.id == id }?.label ?? Label()
    return WeightedNode(
      id: id, label: label, parent: parent, children: children, depth: depth,
      aggregation: .arithmetic, local: local, global: global, judgmentSet: set)
  }

  private static func consistency(
    _ lambda: Double, _ order: Int, _ missing: Int, _ index: Double, _ random: Double,
    _ ratio: Double
  ) -> Consistency {
    Consistency(
      lambdaMax: lambda, index: index,
      randomIndex: RandomIndexValue(
        value: random, order: order, missing: missing, table: .saaty1980, source: .table(.saaty1980)
      ),
      ratio: ratio, limit: 0.1)
  }

  private static func priorities(_ weights: [Double], _ lambda: Double) -> Priorities {
    Priorities(
      weights: weights, method: .eigenvector, lambdaMax: lambda, lambdaEstimate: lambda,
      solution: NumericalSolution(
        solver: "Noda", iterations: 5, residual: 2.5e-16, converged: true),
      certificate: PerronCertificate(
        lambdaLower: lambda - 1e-9, lambdaUpper: lambda + 1e-9, weightBound: 3.1e-13))
  }

  private static func expert(
    _ id: String, _ weight: Double, _ weights: [Double], _ consistency: Consistency,
    missing: [ItemPair] = []
  ) -> ExpertSolution {
    ExpertSolution(
      expert: id, weight: weight, missing: missing,
      priorities: priorities(weights, consistency.lambdaMax), consistency: consistency,
      components: [Array(weights.indices)], advice: [])
  }

  private static func solution(
    _ order: Int, experts: [ExpertSolution], _ weights: [Double], _ consistency: Consistency,
    advice: [RevisionAdvice] = []
  ) -> JudgmentSetSolution {
    JudgmentSetSolution(
      rules: WeightingRules(), order: order, experts: experts, matrix: nil,
      priorities: priorities(weights, consistency.lambdaMax), consistency: consistency,
      missing: [], advice: advice)
  }
}
