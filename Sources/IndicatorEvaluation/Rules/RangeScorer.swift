/// Min-max: the place of a value between the lowest and the highest of its population.
struct RangeScorer: Scorer {
  private let lowest: Double
  private let highest: Double
  private let lessIsBetter: Bool
  /// Shrinks ranges whose hundredfold is no finite number; a power of two changes no digit.
  private let scale: Double

  /// - Parameter population: finite values; they must not all be equal.
  init(population: [Double], lessIsBetter: Bool) {
    lowest = population.min() ?? 0
    highest = population.max() ?? 0
    self.lessIsBetter = lessIsBetter
    scale = (100 * (highest - lowest)).isFinite ? 1 : 0x1p-10
  }

  func score(_ x: Double) -> Double {
    if x == (lessIsBetter ? lowest : highest) { return 100 }
    let gained = lessIsBetter ? highest * scale - x * scale : x * scale - lowest * scale
    return 100 * gained / (highest * scale - lowest * scale)
  }

  func piece(_ x: Double) -> RulePiece { .minMax(lowest: lowest, highest: highest) }
}
