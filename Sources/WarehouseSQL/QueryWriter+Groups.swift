import BilingualText
internal import IndicatorEvaluation

/// The comparison of two periods by group, as `GroupComparison` makes it: all customers, and each
/// class where `by: class` asks for it.
extension QueryWriter {
  func groupSteps() throws(SQLError) -> [SQLStep] {
    guard let comparison = model.comparison,
      model.periods.indices.contains(comparison.baseline),
      model.periods.indices.contains(comparison.current)
    else { throw .nothingCompared }
    return [pairStep(comparison), changeStep, memberStep] + statisticSteps() + probabilitySteps()
  }

  /// Whether each class is a group of its own.
  var comparesClasses: Bool {
    model.comparison?.byClass == true && query.customers != nil && !model.classes.isEmpty
  }

  /// What availability adds to the change, and each indicator on request.
  var parts: [String] {
    let parts = query.listsContributions ? leaves.map { "change_" + $0.id } : []
    guard splitsChanges else { return parts }
    return ["availability"] + parts
      + (query.listsContributions ? leaves.map { "availability_" + $0.id } : [])
  }

  /// What is said of a group without a test.
  static let described = [
    "group_number", "customers", "baseline_mean", "current_mean", "median_change", "improved",
    "declined", "unchanged",
  ]

  // MARK: Customers

  private func pairStep(_ comparison: PeriodComparison) -> SQLStep {
    let hasClasses = query.customers != nil && !model.classes.isEmpty
    let keys = kept(["customer"] + (hasClasses ? ["class"] : []))
    func value(_ column: String, _ period: String) -> String {
      "max(CASE WHEN \(name("period")) = \(literal(period)) THEN \(name(column)) END)"
    }
    func value(_ column: String, in period: Int) -> String {
      value(column, model.periods[period].id)
    }
    func availability(_ part: String) -> String { self.availability(of: part, value) }
    return SQLStep(
      name: "ahp_pairs",
      purpose: "a customer's scores in both periods; every row is read, so that bad data stops "
        + "the query whatever its period",
      columns: keys + [
        column(value("score", in: comparison.baseline), "before"),
        column(value("score", in: comparison.current), "after"),
      ]
        + (query.listsContributions
          ? leaves.map { leaf in
            let part = "contribution_" + leaf.id
            return column(
              "\(value(part, in: comparison.current)) - \(value(part, in: comparison.baseline))",
              "change_" + leaf.id)
          } : [])
        + (splitsChanges ? [column(availability("score"), "availability")] : [])
        + (splitsChanges && query.listsContributions
          ? leaves.map {
            column(availability("contribution_" + $0.id), "availability_" + $0.id)
          } : []),
      source: [
        "FROM \(query.customers == nil ? "ahp_rounded" : "ahp_classified")",
        "GROUP BY " + keys.map { name($0.name) }.joined(separator: ", "),
        "HAVING max(\(name("score"))) >= \(literal(0))",
      ])
  }

  private var changeStep: SQLStep {
    SQLStep(
      name: "ahp_changes", purpose: "the change of each customer with a score in both",
      columns: kept((comparesClasses ? ["class"] : []) + ["before", "after"])
        + [column("\(name("after")) - \(name("before"))", "change")] + kept(parts),
      source: [
        "FROM ahp_pairs",
        "WHERE \(name("before")) IS NOT NULL AND \(name("after")) IS NOT NULL",
      ])
  }

  /// Half away from zero, as `Double.billionths` rounds.
  private var billionths: String {
    let change = name("change")
    func rounded(_ value: String) -> String {
      "floor(\(value) * \(literal(1e9)) + \(literal(0.5)))"
    }
    return choice(
      [("\(change) < \(literal(0))", "-\(rounded("-" + change))")], otherwise: rounded(change))
  }

  private var memberStep: SQLStep {
    let values = kept(["before", "after", "change"] + parts)
    let isWhole = "\(name("is_whole")) = 1"
    let position = choice(
      [(when: isWhole, then: "0")]
        + model.classes.enumerated().map {
          (when: "\(name("class")) = \(literal($1.id))", then: "\($0 + 1)")
        })
    // Not two reads of the changes: an engine would work them out twice.
    let twice = [
      "FROM ahp_changes",
      "CROSS JOIN (SELECT 1 AS \(name("is_whole")) UNION ALL SELECT 0) AS ahp_all",
      "WHERE \(isWhole) OR \(name("class")) IS NOT NULL",
    ]
    return SQLStep(
      name: "ahp_members",
      purpose: comparesClasses
        ? "everybody is in group 0, and in the group of the class; changes in billionths, too"
        : "everybody is in group 0; changes in billionths, too",
      columns: [column(comparesClasses ? position : "0", "group_number")] + values
        + [column(billionths, "billionths")],
      source: comparesClasses ? twice : ["FROM ahp_changes"])
  }

  // MARK: Result

  var groupColumns: [SQLColumn] {
    var columns: [SQLColumn] = []
    if comparesClasses {
      func choose(_ text: (CustomerClass) -> String) -> String {
        choice(
          model.classes.enumerated().map {
            (when: "\(name("group_number")) = \($0 + 1)", then: literal(text($1)))
          })
      }
      columns = [
        column(choose(\.id), "class"),
        column(choose { $0.label.text(in: query.language) ?? $0.id }, "class_label"),
      ]
    }
    let count = choice([
      (
        "\(name("differing")) IS NOT NULL",
        "\(name("customers")) - \(name("unchanged"))"
      )
    ])
    return columns
      + kept([
        "customers", "baseline_mean", "current_mean", "mean_change", "median_change", "improved",
        "declined", "unchanged",
      ])
      + [column(count, "wilcoxon_n")]
      + kept(["wilcoxon_w", "wilcoxon_p", "wilcoxon_exact", "rank_biserial", "t", "t_df", "t_p"])
      + [column("\(name("mean_change")) / \(name("deviation"))", "cohens_d")] + kept(parts)
  }

  var groupSource: [String] {
    ["FROM ahp_tested"]
      + (query.form == .select ? ["ORDER BY \(name("group_number"))"] : [])
  }
}
