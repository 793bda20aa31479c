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

  /// Differences at the corners (1, 0, …), (1/2, 1/2, 0, …), … of the weights that stand in this order,
  /// on which they are uniform: running means.
  @inline(__always)
  static func eachCorner(
    of differences: some RandomAccessCollection<Double>, in order: [Int],
    _ take: (_ corner: Int, _ difference: Double) -> Void
  ) {
    var sum = 0.0
    for (corner, position) in order.enumerated() {
      sum += differences[differences.index(differences.startIndex, offsetBy: position)]
      take(corner, sum / Double(corner + 1))
    }
  }
}
