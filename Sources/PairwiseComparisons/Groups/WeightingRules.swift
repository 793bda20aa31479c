/// Everything that decides how judgments become weights: stated once for a model and carried by
/// every result.
public struct WeightingRules: Sendable, Hashable {
  /// What makes weights of a matrix.
  public var method: PriorityMethod
  /// What makes one set of weights of several experts' judgments.
  public var group: GroupAggregation
  /// What happens where pairs were not judged.
  public var incomplete: IncompleteTreatment
  /// The table that CR is measured by.
  public var randomIndex: RandomIndexTable
  /// The largest CR that is accepted.
  public var limit: ConsistencyLimit
  /// Experts whose own CR is above this are left out of a group; nil for nobody.
  public var excludedAbove: Double?
  /// What gives the weights of sets whose judgments are fuzzy.
  public var fuzzy: FuzzyWeighting

  public init(
    method: PriorityMethod = .eigenvector, group: GroupAggregation = .aij,
    incomplete: IncompleteTreatment = .optimal, randomIndex: RandomIndexTable = .saaty1980,
    limit: ConsistencyLimit = .flat(0.10), excludedAbove: Double? = nil,
    fuzzy: FuzzyWeighting = .constrained
  ) {
    self.fuzzy = fuzzy
    self.excludedAbove = excludedAbove
    self.method = method
    self.group = group
    self.incomplete = incomplete
    self.randomIndex = randomIndex
    self.limit = limit
  }
}

/// The largest consistency ratio that is accepted.
public enum ConsistencyLimit: Sendable, Hashable {
  /// The same limit for every order; 0.10 is the usual one (Saaty 1977).
  case flat(Double)
  /// 0.05 for n = 3, 0.08 for n = 4, 0.10 above (Saaty 1994).
  case saatyByOrder

  /// The limit for a matrix of `order` items.
  public func value(order: Int) -> Double {
    switch self {
    case .flat(let limit): limit
    case .saatyByOrder: order <= 3 ? 0.05 : order == 4 ? 0.08 : 0.10
    }
  }
}
