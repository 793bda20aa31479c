import PairwiseComparisons
import TestSupport
import Testing

@Suite struct JudgmentNoiseTests {
  private let matrix = try! ComparisonMatrix(
    upper: [[2, 5, 3], [3, 2], [1 / 2.0]], orientation: .row)

  /// To first order the deviation of a weight is σ ‖∂w/∂ln a‖.
  @Test func smallNoiseFollowsTheDerivatives() throws {
    let sigma = 0.01
    let noise = JudgmentNoise(kind: .logNormal(deviation: sigma), samples: 4_000)
    for method in [PriorityMethod.eigenvector, .geometricMean] {
      let distribution = try matrix.weightDistribution(noise: noise, method: method)
      let derivatives = try matrix.weightDerivatives(method: method)
      for item in 0..<4 {
        let squares = matrix.judgments.reduce(0) {
          let value = derivatives.derivative(ofWeight: item, byJudgment: $1.first, $1.second)
          return $0 + value * value
        }
        // The standard error of a standard deviation is 1/√(2N) = 1.1 %: four of them.
        #expect(
          isClose(distribution.deviation[item], sigma * squares.squareRoot(), relative: 0.05))
        #expect(
          abs(distribution.mean[item] - distribution.weights[item])
            < 5 * distribution.meanError[item] + 1e-4)
      }
      #expect(distribution.sameWinner == 1)
    }
  }

  @Test func sameSeedSameFigures() throws {
    let noise = JudgmentNoise(samples: 500, seed: 7)
    let first = try matrix.weightDistribution(noise: noise)
    #expect(try matrix.weightDistribution(noise: noise) == first)
    let other = try matrix.weightDistribution(noise: JudgmentNoise(samples: 500, seed: 8))
    #expect(other.mean != first.mean)
    for (item, shares) in first.rankShare.enumerated() {
      #expect(isClose(shares.reduce(0, +), 1, relative: 1e-12))
      #expect(first.lower[item] <= first.median[item])
      #expect(first.median[item] <= first.upper[item])
    }
  }

  /// Goepel 2018: for n = 2 and the judgment 3 ± 0.5 the weight 75 % moves by +2.8 % and −3.6 %. (The
  /// minus sign in the denominator of the printed equation 44 is a misprint.)
  @Test func halfAGrade() throws {
    let golden = try Golden.file("published/goepel_uncertainty_2x2")
    let pair = try golden["matrices"]["m"].matrix()
    let noise = JudgmentNoise(kind: .grades(0.5), samples: 20_000)
    let distribution = try pair.weightDistribution(noise: noise)
    let expected = golden["expected"]["m"]
    #expect(isClose(distribution.weights[0], expected["weight"].number, relative: 1e-14))
    // Uniform over x = 2.5 … 3.5: the 5 % and 95 % quantiles are x/(x + 1) at 2.55 and 3.45.
    #expect(isClose(distribution.lower[0], 2.55 / 3.55, absolute: 1e-3))
    #expect(isClose(distribution.upper[0], 3.45 / 4.45, absolute: 1e-3))
    let (low, high) = (2.5 / 3.5, 3.5 / 4.5)
    #expect(isClose(high - 0.75, expected["plus"].number, absolute: 5e-4))
    #expect(isClose(0.75 - low, expected["minus"].number, absolute: 5e-4))
  }

  @Test func consistentJudgmentsHaveNoNoiseOfTheirOwn() throws {
    let consistent = try ComparisonMatrix(weights: [1, 2, 4])
    let distribution = try consistent.weightDistribution(noise: JudgmentNoise(samples: 10))
    #expect(distribution.deviation.allSatisfy { $0 < 1e-12 })
  }

  /// Stopping after 300 draws gives what 300 draws give.
  @Test func progressAndStopping() throws {
    var calls: [Int] = []
    let stopped = try matrix.weightDistribution(noise: JudgmentNoise(samples: 1_000, seed: 4)) {
      calls.append($0)
      return $0 < 300
    }
    #expect(stopped.samples == 300 && calls.last == 300 && calls.count == 30)
    let whole = try matrix.weightDistribution(noise: JudgmentNoise(samples: 300, seed: 4))
    #expect(stopped.mean == whole.mean && stopped.rankShare == whole.rankShare)
    #expect(stopped.meanError == whole.meanError && whole.samples == 300)
    let least = try matrix.weightDistribution(noise: JudgmentNoise(samples: 2)) { _ in false }
    #expect(least.samples == 2 && least.deviation.allSatisfy { $0.isFinite })
  }

  @Test func settings() {
    for noise in [
      JudgmentNoise(samples: 1), JudgmentNoise(samples: .max),
      JudgmentNoise(kind: .logNormal(deviation: -1), samples: 10),
      JudgmentNoise(kind: .logNormal(deviation: .nan), samples: 10),
      JudgmentNoise(kind: .grades(100), samples: 10),
    ] {
      #expect(throws: JudgmentError.self) { try matrix.weightDistribution(noise: noise) }
    }
    #expect(throws: JudgmentError.self) {
      try matrix.weightDistribution(noise: JudgmentNoise(samples: 10), method: .rowSums)
    }
  }
}
