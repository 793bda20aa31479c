/// A score rule that scores four values at a time, without a branch that depends on them: values are
/// as good as random to a processor that guesses where a branch goes.
protocol VectorScorer: Scorer {
  /// The scores of four values; what stands for not-a-number does not matter.
  func scores(_ x: SIMD4<Double>) -> SIMD4<Double>
}

extension VectorScorer {
  func score(_ x: Double) -> Double { scores(SIMD4(repeating: x))[0] }

  func scores(_ column: [Double]) -> [Double] { vectorScores(column) }

  @inline(__always)
  func vectorScores(_ column: [Double]) -> [Double] {
    column.mapFours { clamped(scores($0)).replacing(with: .nan, where: $0 .!= $0) }
  }

  /// `clampedScore` of four scores.
  @inline(__always)
  private func clamped(_ scores: SIMD4<Double>) -> SIMD4<Double> {
    scores.replacing(with: 0, where: scores .< 1e-100).replacing(with: 100, where: scores .> 100)
  }
}

extension SIMD4<Double> {
  /// Values between two ends, each with its own.
  @inline(__always)
  func held(from low: Self, to high: Self) -> Self {
    let raised = replacing(with: low, where: self .< low)
    return raised.replacing(with: high, where: raised .> high)
  }
}
