internal import IndicatorEvaluation

/// From texts to checked numbers.
extension QueryWriter {
  /// What counts as a number: as a CSV file's, with an optional per cent sign.
  static let number = "[+-]?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]+)?"

  func valueSteps() -> [SQLStep] {
    [
      SQLStep(
        name: "ahp_numbers", purpose: "values as numbers; every text must be one",
        columns: [column(checkedCustomer, "customer")] + kept(["period"])
          + leaves.map { column(number($0), "value_" + $0.id) },
        source: ["FROM ahp_rows"]),
      SQLStep(
        name: "ahp_values", purpose: "checked: in range, and there where it must be",
        columns: keys + leaves.map { column(checked($0), "value_" + $0.id) },
        source: ["FROM ahp_numbers"]),
    ]
  }

  private var checkedCustomer: String {
    let customer = name("customer")
    let id = "COALESCE(\(customer), 'NULL')"
    var faults = [
      (
        when: "\(name("copies")) > 1",
        then: dialect.failure("ahp: a period has two rows of the customer", id, asText: true)
      )
    ]
    if findsStrangers {
      faults.append(
        (
          when: "\(name("stranger")) IS NOT NULL",
          then: dialect.failure("ahp: no such indicator", name("stranger"), asText: true)
        ))
    }
    if query.customers == nil {
      faults.append(
        (
          when: "\(customer) IS NULL OR \(customer) = ''",
          then: dialect.failure("ahp: a customer has no id", id, asText: true)
        ))
    }
    return choice(faults, otherwise: customer)
  }

  private func number(_ leaf: Leaf) -> String {
    let text = name("value_" + leaf.id)
    let isFraction = leaf.indicator.notation == .fraction
    guard isText(leaf) else { return isFraction ? "\(text) * \(literal(100))" : text }
    if case .categories(let categories) = leaf.indicator.rule {
      return choice([
        ("\(text) IN (\(list(categories.map(\.name))))", text),
        ("\(text) IS NOT NULL", failure("no category of \(leaf.id)", text, asText: true)),
      ])
    }
    let bare = (
      when: dialect.matches(text, Self.number),
      then: "\(dialect.number(of: text)) * \(literal(100))"
    )
    return choice(
      (isFraction ? [bare] : []) + [
        (
          dialect.matches(text, Self.number + "%?"),
          dialect.number(of: "replace(\(text), '%', '')")
        ),
        ("\(text) IS NOT NULL", failure("no number for \(leaf.id)", text, asText: false)),
      ])
  }

  private func checked(_ leaf: Leaf) -> String {
    let value = name("value_" + leaf.id)
    let id = name("customer")
    let missing = failure("\(leaf.id) has no value; customer", id, asText: leaf.hasCategories)
    if leaf.hasCategories {
      return leaf.indicator.missing == .error
        ? choice([("\(value) IS NULL", missing)], otherwise: value) : value
    }
    // Not-a-number and infinity fail the comparison; beyond 1e300 a rule's sums could overflow.
    let isInRange = "\(value) BETWEEN \(literal(-1e300)) AND \(literal(1e300))"
    let outside = failure("\(leaf.id) is not within ±1e300; customer", id, asText: false)
    return choice(
      leaf.indicator.missing == .error
        ? [(isInRange, value), ("\(value) IS NULL", missing)]
        : [(isInRange, value), ("\(value) IS NOT NULL", outside)],
      otherwise: leaf.indicator.missing == .error ? outside : nil)
  }

  private func failure(_ message: String, _ text: String, asText: Bool) -> String {
    dialect.failure("ahp: " + message, text, asText: asText)
  }
}
