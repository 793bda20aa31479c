internal import Glibc

/// P(Σ d_j w_j > 0) for weights of Dirichlet's distribution: Σ d_j G_j > 0 with independent
/// G_j ~ Gamma(α_j), by the integral of Imhof (1961, doi:10.1093/biomet/48.3-4.419)
/// P = ½ + (1/π) ∫ sin θ(t) / (t ρ(t)) dt, θ = Σ α_j atan(t d_j), ρ = Π (1 + t² d_j²)^(α_j/2).
///
/// Over x = ln t the integrand is analytic in a strip around the axis, so that the trapezoidal rule
/// converges exponentially as its step is halved.
enum GammaDifference {
  static func probability(_ difference: [Double], _ parameters: [Double]) -> Double {
    let terms = zip(difference, parameters).filter { $0.0 != 0 && $0.1 > 0 }
    guard terms.contains(where: { $0.0 > 0 }) else { return 0 }
    guard terms.contains(where: { $0.0 < 0 }) else { return 1 }
    // Whole parameters repeat a weight of the uniform case: exact, without an integral.
    let total = terms.reduce(0) { $0 + $1.1 }
    if total <= 200, terms.allSatisfy({ $0.1 == $0.1.rounded() }) {
      return VarsiRecurrence.probability(
        terms.flatMap { [Double](repeating: $0.0, count: Int($0.1)) })
    }
    // Logarithms, so that differences may be as far apart as doubles are.
    let largest = terms.reduce(-Double.infinity) { max($0, log(abs($1.0))) }
    let scaled = terms.map {
      (isGain: $0.0 > 0, logarithm: log(abs($0.0)) - largest, parameter: $0.1)
    }
    func integrand(_ x: Double) -> Double {
      var (angle, logarithm) = (0.0, 0.0)
      for term in scaled {
        let size = x + term.logarithm
        var part = Double.pi / 2
        if size > 40 {
          logarithm += term.parameter * size
        } else {
          let product = exp(size)
          part = atan(product)
          if size > -40 { logarithm += term.parameter * 0.5 * log1p(product * product) }
        }
        angle += term.isGain ? term.parameter * part : -term.parameter * part
      }
      return sin(angle) * exp(-logarithm)
    }
    // Below, |integrand| <= t Σ α |d|; where t |d| is large for all, it is sin φ times a power of t,
    // whose points sum to a geometric series.
    let slope = scaled.reduce(0) { $0 + $1.parameter * exp($1.logarithm) }
    let smallest = scaled.reduce(0) { min($0, $1.logarithm) }
    let from = log(1e-17 / slope)
    let to = min(37, 40 / total) - smallest
    let lastAngle = scaled.reduce(0) { $0 + ($1.isGain ? $1.parameter : -$1.parameter) * .pi / 2 }
    let lastLogarithm = scaled.reduce(0) { $0 + $1.parameter * $1.logarithm }
    var step = 0.5
    var (sum, magnitude) = (0.0, 0.0)
    func add(from start: Double) {
      let count = Int(((to - start) / step).rounded(.down))
      for place in 0...count {
        let value = integrand(start + Double(place) * step)
        sum += value
        magnitude += abs(value)
      }
      let next = start + Double(count + 1) * step
      let rest = sin(lastAngle) * exp(-lastLogarithm - total * next) / -expm1(-total * step)
      sum += rest
      magnitude += abs(rest)
    }
    add(from: from)
    var estimate = sum * step
    var before = Double.infinity
    for _ in 0..<14 {
      add(from: from + step / 2)
      step /= 2
      let next = sum * step
      let change = abs(next - estimate)
      estimate = next
      // Where differences are far apart the integral is a long way of large parts that cancel; the
      // error of a step is squared by the next, so that a change which no longer falls is rounding.
      if change < max(1e-14, magnitude * step * .ulpOfOne) { break }
      if change < 1e-9, change > before / 8 { break }
      before = change
    }
    return min(1, max(0, 0.5 + estimate / .pi))
  }
}
