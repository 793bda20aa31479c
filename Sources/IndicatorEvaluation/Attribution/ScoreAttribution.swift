/// Why scores differ between two evaluations: because of the data, the rules or the weights.
///
/// The model is evaluated again with each of the three taken from either evaluation. What a cause
/// contributes is its Shapley value: the mean, over all orders in which the three can change one
/// after the other, of what the score gains when its turn comes (Shapley 1953; for decompositions
/// Shorrocks 2013, doi:10.1007/s10888-011-9214-z). The parts add up to the change, a cause that
/// changes nothing gets exactly 0, no order is preferred, and exchanging the two evaluations turns
/// all signs round. For a weighted mean with data and weights changing this is
/// Σ (w₁ + w₂)/2 · Δs for the data and Σ Δw · (s₁ + s₂)/2 for the weights.
///
/// - The *data* are the values, of every customer where a rule compares customers. Their part is
///   divided once more in what changed values did and what data did that became or ceased to be
///   available (Owen 1977, doi:10.1007/978-3-642-45494-3_7).
/// - The *rules* are how values become scores, missing policies included.
/// - The *weights* are the tree with its weights and means; an indicator that only one of the trees
///   has comes or goes with them, with the rule and the values of the evaluation that has it.
public struct ScoreAttribution: Sendable {
  /// One per customer and period with a score in both evaluations, in the later one's order.
  public var changes: [AttributedChange]
  /// Positions in the later evaluation's rows of those with a score in it only.
  public var arrived: [Int]
  /// Positions in the earlier evaluation's rows of those with a score in it only.
  public var departed: [Int]
  /// Ids of the later tree's leaves, left to right, then of those that only the earlier one has.
  public var leaves: [String]
  /// For each cause, leaf and change the leaf's share of the part.
  public var leafParts: [ChangeCause: [[Double]]]
  /// For each leaf and change what of the data's part comes from data that became or ceased to be
  /// available; the rest comes from values.
  public var leafAvailability: [[Double]]
}

/// What a change of score can come from.
public enum ChangeCause: String, Sendable, Hashable, CaseIterable {
  case data, rules, weights
}

/// The change of one customer's score with its parts.
public struct AttributedChange: Sendable, Hashable {
  /// Position in the earlier evaluation's rows.
  public var beforeRow: Int
  /// Position in the later evaluation's rows.
  public var afterRow: Int
  /// Score after minus score before.
  public var change: Double
  /// What of the change comes from the data, in points.
  public var data: Double
  /// What of `data` comes from data that became or ceased to be available.
  public var availability: Double
  /// What of the change comes from the rules, in points.
  public var rules: Double
  /// What of the change comes from the weights, in points.
  public var weights: Double
  /// What is none of these: 0, unless the scores were written by a program that computes otherwise
  /// or one evaluation has values that the other's rules cannot score.
  public var rest: Double

  /// What of `data` comes from values.
  public var values: Double { data - availability }

  /// What of the change comes from a cause, in points.
  public subscript(cause: ChangeCause) -> Double {
    switch cause {
    case .data: data
    case .rules: rules
    case .weights: weights
    }
  }
}

extension ScoreAttribution {
  /// Compares two evaluations; customers and periods are matched by their ids.
  ///
  /// - Complexity: at most eight evaluations, sixteen where the available data changed, and fewer where
  ///   causes did not change; memory for
  ///   their contributions.
  public init(from before: EvaluationResult, to after: EvaluationResult) {
    let exchange = EvaluationExchange(before, after)
    leaves = exchange.leaves
    arrived = exchange.arrived
    departed = exchange.departed
    let outcomes = ExchangedOutcomes(exchange)
    leafParts = Dictionary(
      uniqueKeysWithValues: ChangeCause.allCases.map { ($0, outcomes.leafParts($0)) })
    let parts = leafParts
    let availability = outcomes.availabilityParts()
    leafAvailability = availability
    func part(_ cause: ChangeCause, _ position: Int) -> Double {
      (parts[cause] ?? []).reduce(0) { $0 + $1[position] }
    }
    changes = exchange.pairs.enumerated().map { position, pair in
      let change = after.rows.scores[pair.after] - before.rows.scores[pair.before]
      var attributed = AttributedChange(
        beforeRow: pair.before, afterRow: pair.after, change: change,
        data: part(.data, position),
        availability: availability.reduce(0) { $0 + $1[position] }, rules: part(.rules, position),
        weights: part(.weights, position), rest: 0)
      if !outcomes.isExact(position) {
        attributed.rest = change - attributed.data - attributed.rules - attributed.weights
      }
      return attributed
    }
  }
}
