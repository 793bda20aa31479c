internal import Glibc

/// The distribution of a sum of squares of independent standard normal numbers.
public struct ChiSquareDistribution: Sendable, Hashable {
  /// At least 1.
  public let degreesOfFreedom: Int

  /// - Precondition: `degreesOfFreedom` ≥ 1
  public init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom >= 1, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(X ≥ x), from the finite sums for whole degrees of freedom (DLMF 8.4.10 and 8.4.15), whose
  /// terms are all positive: relative error about 1e-12, also far out in the tail.
  ///
  /// - Complexity: O(ν)
  public func upperTail(_ x: Double) -> Double {
    guard x > 0 else { return x.isNaN ? .nan : 1 }
    guard x < .infinity else { return 0 }
    let y = x / 2
    // Terms y^a e^(-y) / Γ(a + 1) with a = ν/2 - 1, ν/2 - 2, … down to 0 or 1/2, each from the one
    // before unless that has vanished.
    var exponent = Double(degreesOfFreedom) / 2 - 1
    var sum = 0.0
    var term = 0.0
    while exponent >= 0 {
      if term < 1e-290 {
        term = exp(exponent * log(y) - y - logGamma(exponent + 1))
      }
      sum += term
      term *= exponent / y
      exponent -= 1
    }
    return min(1, degreesOfFreedom.isMultiple(of: 2) ? sum : sum + erfc(y.squareRoot()))
  }
}
