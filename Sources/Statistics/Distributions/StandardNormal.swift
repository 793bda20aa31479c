internal import Glibc

/// The normal distribution with mean 0 and variance 1.
public enum StandardNormal {
  /// P(Z ≥ z)
  public static func upperTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

  /// P(|Z| ≥ |z|)
  public static func twoSided(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// The z ≥ 0 with P(|Z| ≥ z) = `tail`, for a tail in 0...1; infinite for 0.
  ///
  /// Halley's method on the tail, from the rational approximation 26.2.23 of Abramowitz & Stegun
  /// (1964), which is within 4.5e-4. Beyond a half it works on the complement: a tail near 1 has few
  /// digits of the small z left.
  public static func twoSidedQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return tail == 0 ? .infinity : .nan }
    guard tail < 1 else { return tail == 1 ? 0 : .nan }
    let t = (-2 * log(tail / 2)).squareRoot()
    var z =
      t - (2.515517 + t * (0.802853 + t * 0.010328))
      / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<6 {
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      let excess =
        tail > 0.5 ? ((1 - tail) - erf(z / 2.0.squareRoot())) / 2 : upperTail(z) - tail / 2
      let newton = excess / density
      let step = newton / (1 - z * newton / 2)
      guard step.isFinite else { break }
      z += step
      if abs(step) < 1e-16 * abs(z) { break }
    }
    return max(0, z)
  }

  /// The z with P(Z ≤ z) = `p`; infinite for 0 and 1, NaN outside.
  public static func quantile(_ p: Double) -> Double {
    p < 0.5 ? -twoSidedQuantile(2 * p) : twoSidedQuantile(2 * (1 - p))
  }
}
