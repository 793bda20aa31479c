import BilingualText
import Foundation
import IndicatorEvaluation
import PairwiseComparisons

/// A model with every kind of rule, missing policy and mean, and data with blanks.
enum Sample {
  static let leaves = [
    "bent", "goal", "near", "stairs", "word", "line", "range", "z", "place", "share",
  ]

  static var model: EvaluationModel {
    func node(_ id: String, _ aggregation: Aggregation, _ weights: NodeWeights, _ leaves: [String])
      -> HierarchyNode
    {
      HierarchyNode(
        id: id, label: Label(chinese: "节点 \(id)", english: "node \(id)"), aggregation: aggregation,
        weights: weights, children: leaves.map { HierarchyNode(id: $0) })
    }
    let tree = HierarchyNode(
      id: "goal-of-all", weights: .judged(set: "top"),
      children: [
        node("first", .arithmetic, .given([0.2, 0.3, 0.5]), ["bent", "goal", "near"]),
        node("second", .geometric, .equal, ["stairs", "word", "line"]),
        node("third", .power(2), .given([0.1, 0.2, 0.3, 0.4]), ["range", "z", "place", "share"]),
      ])
    let judgments = JudgmentSet(
      id: "top", items: ["first", "second", "third"],
      responses: [
        ExpertJudgments(
          expert: "甲", weight: 0.5,
          judgments: [Judgment(0, 1, 3), Judgment(0, 2, 5), Judgment(1, 2, 2)]),
        ExpertJudgments(
          expert: "b", weight: 0.5,
          judgments: [Judgment(0, 1, 2), Judgment(0, 2, 2), Judgment(1, 2, 1)]),
      ])
    return EvaluationModel(
      id: "sample", title: Label(chinese: "样例", english: "A sample; it's \"quoted\""),
      experts: [Expert(id: "甲", weight: 0.5), Expert(id: "b", weight: 0.5)],
      judgmentSets: [judgments], tree: tree, indicators: indicators,
      classes: [
        CustomerClass(id: "big", condition: .atLeast(field: "load", 50)),
        CustomerClass(id: "small", label: Label("小"), condition: .otherwise),
      ],
      periods: [
        Period(
          id: "before", label: Label(chinese: "前", english: "Before"),
          start: CalendarDay("2025-01-01"), end: CalendarDay("2025-12-31")),
        Period(id: "after"),
      ],
      comparison: PeriodComparison(baseline: 0, current: 1, byClass: true),
      bands: [
        Band(id: "a", minimum: 60), Band(id: "b", label: Label("良"), minimum: 40),
        Band(id: "c", minimum: 0),
      ])
  }

  static var indicators: [Indicator] {
    [
      Indicator(
        id: "bent", label: Label(chinese: "折线", english: "Bent"), unit: "%",
        rule: .piecewise([
          ScorePoint(x: 0, score: 0), ScorePoint(x: 50, score: 80), ScorePoint(x: 100, score: 100),
        ])),
      Indicator(
        id: "goal", direction: .cost, rule: .goalposts(zero: 90, full: 1.0 / 3),
        missing: .renormalise),
      Indicator(
        id: "near", direction: .target, rule: .target(50, zeroBelow: 0, zeroAbove: 120),
        missing: .score(41.5)),
      Indicator(
        id: "stairs", direction: .cost,
        rule: .steps(
          [ScoreStep(upTo: 10, score: 100), ScoreStep(upTo: 70, score: 50)], otherwise: 10)),
      Indicator(
        id: "word",
        rule: .categories([
          ScoreCategory(name: "bad", score: 5), ScoreCategory(name: "好", score: 95),
        ]), missing: .worst),
      Indicator(id: "line", rule: .linear(slope: 0.75, offset: 3)),
      Indicator(id: "range", rule: .relative(.minMax, scope: .all)),
      Indicator(id: "z", rule: .relative(.zScore, scope: .period), missing: .renormalise),
      Indicator(id: "place", direction: .cost, rule: .relative(.rank, scope: .period)),
      Indicator(id: "share", rule: .relative(.percentile, scope: .all)),
    ]
  }

  /// Customers in two periods, the last one only in the second; values in 0…100 by a fixed rule.
  static func data(customers: Int, shift: Int = 0) -> EvaluationData {
    var data = EvaluationData(
      customers: (0..<customers).map { "c\($0)" },
      values: indicators.map { _ in [] },
      fields: CustomerFields(
        names: ["name", "load"],
        columns: [
          (0..<customers).map { $0 == 1 ? "" : "客户 \($0)" },
          (0..<customers).map { String($0 * 37 % 100) },
        ]))
    for customer in 0..<customers {
      for period in 0..<2 where period == 1 || customer + 1 < customers {
        data.customerOfRow.append(customer)
        data.periodOfRow.append(period)
        for (position, indicator) in indicators.enumerated() {
          let draw = (customer * 31 + period * 17 + position * 53 + shift) % 101
          var value = Double(draw)
          if case .categories = indicator.rule { value = Double(draw % 2) }
          if indicator.missing != .error, draw % 7 == 0 { value = .nan }
          data.values[position].append(value)
        }
      }
    }
    return data
  }

  static func result(customers: Int = 12, shift: Int = 0) throws -> EvaluationResult {
    try model.evaluate(data(customers: customers, shift: shift))
  }

  /// Three alternatives, one criterion judged and one measured.
  static func ranking() throws -> AlternativesResult {
    let judged = JudgmentSet(
      id: "under-c", items: ["x", "y", "z"],
      responses: [
        ExpertJudgments(
          expert: "e", weight: 1,
          judgments: [Judgment(0, 1, 2), Judgment(0, 2, 6), Judgment(1, 2, 3)])
      ])
    return try EvaluationModel(
      id: "choice", title: Label(chinese: "选择", english: "Choice"),
      experts: [Expert(id: "e", weight: 1)],
      tree: HierarchyNode(
        id: "goal", weights: .given([0.75, 0.25]),
        children: [HierarchyNode(id: "c"), HierarchyNode(id: "d")]),
      alternatives: [
        Alternative(id: "x", label: Label(chinese: "甲", english: "X's")), Alternative(id: "y"),
        Alternative(id: "z"),
      ],
      indicators: [
        Indicator(id: "c", rule: .alternativesJudged(judged, mode: nil)),
        Indicator(
          id: "d", direction: .cost, rule: .alternativesMeasured([4, 2, 1], mode: .ideal)),
      ]
    ).evaluateAlternatives()
  }

  static let provenance = RunProvenance(
    files: [
      SourceFile(role: .scenario, path: "s.yaml", byteCount: 3, digest: "ab"),
      SourceFile(role: .data, path: "pipe"),
    ], scenarioText: "schema: …", program: "test 1", options: ["--strict"])
}

/// A folder that is gone with its owner.
struct StoreFolder: ~Copyable {
  let url: URL
  var path: String { url.appendingPathComponent("r.sqlite").path }

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-store-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
