internal import Glibc

/// P(S > 0) for S = μ + Σ h_j U_j with independent U_j uniform on −1 … 1.
///
/// S is bounded, so that the sign's Fourier series on a period that holds all of S,
/// P = ½ + (2/π) Σ_{k odd} sin(kπμ/L)/k Π sinc(kπh_j/L), is the integral of Gil-Pelaez (1951,
/// doi:10.1093/biomet/38.3-4.481) without an error of discretisation. Its terms fall like k^−(c+1); one
/// or two widths have closed forms.
enum UniformSum {
  /// Largest number of terms; what is left out is below 1e-12 unless two widths are a million times the
  /// others.
  private static let mostTerms = 2_000_000

  static func probability(mean: Double, halfWidths: [Double]) -> Double {
    let total = halfWidths.reduce(0, +)
    if mean >= total { return mean > 0 ? 1 : 0 }
    if mean <= -total { return 0 }
    let widths = halfWidths.filter { $0 > 1e-14 * total }.sorted(by: >)
    switch widths.count {
    case 1: return (widths[0] + mean) / (2 * widths[0])
    case 2: return ofTwo(mean, widths[0], widths[1])
    default: return ofMany(mean, widths, period: total + abs(mean))
    }
  }

  /// The trapezoidal density of two uniform numbers, a >= b.
  private static func ofTwo(_ mean: Double, _ a: Double, _ b: Double) -> Double {
    // P(S > 0) = 1 − P(S > 0 with the mean turned round).
    let gap = a + b - abs(mean)
    let tail =
      gap >= 2 * b ? (a - abs(mean)) / (2 * a) : (gap / a) * (gap / b) / 8
    return mean >= 0 ? 1 - tail : tail
  }

  private static func ofMany(_ mean: Double, _ widths: [Double], period: Double) -> Double {
    let unit = Double.pi / period
    var sum = 0.0
    for k in stride(from: 1, to: mostTerms, by: 2) {
      let frequency = Double(k) * unit
      var (product, bound) = (1.0, 1.0)
      for width in widths {
        let angle = frequency * width
        product *= angle < 1e-4 ? 1 - angle * angle / 6 : sin(angle) / angle
        bound *= min(1, 1 / angle)
      }
      sum += sin(frequency * mean) / Double(k) * product
      // The terms to come are below this one's bound times (k/l)^(c+1), c widths past their first wave.
      if bound < 1e-13 { break }
    }
    return min(1, max(0, 0.5 + 2 / .pi * sum))
  }
}
