extension ComparedPeriods {
  /// Compares the rows of two periods, customer by customer.
  init(
    _ comparison: PeriodComparison, rows: EvaluatedRows, nodes: [WeightedNode], customers: Int,
    classOfCustomer: [Int?], classCount: Int
  ) {
    let baseline = rows.scoredRows(period: comparison.baseline, customers: customers)
    let current = rows.scoredRows(period: comparison.current, customers: customers)
    var compared: [Int] = []
    var pairs: [(before: Int, after: Int)] = []
    var baselineOnly: [Int] = []
    var currentOnly: [Int] = []
    for customer in 0..<customers {
      switch (baseline[customer], current[customer]) {
      case (let before?, let after?):
        compared.append(customer)
        pairs.append((before, after))
      case (.some, nil): baselineOnly.append(customer)
      case (nil, .some): currentOnly.append(customer)
      case (nil, nil): break
      }
    }
    let availability = AvailabilityParts(pairs, in: rows, nodes: nodes).leafParts
    let changes = pairs.indices.map {
      CustomerChange(
        customer: compared[$0], pairs[$0], availability: availability[$0], in: rows)
    }
    self.init(
      comparison: comparison, changes: changes, baselineOnly: baselineOnly,
      currentOnly: currentOnly, overall: GroupComparison(changes, in: rows, customerClass: nil),
      classes: comparison.byClass
        ? GroupComparison.byClass(
          changes, in: rows, classOfCustomer: classOfCustomer, classCount: classCount) : [])
  }

  func warnings(customers: [String]) -> [EvaluationWarning] {
    let once = (baselineOnly + currentOnly).sorted()
    return once.isEmpty ? [] : [.onePeriodOnly(customers: once.map { customers[$0] })]
  }
}

extension EvaluatedRows {
  /// For each customer the row of `period`; nil without a row or a score.
  fileprivate func scoredRows(period: Int, customers: Int) -> [Int?] {
    var found = [Int?](repeating: nil, count: customers)
    for row in 0..<count where self.period[row] == period && !scores[row].isNaN {
      found[customer[row]] = row
    }
    return found
  }
}

extension CustomerChange {
  fileprivate init(
    customer: Int, _ pair: (before: Int, after: Int), availability: [Double], in rows: EvaluatedRows
  ) {
    let (before, after) = pair
    self.init(
      customer: customer, baselineRow: before, currentRow: after,
      change: rows.scores[after] - rows.scores[before],
      contributions: rows.contributions.map { $0[after] - $0[before] },
      availability: availability, rankGain: rows.ranks[before] - rows.ranks[after])
  }
}
