internal import Glibc

/// The regularised incomplete beta function I_x(a, 1/2), to a relative error of 1e-12 for a up to
/// 1e6, also far out in the tail.
///
/// With y = 1 − x small, the usual continued fraction of I_x(a, b) subtracts numbers near 1 from
/// each other. So the tail is computed as x^a / (a B(a, 1/2) √y) · F(1/2, 1; a + 1; −x/y) (DLMF
/// 8.17.7, 8.17.8 and Pfaff's transformation 15.8.1), whose continued fraction has positive terms
/// only; beyond the mean the complement is computed as 1 − I_y(1/2, a).
///
/// - Parameters:
///   - a: above 0.
///   - x: 0...1.
///   - complement: 1 − x, with all its digits.
///   - logX: log x, with all its digits.
/// - Complexity: at most some 150 steps of a continued fraction for a up to 1e6.
func incompleteBetaWithHalf(a: Double, x: Double, complement: Double, logX: Double) -> Double {
  guard x > 0 else { return 0 }
  guard complement > 0 else { return 1 }
  let power = exp(a * logX) / betaWithHalf(a)
  let root = complement.squareRoot()
  return x < (a + 1) / (a + 2.5)
    ? power / (a * root) * gaussFraction(c: a + 1, z: x / complement)
    : 1 - 2 * power * root * betaFraction(a: 0.5, b: a, x: complement)
}

/// B(a, 1/2) = √π Γ(a) / Γ(a + 1/2).
func betaWithHalf(_ a: Double) -> Double {
  // The gamma functions overflow soon and their logarithms cancel; the ratio's asymptotic series
  // (DLMF 5.11.13) does neither. Its first left-out term is below 1e-17 for a ≥ 20.
  guard a >= 20 else { return Double.pi.squareRoot() * tgamma(a) / tgamma(a + 0.5) }
  let y = 1 / (a * a)
  let series =
    (-1.0 / 8 + y * (1.0 / 192 + y * (-1.0 / 640 + y * (17.0 / 14336 + y * (-31.0 / 18432))))) / a
  return (Double.pi / a).squareRoot() * exp(-series)
}

/// F(1/2, 1; c; −z) by Gauss' continued fraction 1 / (1 + u₁ z / (1 + u₂ z / (1 + …))) (DLMF 15.7),
/// for c > 1 and z ≥ 0.
private func gaussFraction(c: Double, z: Double) -> Double {
  var fraction = ContinuedFraction(first: 1)
  for m in stride(from: 0.0, through: 100_000, by: 1) {
    let even = m * (c - 1.5 + m) / ((c + 2 * m - 2) * (c + 2 * m - 1))
    if m > 0 { fraction.append(even * z) }
    let odd = (0.5 + m) * (c - 1 + m) / ((c - 1 + 2 * m) * (c + 2 * m))
    if fraction.append(odd * z) { break }
  }
  return 1 / fraction.value
}

/// The continued fraction of I_x(a, b) over x^a (1 − x)^b / (a B(a, b)) (DLMF 8.17.22).
private func betaFraction(a: Double, b: Double, x: Double) -> Double {
  var fraction = ContinuedFraction(first: 1)
  for m in stride(from: 0.0, through: 100_000, by: 1) {
    if m > 0 { fraction.append(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))) }
    if fraction.append(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))) { break }
  }
  return 1 / fraction.value
}

/// b₀ + d₁ / (1 + d₂ / (1 + …)) by the modified Lentz algorithm (Thompson & Barnett 1986).
private struct ContinuedFraction {
  private(set) var value: Double
  private var c: Double
  private var d = 0.0

  init(first: Double) {
    value = first
    c = first
  }

  /// Takes in one more numerator; true when it has changed nothing any more.
  @discardableResult
  mutating func append(_ numerator: Double) -> Bool {
    d = 1 / kept(1 + numerator * d)
    c = kept(1 + numerator / c)
    value *= c * d
    return abs(c * d - 1) <= .ulpOfOne
  }

  /// A denominator that vanishes on the way is a rounding's breadth away from one that does not.
  private func kept(_ denominator: Double) -> Double {
    abs(denominator) < 1e-300 ? 1e-300 : denominator
  }
}
