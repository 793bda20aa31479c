internal import IndicatorEvaluation

/// From tables to one row of texts for each customer and period.
extension QueryWriter {
  func readingSteps() -> [SQLStep] {
    let single = query.tables.count == 1
    var steps: [SQLStep] = []
    for (position, table) in query.tables.enumerated() {
      steps += readingSteps(of: table, suffix: single ? "" : "_\(position + 1)")
    }
    return single ? steps : steps + [unionStep()]
  }

  private func readingSteps(of table: SQLMeasurementTable, suffix: String) -> [SQLStep] {
    let texts: SQLStep
    switch table.layout {
    case .wide(let columns):
      texts = SQLStep(
        name: "ahp_source\(suffix)",
        purpose: "measured values by indicator, a row for each customer and period",
        columns: keyColumns(table)
          + leaves.compactMap { leaf in
            columns[leaf.id].map { column(value(of: $0, leaf, table), "value_" + leaf.id) }
          },
        source: ["FROM \(dialect.name(table.name))"])
    case .long(let indicatorColumn, let valueColumn, _):
      texts = SQLStep(
        name: "ahp_source\(suffix)",
        purpose: "measured values, a row for each customer, period and indicator",
        columns: keyColumns(table) + [
          column(dialect.trimmed(dialect.text(of: name(indicatorColumn))), "indicator"),
          column(
            query.valuesAreNumbers
              ? name(valueColumn) : dialect.trimmed(dialect.text(of: name(valueColumn))), "value"),
        ],
        source: ["FROM \(dialect.name(table.name))"])
    }
    let dated = periodStep(texts, fixed: table.period, suffix: suffix)
    return [texts, dated, rowsStep(of: table, from: dated, suffix: suffix)]
  }

  private func keyColumns(_ table: SQLMeasurementTable) -> [SQLColumn] {
    [column(dialect.trimmed(dialect.text(of: name(table.idColumn))), "customer")]
      + (table.periodColumn.map {
        [column(dialect.trimmed(dialect.text(of: name($0))), "period_text")]
      } ?? [])
  }

  /// A raw value as it stands in the table, NULL for a missing one.
  private func value(
    of source: ColumnSource, _ leaf: Leaf, _ table: SQLMeasurementTable
  ) -> String {
    if let divisor = source.divisor, !leaf.hasCategories {
      return ratio(of: source.name, over: divisor, source.times ?? 1, leaf, table)
    }
    if query.valuesAreNumbers, !leaf.hasCategories {
      return multiplied(dialect.number(of: name(source.name)), source, leaf)
    }
    return multiplied(dialect.trimmed(dialect.text(of: name(source.name))), source, leaf)
  }

  /// One column over another; NULL where either has no value.
  private func ratio(
    of first: String, over second: String, _ times: Double, _ leaf: Leaf,
    _ table: SQLMeasurementTable
  ) -> String {
    func part(_ column: String) -> (number: String, text: String) {
      if !isText(leaf) {
        let number = dialect.number(of: name(column))
        return (number, number)
      }
      let text = dialect.trimmed(dialect.text(of: name(column)))
      return (dialect.number(of: "replace(\(text), '%', '')"), text)
    }
    let (a, b) = (part(first), part(second))
    let quotient = "\(a.number) / \(b.number)" + (times == 1 ? "" : " * \(literal(times))")
    if !isText(leaf) {
      return choice(
        [
          (
            "\(b.number) = \(literal(0))",
            failure("\(leaf.id) is divided by 0", "''", isText: false)
          )
        ],
        otherwise: quotient)
    }
    let number = Self.number + "%?"
    let isMissing =
      [a.text, b.text].map { text in
        table.missingTokens.isEmpty
          ? "\(text) IS NULL" : "\(text) IS NULL OR \(text) IN (\(list(table.missingTokens)))"
      }.joined(separator: " OR ")
    return choice(
      [
        (isMissing, "NULL"),
        (
          "NOT (\(dialect.matches(a.text, number)))", a.text
        ),
        (
          "NOT (\(dialect.matches(b.text, number)))", b.text
        ),
        (
          "\(b.number) = \(literal(0))", failure("\(leaf.id) is divided by 0", b.text, isText: true)
        ),
      ], otherwise: dialect.text(of: quotient))
  }

