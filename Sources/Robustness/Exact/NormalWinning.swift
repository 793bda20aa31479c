internal import Glibc

extension Winning {
  /// P(A > B) for two independent normal numbers, Φ of the difference in standard deviations; ½ is not
  /// said of two numbers that do not vary: the larger wins, and equal ones tie (0).
  ///
  /// - Parameters:
  ///   - mean: of A minus that of B.
  ///   - deviation: of A − B, 0 or more.
  public static func probability(normalMean mean: Double, deviation: Double) -> Double {
    guard deviation > 0 else { return mean > 0 ? 1 : 0 }
    return 0.5 * erfc(-mean / (deviation * 2.0.squareRoot()))
  }
}
