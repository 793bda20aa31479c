/// What is known about weights of one node's children, which sum to 1.
public enum WeightSpread: Sendable, Hashable {
  /// Nothing: uniform on the simplex.
  case any
  /// Their order: uniform among the weights that stand in the order of these; equal ones in the order
  /// of the list.
  case order(of: [Double])
  /// Each of these times an independent uniform number of 1 − r … 1 + r, normalised again.
  case within(Double, of: [Double])
  /// Dirichlet's distribution with these parameters, each above 0.
  case dirichlet([Double])
}

extension WeightSpread {
  /// Dirichlet's distribution around weights: standard deviation √(w (1 − w) / (c + 1)). Weights of 0
  /// cannot vary.
  public static func dirichlet(concentration c: Double, around weights: [Double]) -> WeightSpread {
    .dirichlet(weights.map { c * $0 })
  }

  /// Positions of weights, the largest first.
  static func descending(_ weights: [Double]) -> [Int] {
    weights.indices.sorted {
      weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
    }
  }
}
