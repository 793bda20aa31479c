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
    let largest = terms.reduce(0) { max($0, abs($1.0)) }
    let scaled = terms.map { (difference: $0.0 / largest, parameter: $0.1) }
    func integrand(_ x: Double) -> Double {
      let t = exp(x)
      var (angle, logarithm) = (0.0, 0.0)
      for term in scaled {
        let product = t * term.difference
        angle += term.parameter * atan(product)
        logarithm += term.parameter * 0.5 * log1p(product * product)
      }
      return sin(angle) * exp(-logarithm)
    }
    // Below, |integrand| <= t Σ α |d|; above, it falls like t^−Σα from the smallest difference on.
    let slope = scaled.reduce(0) { $0 + $1.parameter * abs($1.difference) }
    let smallest = scaled.reduce(1) { min($0, abs($1.difference)) }
    let from = log(1e-17 / slope)
    let to = max(log(1 / smallest), 0) + 40 / max(total, 0.25)
    var step = 0.5
    var (sum, magnitude) = (0.0, 0.0)
    func add(from start: Double) {
      for x in stride(from: start, through: to, by: step) {
        let value = integrand(x)
        sum += value
        magnitude += abs(value)
      }
    }
    add(from: from)
    var estimate = sum * step
    for _ in 0..<14 {
      add(from: from + step / 2)
      step /= 2
      let next = sum * step
      let change = abs(next - estimate)
      estimate = next
      // Where differences are far apart the integral is a long way of large parts that cancel: more
      // steps than their rounding shows would only take time.
      if change < max(1e-14, magnitude * step * .ulpOfOne) { break }
    }
    return min(1, max(0, 0.5 + estimate / .pi))
  }
}
