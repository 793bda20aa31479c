/// The contributions under every choice of causes, each choice evaluated once.
struct ExchangedOutcomes {
  fileprivate let exchange: EvaluationExchange
  fileprivate var outcomes: [Set<ChangeCause>: [[Double]]] = [:]
  /// Changes for which some choice cannot be scored.
  fileprivate let isUndefined: [Bool]
  private let reproduces: [Bool]

  init(_ exchange: EvaluationExchange) {
    self.exchange = exchange
    let active = exchange.active
    for choice in ChangeCause.choices where choice.isSubset(of: active) {
      outcomes[choice] = exchange.contributions(later: choice)
    }
    let all = outcomes
    isUndefined = exchange.pairs.indices.map { position in
      all.values.contains { $0.contains { $0[position].isNaN } }
    }
    // The contributions of both ends are those that the evaluations themselves have.
    let (before, after) = (exchange.before.result.rows, exchange.after.result.rows)
    reproduces = exchange.pairs.enumerated().map { position, pair in
      func total(_ choice: Set<ChangeCause>) -> Double {
        (all[choice] ?? []).reduce(0) { $0 + $1[position] }
      }
      return abs(total([]) - before.scores[pair.before]) < 1e-9
        && abs(total(active) - after.scores[pair.after]) < 1e-9
    }
  }

  /// Whether a change is made up of its three parts.
  func isExact(_ position: Int) -> Bool { reproduces[position] && !isUndefined[position] }

  /// The Shapley value of a cause, for each leaf and change; 0 where it cannot be told.
  func leafParts(_ cause: ChangeCause) -> [[Double]] {
    let rows = exchange.pairs.count
    var parts = exchange.leaves.map { _ in [Double](repeating: 0, count: rows) }
    guard exchange.active.contains(cause) else { return parts }
    for choice in ChangeCause.choices where !choice.contains(cause) {
      guard let without = outcomes[choice.intersection(exchange.active)],
        let with = outcomes[choice.union([cause]).intersection(exchange.active)]
      else { continue }
      // |S|! (2 − |S|)! / 3!
      let share = choice.count == 1 ? 1.0 / 6 : 1.0 / 3
      for leaf in parts.indices {
        for row in 0..<rows where !isUndefined[row] {
          parts[leaf][row] += share * (with[leaf][row] - without[leaf][row])
        }
      }
    }
    return parts
  }
}

extension ExchangedOutcomes {
  /// What of the data's part comes from data that became or ceased to be available, for each leaf and
  /// change: within each order of the causes the mean over the two orders of values and availability.
  func availabilityParts() -> [[Double]] {
    let rows = exchange.pairs.count
    var parts = exchange.leaves.map { _ in [Double](repeating: 0, count: rows) }
    guard exchange.active.contains(.data), exchange.availabilityDiffers else { return parts }
    for choice in ChangeCause.choices where !choice.contains(.data) {
      let others = choice.intersection(exchange.active)
      guard let neither = outcomes[others], let both = outcomes[others.union([.data])] else {
        continue
      }
      let values = exchange.contributions(later: others, .values)
      let availability = exchange.contributions(later: others, .availability)
      let share = choice.count == 1 ? 1.0 / 6 : 1.0 / 3
      for leaf in parts.indices {
        for row in 0..<rows where !isUndefined[row] {
          let part =
            (availability[leaf][row] - neither[leaf][row] + both[leaf][row] - values[leaf][row]) / 2
          if part.isFinite { parts[leaf][row] += share * part }
        }
      }
    }
    return parts
  }
}

extension ChangeCause {
  /// All sets of causes.
  static let choices: [Set<ChangeCause>] = (0..<8).map { bits in
    Set(allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
  }
}
