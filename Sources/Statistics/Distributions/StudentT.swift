internal import Glibc

/// Student's t distribution.
public struct StudentT: Sendable, Hashable {
  /// ν, above 0; need not be whole (Welch).
  public let degreesOfFreedom: Double

  /// - Precondition: `degreesOfFreedom` > 0
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(|T| ≥ |t|), by I_x(ν/2, 1/2) with x = ν / (ν + t²); relative error 1e-12 for ν up to 2e6,
  /// also far out in the tail. NaN for NaN.
  public func twoSided(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    let ratio = t * t / nu
    guard ratio.isFinite else { return t.isNaN ? .nan : 0 }
    // x = 1 / (1 + ratio) and its complement each get all their digits, and so does log x.
    return incompleteBetaWithHalf(
      a: nu / 2, x: 1 / (1 + ratio), complement: ratio / (1 + ratio), logX: -log1p(ratio))
  }

  /// The t ≥ 0 with P(|T| ≥ t) = `tail`, for a tail in 0...1; infinite for 0.
  ///
  /// Newton's method on log P as a function of log t. That function is concave and the normal
  /// quantile, where it starts, lies to the left of the root: after one step every step comes from
  /// the right and none passes the root.
  public func twoSidedQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return tail == 0 ? .infinity : .nan }
    guard tail < 1 else { return tail == 1 ? 0 : .nan }
    let nu = degreesOfFreedom
    var t = StandardNormal.twoSidedQuantile(tail)
    for _ in 0..<60 {
      let p = twoSided(t)
      let density =
        exp(-(nu + 1) / 2 * log1p(t * t / nu)) / (nu.squareRoot() * betaWithHalf(nu / 2))
      let step = log(p / tail) * p / (2 * density * t)
      guard step.isFinite else { break }
      t *= exp(step)
      if abs(step) < 4e-16 { break }
    }
    return t
  }
}
