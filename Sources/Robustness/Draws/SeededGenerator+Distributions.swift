internal import Glibc
internal import PairwiseComparisons

extension UInt64 {
  /// A seed of its own for each number: SplitMix64's output function (Steele, Lea & Flood 2014,
  /// doi:10.1145/2714064.2660195).
  func mixed(with number: UInt64) -> UInt64 {
    var z = self &+ number &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension SeededGenerator {
  /// Exponential with the mean 1.
  mutating func exponential() -> Double { -log1p(-uniform()) }

  mutating func normal() -> Double { normals().0 }

  /// Gamma with this shape, above 0, and scale 1 (Marsaglia & Tsang 2000, doi:10.1145/358407.358414).
  mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 {
      // So small a shape may give 0 in doubles, which is then the weight.
      return gamma(shape + 1) * pow(max(uniform(), 0x1p-53), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      guard v > 0 else { continue }
      let u = max(uniform(), 0x1p-53)
      if log(u) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// Poisson with this mean, 0 or more: products of uniform numbers in pieces of the mean.
  mutating func poisson(_ mean: Double) -> Double {
    guard mean > 0 else { return 0 }
    // A sum of independent ones is one again; a large mean is nearly normal.
    if mean > 1_000 { return max(0, (mean + mean.squareRoot() * normal()).rounded()) }
    var (count, rest) = (0.0, mean)
    while rest > 0 {
      let limit = exp(-min(rest, 100))
      rest -= 100
      var product = uniform()
      while product > limit {
        count += 1
        product *= uniform()
      }
    }
    return count
  }

  /// Triangular between `from` and `to` with this mode.
  mutating func triangular(_ from: Double, _ mode: Double, _ to: Double) -> Double {
    guard to > from else { return from }
    let u = uniform()
    return u * (to - from) < mode - from
      ? from + (u * (to - from) * (mode - from)).squareRoot()
      : to - ((1 - u) * (to - from) * (to - mode)).squareRoot()
  }
}
