extension EvaluationData {
  /// Throws what does not fit the model, shape before content: a value is only looked at where the
  /// columns are all there.
  ///
  /// - Parameter leaves: positions in the model's indicators of those that are evaluated.
  func validate(for model: EvaluationModel, leaves: [Int]) throws(EvaluationError) {
    var list = DataErrorList()
    checkShape(model, &list)
    checkFields(model, &list)
    try list.throwIfAny()
    checkRows(model, &list)
    try list.throwIfAny()
    for leaf in leaves {
      model.indicators[leaf].check(values[leaf], into: &list) { row in
        (customers[customerOfRow[row]], model.periodName(periodOfRow[row]))
      }
    }
    try list.throwIfAny()
  }

  private func checkShape(_ model: EvaluationModel, _ list: inout DataErrorList) {
    if values.count != model.indicators.count {
      list.add(.columnCount(expected: model.indicators.count, found: values.count))
    }
    if periodOfRow.count != rowCount {
      list.add(
        .columnLength(column: "periodOfRow", expected: rowCount, found: periodOfRow.count))
    }
    for (indicator, column) in zip(model.indicators, values) where column.count != rowCount {
      list.add(.columnLength(column: indicator.id, expected: rowCount, found: column.count))
    }
    if fields.names.count != fields.columns.count {
      list.add(
        .columnLength(
          column: "fields", expected: fields.names.count, found: fields.columns.count))
    }
    for (name, column) in zip(fields.names, fields.columns) where column.count != customers.count {
      list.add(.columnLength(column: name, expected: customers.count, found: column.count))
    }
  }

  private func checkFields(_ model: EvaluationModel, _ list: inout DataErrorList) {
    let known = Set(fields.names)
    for entry in model.classes {
      for field in entry.condition.fields where !known.contains(field) {
        list.add(.unknownField(customerClass: entry.id, field: field))
      }
    }
  }

  private func checkRows(_ model: EvaluationModel, _ list: inout DataErrorList) {
    for customer in repeated(customers) { list.add(.duplicateCustomer(customer)) }
    let periods = model.periodCount
    for row in 0..<rowCount {
      if !customers.indices.contains(customerOfRow[row]) {
        list.add(.unknownCustomer(row: row, position: customerOfRow[row]))
      }
      if !(0..<periods).contains(periodOfRow[row]) {
        list.add(.unknownPeriod(row: row, position: periodOfRow[row]))
      }
    }
    if list.isEmpty { checkRepeatedRows(model, &list) }
  }

  /// Period after period, so that one number per customer is enough to remember.
  private func checkRepeatedRows(_ model: EvaluationModel, _ list: inout DataErrorList) {
    let groups = RowGroups(periodOfRow, count: model.periodCount)
    var seen = [(period: Int, row: Int)](repeating: (-1, 0), count: customers.count)
    for period in 0..<groups.count {
      for row in groups[period] {
        let customer = customerOfRow[row]
        if seen[customer].period == period {
          list.add(
            .duplicateRow(
              customer: customers[customer], period: model.periodName(period),
              first: seen[customer].row, second: row))
        }
        seen[customer] = (period, row)
      }
    }
  }
}

extension EvaluationModel {
  /// A model without periods has one, without a name.
  var periodCount: Int { max(1, periods.count) }

  func periodName(_ position: Int) -> String? {
    periods.indices.contains(position) ? periods[position].id : nil
  }
}

extension ClassCondition {
  /// The fields that the condition reads.
  package var fields: [String] {
    switch self {
    case .otherwise: []
    case .any(let parts), .all(let parts): parts.flatMap(\.fields)
    case .top(_, let field, let group): [field] + (group.map { [$0] } ?? [])
    case .atLeast(let field, _), .atMost(let field, _), .between(let field, _, _),
      .equals(let field, _):
      [field]
    }
  }
}
