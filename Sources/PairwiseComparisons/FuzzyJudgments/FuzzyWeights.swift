/// Weights of fuzzy judgments: for each item the least, the one fully meant, and the largest.
public struct FuzzyWeights: Sendable, Hashable {
  /// How the ends of the weights are found.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Least and largest geometric-mean weight over the reciprocal matrices inside the judgments
    /// (Krejčí, Pavlačka & Talašová 2017, doi:10.1007/s10700-016-9241-0).
    case constrained
    /// Fuzzy geometric means divided by their fuzzy sum, which forgets that a judgment and its inverse
    /// move together (Buckley 1985, doi:10.1016/0165-0114(85)90090-9).
    case buckley
  }

  /// How `lower` and `upper` were found.
  public let method: Method
  /// The least weight of each item.
  public let lower: [Double]
  /// The geometric-mean weights of the middle judgments, sum 1.
  public let middle: [Double]
  /// The largest weight of each item.
  public let upper: [Double]
  /// Largest possible error of an end, relative; 0 where ends are known in closed form.
  public let solution: NumericalSolution

  /// (l + m + u) / 3 of each item, divided by their sum.
  public var weights: [Double] {
    let centres = zip(zip(lower, middle), upper).map { ($0.0 + $0.1 + $1) / 3 }
    let sum = centres.reduce(0, +)
    return centres.map { $0 / sum }
  }
}
