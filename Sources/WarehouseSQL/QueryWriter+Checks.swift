import BilingualText
internal import IndicatorEvaluation

/// What a dialect cannot do is found before anything is written.
extension QueryWriter {
  func checkNames() throws(SQLError) {
    for text in texts where text.unicodeScalars.contains("\0") {
      throw .unusableText(text, dialect)
    }
    var names = nodes.map { "highest_" + $0.id }
    names += leaves.map { "contribution_" + $0.id }
    for table in query.tables {
      names += table.name.parts + [table.idColumn] + (table.periodColumn.map { [$0] } ?? [])
      try checkTable(table.name)
      switch table.layout {
      case .wide(let columns): names += columns.values.flatMap(\.columns)
      case .long(let indicatorColumn, let valueColumn, _): names += [indicatorColumn, valueColumn]
      }
    }
    if let customers = query.customers {
      names += customers.name.parts + [customers.idColumn]
      try checkTable(customers.name)
    }
    let fields = model.classes.flatMap(\.condition.fields).firstOccurrences
    names += fields.map { "number_" + $0 } + fields
    switch query.form {
    case .select: break
    case .createView(let name), .createTable(let name): names += name.parts
    }
    for name in names { try check(name) }
    try checkCase(nodes.map(\.id))
    try checkCase(fields)
    try checkColumnsExist()
  }

  /// Every indicator needs a column in some table.
  private func checkColumnsExist() throws(SQLError) {
    let readsRows = query.tables.contains {
      if case .long = $0.layout { true } else { false }
    }
    for leaf in leaves where !readsRows {
      let isGiven = query.tables.contains {
        if case .wide(let columns) = $0.layout { columns[leaf.id] != nil } else { false }
      }
      if !isGiven { throw .columnNowhere(indicator: leaf.id) }
    }
  }

  func checkColumns(of steps: [SQLStep], _ result: [SQLColumn]) throws(SQLError) {
    guard let limit = dialect.columnLimit else { return }
    let most = max(steps.map(\.columns.count).max() ?? 0, result.count)
    if most > limit { throw .tooManyColumns(most, limit: limit, dialect) }
  }

  /// Every text that becomes a literal.
  private var texts: [String] {
    let labels = model.bands.map(\.label) + model.classes.map(\.label) + model.periods.map(\.label)
    var texts = labels.compactMap { $0.text(in: query.language) }
    texts += model.bands.map(\.id) + model.classes.map(\.id) + model.periods.map(\.id)
    for leaf in leaves {
      texts.append(leaf.id)
      if case .categories(let categories) = leaf.indicator.rule { texts += categories.map(\.name) }
    }
    for table in query.tables {
      texts += table.missingTokens
      if case .long(_, _, let names) = table.layout { texts += names.values.map(\.name) }
    }
    return texts + model.indicators.map(\.id) + model.classes.flatMap(\.condition.texts)
  }
}

extension ClassCondition {
  /// What fields are compared with.
  var texts: [String] {
    switch self {
    case .any(let parts), .all(let parts): parts.flatMap(\.texts)
    case .equals(_, let texts): texts
    case .otherwise, .top, .atLeast, .atMost, .between: []
    }
  }
}
