extension EvaluationResult {
  /// Every step from a customer's measurements to the totals; nil for an unknown customer.
  ///
  /// - Complexity: O(rows + nodes), more where a relative rule has to rank its population.
  public func explanation(customer id: String) -> CustomerExplanation? {
    guard let customer = customers.firstIndex(of: id) else { return nil }
    let own = (0..<rows.count).filter { rows.customer[$0] == customer }
    return CustomerExplanation(
      customer: customer, customerClass: classOfCustomer[customer],
      periods: own.sorted { rows.period[$0] < rows.period[$1] }.map(explanation(row:)),
      change: comparison?.changes.first { $0.customer == customer })
  }

  private func explanation(row: Int) -> PeriodExplanation {
    let band = rows.bands[row]
    return PeriodExplanation(
      row: row, period: rows.period[row], nodes: nodeExplanations(row: row),
      score: rows.scores[row].ifNumber, coverage: rows.coverage[row], band: band,
      nextBand: band.flatMap { band in
        band == 0
          ? nil
          : BandDistance(
            band: band - 1, distance: model.bands[band - 1].minimum - rows.scores[row])
      },
      rank: rankAmong(row, rank: rows.ranks[row]) { _ in true },
      classRank: rankAmong(row, rank: rows.classRanks[row]) {
        classOfCustomer[rows.customer[$0]] == classOfCustomer[rows.customer[row]]
      })
  }

  /// The rank with the number of rows of the same period that have a score and belong.
  private func rankAmong(
    _ row: Int, rank: Int, belongs: (Int) -> Bool
  ) -> RankAmong? {
    guard rank > 0 else { return nil }
    let count = (0..<rows.count).count {
      rows.period[$0] == rows.period[row] && rows.ranks[$0] > 0 && belongs($0)
    }
    return RankAmong(rank: rank, count: count)
  }

  private func nodeExplanations(row: Int) -> [NodeExplanation] {
    let shares = effectiveShares(row: row)
    var explained = weights.nodes.indices.map { node in
      NodeExplanation(
        node: node, score: rows.nodeScores[node][row].ifNumber, effectiveWeight: shares[node],
        contribution: 0, measurement: nil)
    }
    for (leaf, node) in weights.leaves.enumerated() {
      explained[node].contribution = rows.contributions[leaf][row].ifNumber ?? 0
      explained[node].measurement = measurement(leaf: leaf, row: row)
    }
    for node in weights.nodes.indices.reversed() where !weights.nodes[node].children.isEmpty {
      explained[node].contribution = weights.nodes[node].children.reduce(0) {
        $0 + explained[$1].contribution
      }
    }
    if let root = explained.indices.first {
      explained[root].contribution = rows.scores[row].ifNumber ?? 0
    }
    return explained
  }

  private func measurement(leaf: Int, row: Int) -> MeasuredValue? {
    let id = weights.nodes[weights.leaves[leaf]].id
    guard let position = model.indicators.firstIndex(where: { $0.id == id }) else { return nil }
    let indicator = model.indicators[position]
    guard let value = rows.rawValues[leaf][row].ifNumber else {
      return MeasuredValue(indicator: position, value: nil, origin: .missing(indicator.missing))
    }
    return indicator.scorer(population: population(of: indicator, leaf: leaf, row: row)).map {
      MeasuredValue(indicator: position, value: value, origin: .rule($0.piece(value)))
    }
  }

  /// The values that a relative rule compared this row's with.
  private func population(of indicator: Indicator, leaf: Int, row: Int) -> [Double] {
    guard case .relative = indicator.rule else { return [] }
    return (0..<rows.count).filter {
      !indicator.comparesWithinPeriods || rows.period[$0] == rows.period[row]
    }.map { rows.rawValues[leaf][$0] }.filter(\.isFinite)
  }
}

extension Double {
  /// Nil for not-a-number.
  fileprivate var ifNumber: Double? { isNaN ? nil : self }
}
