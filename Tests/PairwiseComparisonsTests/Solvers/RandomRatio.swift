import TestSupport

/// How the ratios of random batches are drawn.
enum RandomRatio: CaseIterable {
  case saaty, noisy, consistent, extreme, cyclic, hostile

  /// Item i against item j, i < j.
  func draw(_ i: Int, _ j: Int, _ generator: inout RepeatableGenerator) -> Double {
    switch self {
    case .saaty:
      let grade = Int.random(in: -8...8, using: &generator)
      return grade < 0 ? 1 / Double(1 - grade) : Double(1 + grade)
    case .noisy:
      return Double(j + 1) / Double(i + 1) * Double.random(in: 0.8...1.25, using: &generator)
    case .consistent: return Double(1 << j) / Double(1 << i)
    case .extreme:
      return [1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9].randomElement(using: &generator) ?? 1
    // Everyone beats the next and loses to the one after: eigenvalues all around the circle.
    case .cyclic:
      let strength: Double = [9, 1e3, 1e9].randomElement(using: &generator) ?? 1
      return (j - i) % 2 == 1 ? strength : 1 / strength
    case .hostile:
      return [1e-15, 1e15, 1, 1e300, .nan, 0, -1, .infinity, .leastNonzeroMagnitude, 3]
        .randomElement(using: &generator) ?? 1
    }
  }
}
