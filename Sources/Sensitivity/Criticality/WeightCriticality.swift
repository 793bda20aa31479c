/// Which weight, changed alone while the others do not move, reverses a pair of alternatives soonest
/// (Triantaphyllou & Sánchez 1997, doi:10.1111/j.1540-5915.1997.tb01306.x). It is another change than
/// that of `WeightVariation`, where the siblings make room.
public struct WeightCriticality: Sendable, Hashable {
  /// The change of one weight at which two alternatives tie.
  public struct Change: Sendable, Hashable {
    /// Position of an alternative, below `second`.
    public var first: Int
    /// Position of the other alternative.
    public var second: Int
    /// Position of the criterion whose weight changes.
    public var criterion: Int
    /// What is taken off the weight: δ = (P_b − P_a) / (a_bk − a_ak).
    public var amount: Double
    /// 100 δ / W, in per cent of the weight.
    public var percent: Double
    /// Whether the weight stays at 0 or more.
    public var isFeasible: Bool
  }

  /// Global weights of the criteria.
  public let weights: [Double]
  /// One column for each criterion.
  public let performances: [[Double]]
  /// Σ W a of each alternative.
  public let preferences: [Double]

  /// - Parameters:
  ///   - weights: one for each criterion.
  ///   - performances: one column for each criterion, with a value for each alternative.
  /// - Precondition: as many columns as weights, all of one length.
  public init(weights: [Double], performances: [[Double]]) {
    let count = performances.first?.count ?? 0
    precondition(
      weights.count == performances.count && performances.allSatisfy { $0.count == count },
      "every criterion has a weight and a value for each alternative")
    self.weights = weights
    self.performances = performances
    preferences = (0..<count).map { alternative in
      zip(weights, performances).reduce(0) { $0 + $1.0 * $1.1[alternative] }
    }
  }

  /// Positions of the alternatives, the best first.
  public var order: [Int] {
    preferences.indices.sorted {
      preferences[$0] != preferences[$1] ? preferences[$0] > preferences[$1] : $0 < $1
    }
  }

  /// The change that makes a pair tie; nil where both have the same value or the weight is 0.
  public func change(_ first: Int, _ second: Int, criterion: Int) -> Change? {
    let column = performances[criterion]
    let difference = column[second] - column[first]
    guard abs(difference) > Tie.slope, weights[criterion] != 0 else { return nil }
    let amount = (preferences[second] - preferences[first]) / difference
    return Change(
      first: first, second: second, criterion: criterion, amount: amount,
      percent: 100 * amount / weights[criterion], isFeasible: amount <= weights[criterion])
  }

  /// The changes of all pairs and criteria, pair by pair.
  ///
  /// - Complexity: O(n² · criteria)
  public var changes: [Change] {
    preferences.indices.flatMap { first in
      preferences.indices.dropFirst(first + 1).flatMap { second in
        weights.indices.compactMap { change(first, second, criterion: $0) }
      }
    }
  }

  /// Degree of criticality of each criterion: the least |δ'| of a feasible change, in per cent; nil
  /// where no change of the weight reverses anything. Its reciprocal is the sensitivity coefficient.
  ///
  /// - Complexity: O(n log n) for each criterion would do; O(n² · criteria) as it is.
  public var degrees: [Double?] {
    let feasible = changes.filter(\.isFeasible)
    return weights.indices.map { criterion in
      feasible.filter { $0.criterion == criterion }.map { abs($0.percent) }.min()
    }
  }

  /// The feasible changes that are least: in per cent of the weight or in itself, of any pair or of
  /// pairs with the first.
  public struct Least: Sendable, Hashable {
    /// Least in per cent of the weight, of pairs with the first; nil where none of its pairs ever
    /// ties.
    public var percentTop: Change?
    /// Least in per cent of the weight, of any pair; nil where no pair ever ties.
    public var percentAny: Change?
    /// Least in itself, of pairs with the first; nil where none of its pairs ever ties.
    public var absoluteTop: Change?
    /// Least in itself, of any pair; nil where no pair ever ties.
    public var absoluteAny: Change?
  }

  /// - Complexity: O(n² · criteria)
  public var least: Least {
    let feasible = changes.filter(\.isFeasible)
    let best = order.first
    let top = feasible.filter { $0.first == best || $0.second == best }
    func least(_ changes: [Change], _ size: (Change) -> Double) -> Change? {
      changes.min { abs(size($0)) < abs(size($1)) }
    }
    return Least(
      percentTop: least(top, \.percent), percentAny: least(feasible, \.percent),
      absoluteTop: least(top, \.amount), absoluteAny: least(feasible, \.amount))
  }

  /// What has to be taken off one alternative's value for it to tie with another: (P_i − P_j) / W_k,
  /// everything else as it is; nil where the weight is 0.
  public func neededChange(
    of alternative: Int, criterion: Int, against other: Int
  ) -> Double? {
    guard weights[criterion] != 0 else { return nil }
    return (preferences[alternative] - preferences[other]) / weights[criterion]
  }

  /// The same for a column of AHP, whose values sum to 1 and are made to do so again after the change:
  /// 100 (P_i − P_j) / (P_i − P_j + W_k (a_jk − a_ik + 1)) / a_ik, in per cent of the value; nil where
  /// no change of it makes the two tie (theorem 3 of the paper).
  public func neededShare(
    of alternative: Int, criterion: Int, against other: Int
  ) -> Double? {
    let column = performances[criterion]
    let gap = preferences[alternative] - preferences[other]
    let whole = gap + weights[criterion] * (column[other] - column[alternative] + 1)
    guard weights[criterion] != 0, whole != 0, column[alternative] != 0 else { return nil }
    return 100 * gap / whole / column[alternative]
  }
}
