internal import Glibc

extension WeightCombination {
  /// Π u_l^a_l, divided by the sum. A source with the exponent 0 has no say.
  static func product(
    _ sources: [[Double]], exponents: [Double], shares: [Double]?
  ) throws(WeightCombinationError) -> CombinedWeights {
    let children = sources[0].indices
    let logarithms = children.map { child in
      zip(sources, exponents).reduce(0.0) { sum, source in
        source.1 == 0 ? sum : sum + source.1 * log(source.0[child])
      }
    }
    guard let largest = logarithms.max(), largest > -.infinity else { throw .vanishes }
    let products = logarithms.map { exp($0 - largest) }
    let sum = products.reduce(0, +)
    return CombinedWeights(
      weights: products.map { $0 / sum }, shares: shares, coefficients: [], dependent: [],
      vanished: children.filter { child in
        products[child] == 0 && sources.contains { $0[child] > 0 }
      })
  }
}
