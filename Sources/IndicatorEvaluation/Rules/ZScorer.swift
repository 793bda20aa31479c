internal import Statistics

/// 50 + 10 z, z the distance from the population's mean in standard deviations.
struct ZScorer: Scorer {
  private let mean: Double
  private let deviation: Double
  private let lessIsBetter: Bool
  /// A power of two that brings the values near 1, so that no square overflows or vanishes.
  private let scale: Double

  /// - Parameters:
  ///   - population: finite values; they must not all be equal.
  ///   - isSample: whether the variance is of N − 1.
  init(population: [Double], lessIsBetter: Bool, isSample: Bool) {
    let largest = population.reduce(0) { max($0, abs($1)) }
    let exponent = min(max(largest.exponent, -1000), 1000)
    let scale = Double(sign: .plus, exponent: -exponent, significand: 1)
    let count = Double(population.count)
    let mean = population.sum { $0 * scale } / count
    let squares = population.sum { ($0 * scale - mean) * ($0 * scale - mean) }
    // The rest of the mean's rounding, taken out of the variance (corrected two-pass algorithm,
    // Chan, Golub & LeVeque 1983).
    let rest = population.sum { $0 * scale - mean }
    self.mean = mean
    deviation = ((squares - rest * rest / count) / (isSample ? count - 1 : count)).squareRoot()
    self.lessIsBetter = lessIsBetter
    self.scale = scale
  }

  func score(_ x: Double) -> Double { 50 + 10 * z(x) }

  func piece(_ x: Double) -> RulePiece {
    .zScore(z: z(x), mean: mean / scale, standardDeviation: deviation / scale)
  }

  /// Above 0 is better than the mean.
  private func z(_ x: Double) -> Double {
    (lessIsBetter ? mean - x * scale : x * scale - mean) / deviation
  }
}
