/// Eigenvector weights of a large matrix with everything that says how far they can be trusted.
public struct LargeSolution: Sendable, Hashable {
  /// One per item, each above 0, sum 1.
  public var weights: [Double]
  /// Principal eigenvalue, n or more.
  public var lambdaMax: Double
  /// CI = (λ_max − n) / (n − 1), 0 where λ_max is n within its enclosure.
  public var consistencyIndex: Double
  /// Encloses λ_max, rounding included, and bounds the error of each weight.
  public var certificate: PerronCertificate
  /// max (A w)_i / w_i ÷ min (A w)_i / w_i − 1.
  public var spread: Double
  /// Passes that multiplied a change of the weights, in steps of 11 bits.
  public var coarsePasses: Int
  /// Passes that multiplied the weights in full.
  public var finePasses: Int
  /// Passes over the matrix in all.
  public var passes: Int { coarsePasses + finePasses }
  /// What found the weights, in how many steps and how exactly.
  public var solution: NumericalSolution

  /// CR with the random index of this many items.
  public func consistency(
    by table: RandomIndexTable = .saaty1980, limit: ConsistencyLimit = .flat(0.10)
  ) -> Consistency {
    let randomIndex = table.value(order: weights.count, missing: 0)
    return Consistency(
      lambdaMax: lambdaMax, index: consistencyIndex, randomIndex: randomIndex,
      ratio: randomIndex.ratio(of: consistencyIndex), limit: limit.value(order: weights.count))
  }
}

/// One pass over a large matrix, as it is reported while it runs.
public struct LargePass: Sendable, Hashable {
  /// From 1.
  public var number: Int
  /// max (A x)_i / x_i ÷ min (A x)_i / x_i − 1 at the vector that was multiplied.
  public var spread: Double
  /// Whether a change of the vector was multiplied, in steps of 11 bits.
  public var isCoarse: Bool
}
