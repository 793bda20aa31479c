public import BilingualText
internal import ReportForms

/// Customers lost, gained and returned, and what became of each cohort.
public struct RetentionResult: AnalysisResult {
  /// The counts, by the positions of the periods.
  public let flows: CustomerFlows
  /// What each period is called.
  public let periods: [String]
  /// What people call each period.
  public let periodNames: [Phrase]

  /// - Parameter periodNames: One for each period; nil where they are called by their ids.
  /// - Precondition: one name for each period.
  public init(_ flows: CustomerFlows, periods: [String], periodNames: [Phrase]? = nil) {
    precondition(flows.cohorts.count == periods.count, "one name for each period")
    self.flows = flows
    self.periods = periods
    self.periodNames = periodNames ?? periods.map { Phrase($0) }
  }
}

extension RetentionResult {
  /// `retention`, with a single form of result.
  public static let kind = "retention"
  /// For the schema of its JSON.
  public static let meaning = "Who stayed, left, came and came back, and what became of cohorts."
  /// The tables `flows` and `cohorts`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(flowRows), AnalysisMember(cohortRows)]
  }

  /// Sums over all periods of lost, gained and returned, the shares kept and lost of all that could
  /// be, and the customers who were never active.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("lost", Phrase(zh: "流失", en: "Lost"), count: flows.lost),
      AnalysisMeasure(
        "gained", Phrase(zh: "新增", en: "Gained"),
        count: flows.flows.reduce(0) { $0 + $1.gained }),
      AnalysisMeasure(
        "returned", Phrase(zh: "回归", en: "Returned"),
        count: flows.flows.reduce(0) { $0 + $1.returned }),
      AnalysisMeasure(
        "retention", Phrase(zh: "保持率", en: "Retention"), flows.retention, .percent(2)),
      AnalysisMeasure("churn", Phrase(zh: "流失率", en: "Churn"), flows.churn, .percent(2)),
      AnalysisMeasure(
        "never_active", Phrase(zh: "从未活动", en: "Never active"), count: flows.neverActive.count),
    ]
  }

  /// A flow into each period but the first, then each cohort from its first period to the last.
  public var parts: [AnalysisPart] {
    [
      Self.flowRows(
        flows.flows.map {
          FlowRow(flow: $0, period: periods[$0.period], name: periodNames[$0.period])
        }),
      Self.cohortRows(survivors),
    ]
  }

  /// Periods between the first and the last in which nobody is active: everybody is lost and returns, which
  /// is more often a file that is missing.
  public var findings: [AnalysisFinding] {
    let last = flows.flows.lastIndex { $0.end > 0 } ?? 0
    let empty = flows.flows.prefix(last).filter { $0.end == 0 }.map { periodNames[$0.period] }
    guard !empty.isEmpty else { return [] }
    let names = empty.listed
    return [
      AnalysisFinding(
        .retentionGap,
        Phrase(
          zh: "\(names.zh)没有任何活动，前后都有；请核对数据是否缺失",
          en: "nobody is active in \(names.en), and somebody before and after: is data missing?"))
    ]
  }

  var survivors: [CohortRow] {
    flows.cohorts.flatMap { cohort in
      cohort.active.indices.filter { cohort.active[$0] != nil }.map { age in
        CohortRow(
          cohort: periods[cohort.period], name: periodNames[cohort.period], age: age,
          size: cohort.size, active: cohort.active[age], retention: cohort.retention[age])
      }
    }
  }

  /// A flow with the name of its period.
  struct FlowRow: Sendable {
    let flow: CustomerFlows.Flow
    let period: String
    let name: Phrase
  }

  static var flowRows: AnalysisRows<FlowRow> {
    AnalysisRows(
      "flows", Phrase(zh: "流入流出", en: "Flows"), meaning: "From the period before to this one.",
      [
        .id("period", "评价期", "Period", Phrase(zh: "评价期。", en: "The period.")) { $0.period }
          .forMachines,
        .text("label", "评价期", "Period", Phrase(zh: "评价期的中英文名称。", en: "What people call it.")) {
          $0.name
        },
        .count("start", "期初", "Start", Phrase(zh: "上期活动的客户。", en: "Active in the period before.")) {
          $0.flow.start
        },
        .count("kept", "保持", "Kept", Phrase(zh: "两期都活动。", en: "Active in both.")) { $0.flow.kept },
        .count("lost", "流失", "Lost", Phrase(zh: "本期不再活动。", en: "Not active any more.")) {
          $0.flow.lost
        },
        .count("gained", "新增", "Gained", Phrase(zh: "首次活动。", en: "Active for the first time.")) {
          $0.flow.gained
        },
        .count("returned", "回归", "Returned", Phrase(zh: "停止后又活动。", en: "Active again.")) {
          $0.flow.returned
        },
        .count("end", "期末", "End", Phrase(zh: "本期活动的客户。", en: "Active in this period.")) {
          $0.flow.end
        },
        .count("net", "净变化", "Net", Phrase(zh: "期末减期初。", en: "End less start.")) { $0.flow.net },
        .number(
          "churn", "流失率", "Churn", .percent(2), Phrase(zh: "流失除以期初。", en: "Lost of the start.")
        ) {
          $0.flow.churn
        },
        .number(
          "retention", "保持率", "Retention", .percent(2),
          Phrase(zh: "保持除以期初。", en: "Kept of the start.")
        ) { $0.flow.retention },
        .number(
          "gain", "新增率", "Gain", .percent(2),
          Phrase(zh: "新增与回归除以期初。", en: "Gained and returned of the start.")
        ) { $0.flow.gain },
      ])
  }

  /// A cohort some periods after it began.
  struct CohortRow: Sendable {
    let cohort: String
    let name: Phrase
    let age: Int
    let size: Int
    let active: Int?
    let retention: Double?
  }

  static var cohortRows: AnalysisRows<CohortRow> {
    AnalysisRows(
      "cohorts", Phrase(zh: "同期群", en: "Cohorts"),
      meaning: "Customers by their first active period, some periods later.",
      [
        .id("cohort", "首次活动", "Cohort", Phrase(zh: "首次活动的评价期。", en: "The first active period.")) {
          $0.cohort
        }.forMachines,
        .text(
          "label", "首次活动", "Cohort", Phrase(zh: "评价期的中英文名称。", en: "What people call it.")
        ) { $0.name },
        .count("age", "其后期数", "Periods later", Phrase(zh: "首期为 0。", en: "0 is the first period.")) {
          $0.age
        },
        .count("size", "人数", "Size", Phrase(zh: "同期群的客户数。", en: "Customers of the cohort.")) {
          $0.size
        },
        .count("active", "活动", "Active", Phrase(zh: "其中仍活动的。", en: "Of them active.")) {
          $0.active
        },
        .number(
          "retention", "保持率", "Retention", .percent(2), Phrase(zh: "仍活动的比例。", en: "Of the cohort.")
        ) { $0.retention },
      ], telling: ["age"])
  }
}
