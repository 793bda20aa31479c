internal import Glibc

/// The standard normal distribution's inverse.
enum NormalQuantile {
  /// x with Φ(x) = p, by Halley's steps on erfc from a rational start (Abramowitz & Stegun 1964,
  /// 26.2.23); relative error about 1e-15.
  ///
  /// - Precondition: 0 < p < 1
  static func value(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a probability between 0 and 1")
    guard p != 0.5 else { return 0 }
    let tail = min(p, 1 - p)
    let t = (-2 * log(tail)).squareRoot()
    var x =
      t - (2.515517 + 0.802853 * t + 0.010328 * t * t)
      / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)
    for _ in 0..<3 {
      // (Q(x) − tail) / φ(x), Q the upper tail.
      let error =
        (erfc(x / 2.0.squareRoot()) / 2 - tail) * (2 * Double.pi).squareRoot() * exp(x * x / 2)
      x += error / (1 - x * error / 2)
    }
    return p < 0.5 ? -x : x
  }
}
