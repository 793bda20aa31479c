import BilingualText
internal import IndicatorEvaluation

/// From contributions to scores, bands, ranks and changes.
extension QueryWriter {
  func totalSteps() -> [SQLStep] {
    let total = sum(of: leaves.map { name("contribution_" + $0.id) })
    return [
      SQLStep(
        name: "ahp_totals", purpose: "the contributions, added up",
        columns: keys + kept(["coverage"]) + listed + [column(total, "total")],
        source: ["FROM ahp_contributions"]),
      SQLStep(
        name: "ahp_rounded",
        purpose: "bands and ranks compare scores rounded to nine decimals, in billionths",
        columns: keys + kept(["coverage"]) + listed + [
          column(
            choice(
              [("\(name("total")) > \(literal(100))", literal(100))], otherwise: name("total")),
            "score"),
          column(roundedToBillionths(name("total")), "billionths"),
        ], source: ["FROM ahp_totals"]),
    ]
  }

  /// A number that is not negative, rounded to nine decimals, in billionths.
  func roundedToBillionths(_ number: String) -> String {
    "floor(\(number) * \(literal(1e9)) + \(literal(0.5)))"
  }

  /// Columns that the result lists on request.
  private var listed: [SQLColumn] {
    (listsValues ? kept("value_", leaves) + kept("score_", leaves) : [])
      + (query.listsContributions ? kept("contribution_", leaves) : [])
  }

  // MARK: Ranks

  private var handed: [SQLColumn] {
    kept(["period", "coverage"]) + listed + kept(["score", "billionths"])
  }

  private var hasClasses: Bool { query.customers != nil && !model.classes.isEmpty }

  /// Each row with its customer's class, where there are customers.
  func classifiedSteps() -> [SQLStep] {
    guard query.customers != nil else { return [] }
    let (row, known) = ("ahp_rounded.\(name("customer"))", "ahp_classes.\(name("customer"))")
    let stranger = dialect.failure(
      "ahp: not in the customer table", "COALESCE(\(row), 'NULL')", asText: true)
    return [
      SQLStep(
        name: "ahp_classified", purpose: "each row with its customer's class",
        columns: [column(choice([("\(known) IS NULL", stranger)], otherwise: row), "customer")]
          + handed + (hasClasses ? kept(["class"]) : []),
        source: ["FROM ahp_rounded", "LEFT JOIN ahp_classes ON \(known) = \(row)"])
    ]
  }

  func rankStep(after source: String) -> SQLStep {
    SQLStep(
      name: "ahp_ranked", purpose: "ranks: 1 is best, equals share the best rank",
      columns: kept(["customer"]) + handed + (hasClasses ? kept(["class"]) : [])
        + [column(rank(within: [name("period")], ifKnown: totalMayBeMissing), "rank")]
        + (hasClasses
          ? [column(rank(within: [name("period"), name("class")], ifKnown: true), "class_rank")]
          : []),
      source: ["FROM \(source)"])
  }

  private func rank(within partition: [String], ifKnown: Bool) -> String {
    let rank =
      "rank() OVER (PARTITION BY \(partition.joined(separator: ", ")) "
      + "ORDER BY \(name("billionths")) DESC NULLS LAST)"
    if !ifKnown { return rank }
    let isKnown = ([name("billionths")] + partition.dropFirst()).map { "\($0) IS NOT NULL" }
    return "CASE WHEN \(isKnown.joined(separator: " AND ")) THEN \(rank) END"
  }

  // MARK: Result

  var resultSource: [String] {
    let rows =
      splitsChanges ? ["FROM ahp_compared", "WHERE \(mixtureCondition)"] : ["FROM ahp_ranked"]
    guard query.form == .select else { return rows }
    let periods = model.periods.enumerated().map {
      (when: "\(name("period")) = \(literal($1.id))", then: "\($0 + 1)")
    }
    let order = (periods.count > 1 ? [choice(periods)] : []) + [name("rank"), name("customer")]
    return rows + ["ORDER BY " + order.joined(separator: ", ")]
  }

  var resultColumns: [SQLColumn] {
    var columns = kept(["customer"])
    if hasClasses {
      columns += kept(["class"])
      columns += labels(of: "class", model.classes.map { ($0.id, $0.label) })
    }
    if !model.periods.isEmpty {
      columns += kept(["period"])
      columns += labels(of: "period", model.periods.map { ($0.id, $0.label) })
    }
    columns += kept(["score"]) + bandColumns + kept(["rank"])
    if hasClasses { columns += kept(["class_rank"]) }
    columns += kept(["coverage"]) + (splitsChanges ? changes.map(\.bare) : changes)
    if query.listsContributions {
      columns += kept("contribution_", leaves) + kept("score_", leaves) + kept("value_", leaves)
    }
    return columns
  }

  private func labels(of key: String, _ entries: [(id: String, label: Label)]) -> [SQLColumn] {
    let branches = entries.map { entry in
      (
        when: "\(name(key)) = \(literal(entry.id))",
        then: literal(entry.label.text(in: query.language) ?? entry.id)
      )
    }
    return [column(choice(branches), key + "_label")]
  }

  private var bandColumns: [SQLColumn] {
    if model.bands.isEmpty { return [] }
    func bands(_ text: (Band) -> String) -> String {
      choice(
        model.bands.map { band in
          let least = (band.minimum * 1e9).rounded(.toNearestOrAwayFromZero)
          return ("\(name("billionths")) >= \(literal(least))", literal(text(band)))
        })
    }
    return [
      column(bands(\.id), "band"),
      column(bands { $0.label.text(in: query.language) ?? $0.id }, "band_label"),
    ]
  }

  /// The change since the baseline, on the rows of the current period.
  var changes: [SQLColumn] {
    guard let compared = comparedPeriods else { return [] }
    let isCurrent = "\(name("period")) = \(literal(compared.current))"
    func value(_ value: String, _ period: String) -> String {
      "max(CASE WHEN \(name("period")) = \(literal(period)) THEN \(name(value)) END) "
        + "OVER (PARTITION BY \(name("customer")))"
    }
    func before(_ part: String) -> String { value(part, compared.baseline) }
    func availability(_ part: String) -> String {
      choice([(isCurrent, self.availability(of: part, value))])
    }
    var columns = [
      column(
        choice([(isCurrent, "\(name("score")) - \(before("score"))")]), "change"),
      column(choice([(isCurrent, "\(before("rank")) - \(name("rank"))")]), "rank_gain"),
    ]
    if splitsChanges { columns.append(column(availability("score"), "availability")) }
    if query.listsContributions {
      columns += leaves.map { leaf in
        let part = "contribution_" + leaf.id
        return column(
          choice([(isCurrent, "\(name(part)) - \(before(part))")]), "change_" + leaf.id)
      }
      if splitsChanges {
        columns += leaves.map {
          column(availability("contribution_" + $0.id), "availability_" + $0.id)
        }
      }
    }
    return columns
  }
}
