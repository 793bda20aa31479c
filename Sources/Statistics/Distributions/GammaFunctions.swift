internal import Glibc

/// log Γ(x), for x > 0.
func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}

/// ψ(x), the derivative of log Γ, for x > 0: the recurrence up to 10, then the asymptotic series (DLMF
/// 5.5.2 and 5.11.2), whose first left-out term is below 1e-16 there.
func digamma(_ x: Double) -> Double {
  var (x, sum) = (x, 0.0)
  while x < 10 {
    sum -= 1 / x
    x += 1
  }
  // B(2k) / 2k by Bernoulli's numbers, the last first.
  let terms = [1.0 / 12, -691.0 / 32760, 1.0 / 132, -1.0 / 240, 1.0 / 252, -1.0 / 120, 1.0 / 12]
  let series = terms.reduce(0) { ($0 + $1) / (x * x) }
  return sum + log(x) - 1 / (2 * x) - series
}

/// F(a, b; c; z) by its power series, for 0 ≤ z < 1 and c no whole number below 1; nil where it takes
/// more than a million terms.
func hypergeometric(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double? {
  var (term, sum) = (1.0, 1.0)
  for k in stride(from: 0.0, to: 1_000_000, by: 1) {
    term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z
    sum += term
    let ratio = abs((a + k) * (b + k) / ((c + k) * (k + 1)) * z)
    // The rest is at most a geometric series.
    if ratio < 1, abs(term) * ratio / (1 - ratio) < 1e-16 * abs(sum) { return sum }
  }
  return nil
}
