import Glibc
import TestSupport
import Testing

@testable import Robustness

@Suite struct GammaDifferenceTests {
  /// G₁ / (G₁ + G₂) is beta distributed; with parameters α and 1 it exceeds x with 1 − x^α.
  @Test(arguments: [0.3, 0.7, 1.0, 2.0, 2.5, 7.25])
  func againstOneOfParameterOne(_ alpha: Double) {
    for loss in [0.1, 1, 3, 40] {
      let share = loss / (1 + loss)
      let found = GammaDifference.probability([1, -loss], [alpha, 1])
      #expect(isClose(found, 1 - pow(share, alpha), absolute: 1e-12), "\(loss)")
    }
  }

  /// With halves the distribution is the arcsine's.
  @Test func twoHalves() {
    for loss in [0.25, 1, 5] {
      let expected = 1 - 2 / Double.pi * asin((loss / (1 + loss)).squareRoot())
      #expect(
        isClose(GammaDifference.probability([1, -loss], [0.5, 0.5]), expected, absolute: 1e-12))
    }
  }

  /// Uniform on the simplex: Σ over the gains of d² / Π (d − other).
  @Test func threeUniformWeights() {
    let found = GammaDifference.probability([3, -1, -2], [1, 1, 1])
    #expect(isClose(found, 9.0 / 20, absolute: 1e-14))
    // By symmetry.
    let twice = GammaDifference.probability([1, -1], [2, 2])
    #expect(isClose(twice, 0.5, absolute: 1e-14))
  }

  @Test func whollyGainAndWhollyLoss() {
    #expect(GammaDifference.probability([1, 2, 0], [0.5, 3, 1]) == 1)
    #expect(GammaDifference.probability([-1, 0], [0.5, 3]) == 0)
    #expect(GammaDifference.probability([0, 0], [1, 1]) == 0)
    // What has the parameter 0 has no weight.
    #expect(GammaDifference.probability([1, -5], [1, 0]) == 1)
  }

  @Test func signScaleAndOrder() {
    var generator = RepeatableGenerator(seed: 17)
    for _ in 0..<30 {
      let count = Int.random(in: 2...5, using: &generator)
      let differences = (0..<count).map { _ in Double.random(in: -3...3, using: &generator) }
      let parameters = (0..<count).map { _ in Double.random(in: 0.2...6, using: &generator) }
      let found = GammaDifference.probability(differences, parameters)
      let turned = GammaDifference.probability(differences.map { -$0 }, parameters)
      #expect(isClose(found + turned, 1, absolute: 1e-9))
      let scaled = GammaDifference.probability(differences.map { 1e-8 * $0 }, parameters)
      #expect(isClose(scaled, found, absolute: 1e-9))
      let back = GammaDifference.probability(differences.reversed(), parameters.reversed())
      #expect(isClose(back, found, absolute: 1e-9))
    }
  }
}