  private func failure(_ message: String, _ text: String, isText: Bool) -> String {
    dialect.failure("ahp: " + message, text, asText: isText)
  }

  /// A value times the factor of its column; what is no number stays as it is.
  private func multiplied(_ value: String, _ source: ColumnSource, _ leaf: Leaf) -> String {
    guard let times = source.times, times != 1, !leaf.hasCategories else { return value }
    guard isText(leaf) else { return "\(value) * \(literal(times))" }
    let number = dialect.number(of: "replace(\(value), '%', '')")
    return choice(
      [
        (
          dialect.matches(value, Self.number + "%?"),
          dialect.text(of: "\(number) * \(literal(times))")
        )
      ], otherwise: value)
  }

  // MARK: Periods

  /// Finds each row's period: by its id, or by a day in it.
  private func periodStep(_ texts: SQLStep, fixed: String?, suffix: String) -> SQLStep {
    let others = texts.columns.map(\.name).filter { !["customer", "period_text"].contains($0) }
    let hasText = texts.columns.contains { $0.name == "period_text" }
    return SQLStep(
      name: "ahp_dated\(suffix)", purpose: "the period by its id, or by a day that lies in it",
      columns: kept(["customer"]) + [
        column(fixed.map { literal($0) } ?? period(hasText: hasText), "period")
      ] + kept(others),
      source: ["FROM \(texts.name)"])
  }

