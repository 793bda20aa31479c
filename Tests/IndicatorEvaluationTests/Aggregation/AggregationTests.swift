import Glibc
import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct AggregationTests {
  private func mean(
    _ aggregation: Aggregation, _ scores: [Double], _ weights: [Double]
  ) -> (score: Double, derivatives: [Double]) {
    let combined = aggregation.combine(
      SiblingScores(columns: scores.map { [$0] }, shares: weights))
    return (combined.scores[0], combined.derivatives.map { $0[0] })
  }

  /// By hand: 60 and 80, half each; 20 and 80 with a quarter and three quarters.
  @Test func valuesByHand() {
    let half = [0.5, 0.5]
    #expect(mean(.arithmetic, [60, 80], half).score == 70)
    #expect(isClose(mean(.geometric, [20, 80], half).score, 40, relative: 1e-15))
    #expect(isClose(mean(.harmonic, [20, 80], half).score, 32, relative: 1e-15))
    #expect(mean(.minimum, [60, 80], half).score == 60)
    #expect(isClose(mean(.power(2), [20, 80], half).score, 3400.squareRoot(), relative: 1e-15))
    #expect(isClose(mean(.power(0.5), [25, 81], half).score, 49, relative: 1e-15))
    #expect(
      isClose(
        mean(.power(-2), [20, 80], half).score, 80 * (2.0 / 17).squareRoot(), relative: 1e-15))
    #expect(isClose(mean(.geometric, [16, 81], [0.25, 0.75]).score, 54, relative: 1e-15))
  }

  @Test(arguments: SampleTrees.aggregations)
  func childrenThatAgree(_ aggregation: Aggregation) {
    for score in [0, 1e-90, 37, 90, 100] as [Double] {
      // Weights whose binary sum is exactly 1.
      #expect(mean(aggregation, [score, score], [0.25, 0.75]).score == score)
    }
  }

  @Test func zeros() {
    for aggregation in [Aggregation.geometric, .harmonic, .minimum, .power(-2), .power(-1e-9)] {
      let (score, derivatives) = mean(aggregation, [0, 80], [0.5, 0.5])
      #expect(score == 0, "\(aggregation)")
      #expect(derivatives == [0, 0], "\(aggregation)")
    }
    // A child of weight 0 does not count, whatever its score.
    for aggregation in SampleTrees.aggregations {
      #expect(isClose(mean(aggregation, [0, 80], [0, 1]).score, 80, relative: 1e-15))
    }
    #expect(mean(.power(2), [0, 0], [0.5, 0.5]).score == 0)
  }

  @Test func tiesShareTheMinimum() {
    let (score, derivatives) = mean(.minimum, [70, 50, 50], [0.2, 0.2, 0.6])
    #expect(score == 50)
    #expect(derivatives == [0, 0.5, 0.5])
    // 50 and what binary sums make of it are the same score, as in bands and ranks; 50.000000002 is
    // not. The parts sum to the minimum all the same.
    let scores = [50.00000000000001, 50, 50.000000002, 50.0000000004]
    let noisy = mean(.minimum, scores, [0.1, 0.2, 0.3, 0.4])
    #expect(noisy.score == 50)
    let parts = zip(scores, noisy.derivatives).map { $0 * $1 }
    #expect(isClose(parts, [50 / 3.0, 50 / 3.0, 0, 50 / 3.0], absolute: 1e-13), "\(parts)")
    #expect(isClose(parts.reduce(0, +), 50, absolute: 1e-13))
    // A child without weight has no share, one that is missing neither.
    #expect(mean(.minimum, [50, 50, 50], [0, 0.4, 0.6]).derivatives == [0, 0.5, 0.5])
  }

  /// The power mean's neighbours: p = 1, −1, the geometric mean at 0, the extremes at ±∞.
  @Test func limits() {
    let scores = [12.5, 63, 98]
    let weights = [0.2, 0.5, 0.3]
    func power(_ p: Double) -> Double { mean(.power(p), scores, weights).score }
    #expect(power(1) == mean(.arithmetic, scores, weights).score)
    #expect(power(-1) == mean(.harmonic, scores, weights).score)
    let geometric = mean(.geometric, scores, weights).score
    for p in [1e-12, -1e-12, 1e-100, -1e-300, .leastNonzeroMagnitude] {
      #expect(isClose(power(p), geometric, relative: 1e-11))
    }
    #expect(isClose(power(1e5), 98, relative: 2e-5))
    #expect(isClose(power(-1e5), 12.5, relative: 2e-5))
    #expect(isClose(power(1e300), 98, relative: 1e-15))
    // (10^-17 · 1)^(1/100) of the largest, although its weight is lost beside 1.
    #expect(
      isClose(
        mean(.power(100), [1, 100], [1, 1e-17]).score, 100 * pow(1e-17, 0.01), relative: 1e-12))
    // Means grow with p.
    let means = [-50, -2, -1, -0.4, 0.001, 0.49, 0.51, 1, 2, 50].map(power)
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 })
    // The two ways of summing meet at p = 1/2.
    #expect(isClose(power(0.5.nextDown), power(0.5), relative: 1e-14))
    #expect(isClose(power(-0.5.nextDown), power(-0.5), relative: 1e-14))
  }

  /// Derivatives against central differences; the step's error is some 1e-7.
  @Test(arguments: SampleTrees.aggregations)
  func derivatives(_ aggregation: Aggregation) {
    let scores = [12.5, 63, 98]
    let weights = [0.2, 0.5, 0.3]
    let (score, derivatives) = mean(aggregation, scores, weights)
    for child in scores.indices {
      func shifted(_ step: Double) -> Double {
        var moved = scores
        moved[child] += step
        return mean(aggregation, moved, weights).score
      }
      let difference = (shifted(1e-4) - shifted(-1e-4)) / 2e-4
      #expect(isClose(derivatives[child], difference, absolute: 1e-6))
    }
    // Euler: Σ s ∂F/∂s = F
    let parts = zip(scores, derivatives).map { $0 * $1 }
    #expect(isClose(parts.reduce(0, +), score, relative: 1e-14))
  }

  @Test func largeExponentsStillDivideExactly() {
    let scores = [12.5, 97.9, 98]
    let weights = [0.2, 0.5, 0.3]
    for p in [1e6, -1e6, 300, -300] {
      let (score, derivatives) = mean(.power(p), scores, weights)
      let parts = zip(scores, derivatives).map { $0 * $1 }
      #expect(isClose(parts.reduce(0, +), score, relative: 1e-13))
    }
  }

  @Test func missingChildren() {
    func combined(_ scores: [Double], _ weights: [Double]) -> Double {
      mean(.arithmetic, scores, weights).score
    }
    #expect(combined([.nan, 40, 80], [0.5, 0.25, 0.25]) == 60)
    #expect(combined([.nan, .nan], [0.5, 0.5]).isNaN)
    // What is left has no weight.
    #expect(combined([.nan, 40], [1, 0]).isNaN)
    // A missing child of weight 0 changes no weight.
    #expect(combined([.nan, 40, 80], [0, 0.3, 0.7]) == combined([40, 80], [0.3, 0.7]))
    for aggregation in SampleTrees.aggregations {
      let (with, derivatives) = mean(aggregation, [30, .nan, 90], [0.25, 0.5, 0.25])
      #expect(isClose(with, mean(aggregation, [30, 90], [0.5, 0.5]).score, relative: 1e-15))
      #expect(derivatives[1] == 0)
    }
  }
}
