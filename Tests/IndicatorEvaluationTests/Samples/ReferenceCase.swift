import BilingualText
import IndicatorEvaluation
import PairwiseComparisons

/// The reference case, put together in code: every rule, an incomplete group, classes and periods.
enum ReferenceCase {
  static let model = EvaluationModel(
    id: "zhaoqing-2015", title: Label(chinese: "肇庆供电局大客户服务质量评价"),
    experts: [
      Expert(id: "e1", weight: 0.5), Expert(id: "e2", weight: 0.3), Expert(id: "e3", weight: 0.2),
    ],
    judgmentSets: [six, process, performance], tree: tree, indicators: indicators,
    classes: [
      CustomerClass(
        id: "super",
        condition: .any([
          .top(count: 20, by: "annual_kwh", within: "district"),
          .atLeast(field: "voltage_kv", 35), .equals(field: "backbone", ["1"]),
          .equals(field: "key_project", ["1"]),
        ])),
      CustomerClass(id: "general", condition: .otherwise),
    ],
    periods: [
      Period(
        id: "before", start: CalendarDay("2015-04-01"), end: CalendarDay("2015-06-30")),
      Period(id: "after", start: CalendarDay("2015-07-01"), end: CalendarDay("2015-09-30")),
    ],
    comparison: PeriodComparison(baseline: 0, current: 1, byClass: true),
    bands: [
      Band(id: "优", minimum: 90), Band(id: "良", minimum: 80), Band(id: "中", minimum: 70),
      Band(id: "合格", minimum: 60), Band(id: "差", minimum: 0),
    ])

  static let data = EvaluationData(
    customers: ["0001", "0002", "0003", "0004", "0005", "0006"],
    customerOfRow: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5],
    periodOfRow: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
    values: [
      [86, 95, 90, 96, 78, 88, 92, 97, 84, 93, 75, 74],
      [82, 92, 78, 88, 70, 84, 85, 90, 80, 91, 76, 80],
      [1, 3, 2, 3, 6, 4, 3, 3, 2, 4, 1, 2],
      [80, 94, 75, 90, 62, 82, .nan, 95, 88, 90, 70, 78],
      [2, 3, 3, 3, 1, 2, 3, 4, 2, 3, 2, 2],
      [2, 1, 1, 0, 5, 2, 0, 0, 1, 0, 3, 3],
    ],
    fields: CustomerFields(
      names: ["name", "district", "annual_kwh", "voltage_kv", "backbone", "key_project"],
      columns: [
        ["甲水泥", "乙陶瓷", "丙重点工程", "丁酒店", "戊医院", "己市场"],
        ["端州", "高要", "鼎湖", "端州", "端州", "四会"],
        ["98000000", "41000000", "2600000", "1900000", "5200000", "1500000"],
        ["110", "10", "10", "10", "35", "10"], ["1", "0", "0", "0", "0", "0"],
        ["0", "0", "1", "0", "0", "0"],
      ]))

  static let tree = HierarchyNode(
    id: "quality", weights: .given([0.6, 0.4]),
    children: [
      HierarchyNode(
        id: "process", weights: .judged(set: "j-process"),
        children: ["timeliness", "content", "method", "resolution"].map { HierarchyNode(id: $0) }),
      HierarchyNode(
        id: "performance", weights: .judged(set: "j-performance"),
        children: ["satisfaction", "complaints"].map { HierarchyNode(id: $0) }),
    ])

  static let indicators = [
    Indicator(
      id: "timeliness",
      rule: .piecewise([
        ScorePoint(x: 70, score: 0), ScorePoint(x: 90, score: 60), ScorePoint(x: 100, score: 100),
      ])),
    Indicator(id: "content", rule: .goalposts(zero: 60, full: 100)),
    Indicator(id: "method", direction: .target, rule: .target(3, zeroBelow: 0, zeroAbove: 8)),
    Indicator(id: "resolution", rule: .goalposts(zero: 60, full: 100), missing: .renormalise),
    Indicator(
      id: "satisfaction",
      rule: .categories([
        ScoreCategory(name: "非常不满意", score: 0), ScoreCategory(name: "不满意", score: 25),
        ScoreCategory(name: "一般", score: 50), ScoreCategory(name: "满意", score: 75),
        ScoreCategory(name: "非常满意", score: 100),
      ])),
    Indicator(
      id: "complaints", direction: .cost,
      rule: .steps(
        [
          ScoreStep(upTo: 0, score: 100), ScoreStep(upTo: 1, score: 80),
          ScoreStep(upTo: 2, score: 60), ScoreStep(upTo: 4, score: 30),
        ], otherwise: 0)),
  ]

  /// Tables are column-oriented: entry (r, c) says how many times c is as important as r.
  private static func columnOriented(_ upper: [[Double]]) -> [Judgment] {
    upper.enumerated().flatMap { r, entries in
      entries.enumerated().map { Judgment(r + 1 + $0, r, $1) }
    }
  }

  private static let six = JudgmentSet(
    id: "j-six",
    items: ["timeliness", "content", "method", "resolution", "satisfaction", "complaints"],
    responses: [
      ExpertJudgments(
        expert: "e1", weight: 0.5,
        judgments: columnOriented([
          [1, 1 / 4, 1 / 2, 1 / 2, 1 / 6], [1 / 7, 1 / 2, 1, 1 / 2], [1, 6, 1 / 2], [6, 2],
          [1 / 8],
        ]))
    ], auditOnly: true)

  private static let process = JudgmentSet(
    id: "j-process", items: ["timeliness", "content", "method", "resolution"],
    responses: [
      ExpertJudgments(
        expert: "e1", weight: 0.5,
        judgments: columnOriented([[1, 1 / 4, 1 / 2], [1 / 7, 1 / 2], [1]])),
      ExpertJudgments(
        expert: "e2", weight: 0.3,
        judgments: [
          Judgment(0, 1, 2), Judgment(0, 2, 5), Judgment(0, 3, 2), Judgment(1, 2, 3),
          Judgment(1, 3, 2), Judgment(2, 3, 1 / 2),
        ]),
      ExpertJudgments(
        expert: "e3", weight: 0.2,
        judgments: [
          Judgment(0, 1, 1), Judgment(0, 2, 4), Judgment(1, 3, 2), Judgment(0, 3, 3),
        ]),
    ])

  private static let performance = JudgmentSet(
    id: "j-performance", items: ["satisfaction", "complaints"],
    responses: [
      ExpertJudgments(expert: "e1", weight: 0.5, judgments: [Judgment(0, 1, 8)]),
      ExpertJudgments(expert: "e2", weight: 0.3, judgments: [Judgment(0, 1, 3)]),
      ExpertJudgments(expert: "e3", weight: 0.2, judgments: [Judgment(0, 1, 5)]),
    ])
}