  private func period(hasText: Bool) -> String {
    guard let first = model.periods.first else { return literal("") }
    guard hasText else { return literal(first.id) }
    let text = name("period_text")
    var branches = model.periods.map { (when: "\(text) = \(literal($0.id))", then: literal($0.id)) }
    let spans = model.periods.compactMap { period in
      period.start.flatMap { start in period.end.map { (period.id, start, $0) } }
    }
    if !spans.isEmpty {
      // The day is read only where the text looks like one.
      let day = "CAST(\(text) AS date)"
      let inner = spans.map { id, start, end in
        (when: "\(day) BETWEEN DATE '\(start)' AND DATE '\(end)'", then: literal(id))
      }
      branches.append(
        (
          when: dialect.matches(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
          then: choice(inner, otherwise: failure("no such period", text))
        ))
    }
    return choice(branches, otherwise: failure("no such period", text))
  }

  private func failure(_ message: String, _ text: String) -> String {
    dialect.failure("ahp: " + message, "COALESCE(\(text), 'NULL')", asText: true)
  }

  // MARK: Rows

  /// One row for each customer and period; the number of source rows tells repeated ones.
  private func rowsStep(
    of table: SQLMeasurementTable, from dated: SQLStep, suffix: String
  ) -> SQLStep {
    let purpose = "one row for each customer and period, counted to find repeated ones"
    switch table.layout {
    case .wide(let columns):
      let values = leaves.filter { columns[$0.id] != nil }.map { leaf in
        let value = "value_" + leaf.id
        return isText(leaf)
          ? column(emptied(name(value), table, leaf), value) : SQLColumn(name: value)
      }
      return SQLStep(
        name: "ahp_rows\(suffix)", purpose: purpose,
        columns: keys
          + [column("count(*) OVER (PARTITION BY \(keyList))", "copies")]
          + values,
        source: ["FROM \(dated.name)"])
    case .long(_, _, let names):
      return longRowsStep(table, names, from: dated, suffix: suffix, purpose: purpose)
    }
  }

  private func longRowsStep(
    _ table: SQLMeasurementTable, _ names: [String: ColumnSource], from dated: SQLStep,
    suffix: String,
    purpose: String
  ) -> SQLStep {
    let indicator = name("indicator")
    func isNamed(_ id: String) -> String { "\(indicator) = \(literal(names[id]?.name ?? id))" }
    let values = leaves.map { leaf in
      let source = names[leaf.id] ?? ColumnSource(name: leaf.id)
      let value =
        isText(leaf)
        ? emptied(
          multiplied(
            query.valuesAreNumbers
              ? dialect.trimmed(dialect.text(of: name("value"))) : name("value"), source, leaf),
          table, leaf)
        : multiplied(dialect.number(of: name("value")), source, leaf)
      return column(
        "max(\(choice([(isNamed(leaf.id), value)])))", "value_" + leaf.id)
    }
    let copies = leaves.map { "sum(CASE WHEN \(isNamed($0.id)) THEN 1 ELSE 0 END)" }
    let known = list(model.indicators.map { names[$0.id]?.name ?? $0.id })
    let stranger =
      "max(CASE WHEN \(indicator) IN (\(known)) THEN NULL ELSE "
      + "concat('\u{2018}', COALESCE(\(indicator), 'NULL'), '\u{2019}') END)"
    return SQLStep(
      name: "ahp_rows\(suffix)", purpose: purpose,
      columns: keys + [
        column(dialect.greatest(copies), "copies"), column(stranger, "stranger"),
      ] + values,
      source: ["FROM \(dated.name)", "GROUP BY \(keyList)"])
  }

  func isText(_ leaf: Leaf) -> Bool { !query.valuesAreNumbers || leaf.hasCategories }

  /// NULL for the table's missing tokens; a category of the same name goes first.
  private func emptied(_ text: String, _ table: SQLMeasurementTable, _ leaf: Leaf) -> String {
    var tokens = table.missingTokens
    if case .categories(let categories) = leaf.indicator.rule {
      let names = Set(categories.map(\.name))
      tokens.removeAll { names.contains($0) }
    }
    return tokens.isEmpty
      ? text : "CASE WHEN \(text) IN (\(list(tokens))) THEN NULL ELSE \(text) END"
  }

  // MARK: Several tables

  /// The rows of all tables under one another, then one for each customer and period.
  private func unionStep() -> SQLStep {
    let tables = query.tables.indices
    let unions = tables.map { position -> String in
      let table = query.tables[position]
      let values = leaves.map { leaf -> SQLColumn in
        let value = "value_" + leaf.id
        if isGiven(leaf, by: table) { return SQLColumn(name: value) }
        return column(isText(leaf) ? dialect.text(of: "NULL") : dialect.number(of: "NULL"), value)
      }
      let columns =
        keys + [column("\(position + 1)", "source")] + kept(["copies"]) + [stranger(table)] + values
      return "SELECT " + columns.map { $0.text(in: dialect) }.joined(separator: ", ")
        + " FROM ahp_rows_\(position + 1)"
    }
    let values = leaves.map { leaf in
      let picks = tables.reversed().filter { isGiven(leaf, by: query.tables[$0]) }.map {
        "max(\(choice([("\(name("source")) = \($0 + 1)", name("value_" + leaf.id))])))"
      }
      return column(
        picks.count == 1 ? picks[0] : "COALESCE(\(picks.joined(separator: ", ")))",
        "value_" + leaf.id)
    }
    return SQLStep(
      name: "ahp_rows", purpose: "the tables side by side; of two values the later table's counts",
      columns: keys + [
        column("max(\(name("copies")))", "copies"), column("max(\(name("stranger")))", "stranger"),
      ] + values,
      source: ["FROM ("] + [unions.joined(separator: " UNION ALL\n  ")] + [
        ") AS ahp_all", "GROUP BY \(keyList)",
      ])
  }

  private func stranger(_ table: SQLMeasurementTable) -> SQLColumn {
    if case .long = table.layout { return SQLColumn(name: "stranger") }
    return column(dialect.text(of: "NULL"), "stranger")
  }

  private func isGiven(_ leaf: Leaf, by table: SQLMeasurementTable) -> Bool {
    switch table.layout {
    case .wide(let columns): columns[leaf.id] != nil
    case .long: true
    }
  }

  /// Whether rows of unknown indicators are looked for.
  var findsStrangers: Bool {
    query.tables.count > 1
      || query.tables.contains { if case .long = $0.layout { true } else { false } }
  }
}

extension QueryWriter.Leaf {
  var hasCategories: Bool {
    if case .categories = indicator.rule { true } else { false }
  }
}
