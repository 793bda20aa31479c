internal import IndicatorEvaluation

/// The part of a change that comes from data that became or ceased to be available, as
/// `AvailabilityParts` has it: between the two periods stand two rows that no period has.
extension QueryWriter {
  /// What stands in the place of a period.
  private enum Mixture: String, CaseIterable {
    /// Later values of what is available earlier.
    case values = "ahp: later values, earlier data"
    /// Earlier values of what is available later.
    case availability = "ahp: earlier values, later data"
  }

  /// Whether the data of two compared periods can differ in what is available.
  var splitsChanges: Bool {
    comparedPeriods != nil
      && leaves.contains { $0.indicator.missing != .error && $0.global > 0 }
  }

  /// Ids of the periods before and after.
  var comparedPeriods: (baseline: String, current: String)? {
    guard let comparison = model.comparison,
      model.periods.indices.contains(comparison.baseline),
      model.periods.indices.contains(comparison.current)
    else { return nil }
    return (model.periods[comparison.baseline].id, model.periods[comparison.current].id)
  }

  /// Adds the rows between to those of `ahp_rules`.
  func mixtureSteps() -> [SQLStep] {
    guard splitsChanges, let compared = comparedPeriods else { return [] }
    func score(_ leaf: Leaf, _ period: String) -> String {
      "max(CASE WHEN \(name("period")) = \(literal(period)) "
        + "THEN \(name("score_" + leaf.id)) END)"
    }
    func isThere(_ period: String) -> String {
      "count(CASE WHEN \(name("period")) = \(literal(period)) THEN 1 END)"
    }
    let pairs = SQLStep(
      name: "ahp_both", purpose: "the scores of customers with rows in both compared periods",
      columns: kept(["customer"])
        + leaves.flatMap { leaf in
          [
            column(score(leaf, compared.baseline), "before_" + leaf.id),
            column(score(leaf, compared.current), "after_" + leaf.id),
          ]
        },
      source: [
        "FROM ahp_rules", "GROUP BY \(name("customer"))",
        "HAVING \(isThere(compared.baseline)) > 0 AND \(isThere(compared.current)) > 0",
      ])
    let values = listsValues ? leaves.map { "value_" + $0.id } : []
    let columns = ["customer", "period", "coverage"] + values + leaves.map { "score_" + $0.id }
    let own = "SELECT " + columns.map { name($0) }.joined(separator: ", ") + " FROM ahp_rules"
    let mixed = Mixture.allCases.map { mixture -> String in
      let keys = [
        name("customer"), literal(mixture.rawValue), literal(0),
      ]
      let nothing = zip(leaves, values).map { leaf, _ in
        leaf.hasCategories ? dialect.text(of: "NULL") : dialect.number(of: "NULL")
      }
      let scores = leaves.map { leaf in
        let (before, after) = (name("before_" + leaf.id), name("after_" + leaf.id))
        let (own, other) = mixture == .values ? (before, after) : (after, before)
        return "CASE WHEN \(before) IS NULL OR \(after) IS NULL THEN \(own) ELSE \(other) END"
      }
      return "SELECT " + (keys + nothing + scores).joined(separator: ", ") + " FROM ahp_both"
    }
    return [
      pairs,
      SQLStep(
        name: "ahp_mixed",
        purpose: "besides, two rows between the compared periods: values of the one, data of the "
          + "other",
        columns: kept(columns),
        source: ["FROM ("] + [([own] + mixed).joined(separator: " UNION ALL\n  ")]
          + [") AS ahp_with_mixtures"]),
    ]
  }

  /// What availability did to a column that is added up of contributions.
  ///
  /// - Parameter value: the column in the row of a period.
  func availability(of part: String, _ value: (_ part: String, _ period: String) -> String)
    -> String
  {
    guard let compared = comparedPeriods else { return "NULL" }
    func at(_ period: String) -> String { value(part, period) }
    return "(\(at(Mixture.availability.rawValue)) - \(at(compared.baseline)) "
      + "+ \(at(compared.current)) - \(at(Mixture.values.rawValue))) * \(literal(0.5))"
  }

  /// Leaves the rows between out.
  var mixtureCondition: String {
    "\(name("period")) NOT IN (\(list(Mixture.allCases.map(\.rawValue))))"
  }

  /// The last step of a query of customers whose changes are split: with the columns of the
  /// comparison, before the rows between are left out.
  func comparedStep(_ handed: [SQLColumn], _ comparison: [SQLColumn]) -> SQLStep {
    SQLStep(
      name: "ahp_compared", purpose: "the changes, and what of them values and availability did",
      columns: handed + comparison, source: ["FROM ahp_ranked"])
  }
}
