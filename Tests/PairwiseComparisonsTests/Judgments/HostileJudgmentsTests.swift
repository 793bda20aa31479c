import PairwiseComparisons
import TestSupport
import Testing

/// Random judgments of every size: each method answers with proper weights or with a typed error,
/// never with NaN, a crash or a hang.
@Suite struct HostileJudgmentsTests {
  private static let sizes = [1, 1.5, 9, 1e3, 1e9, 1e30, 1e80, 1e150, 1e300, 1.7e308]

  private func ratio(_ largest: Int, _ generator: inout RepeatableGenerator) -> Double {
    let size = Self.sizes[Int.random(in: 0...largest, using: &generator)]
    return Bool.random(using: &generator) ? size : 1 / size
  }

  private func check(_ weights: [Double], _ note: String) {
    #expect(weights.allSatisfy { $0 > 0 && $0 <= 1 }, "\(note)")
    #expect(isClose(weights.reduce(0, +), 1, relative: 1e-12), "\(note)")
  }

  @Test(arguments: [2, 4, 5, 9])
  func complete(_ largest: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(largest))
    var solved = 0
    for round in 0..<60 {
      let n = 1 + round % 7
      var judgments: [Judgment] = []
      for i in 0..<n {
        for j in i + 1..<max(n, i + 1) {
          judgments.append(Judgment(i, j, ratio(largest, &generator)))
        }
      }
      do {
        let matrix = try ComparisonMatrix(order: n, judgments: judgments)
        for method in PriorityMethod.allCases {
          do {
            let priorities = try matrix.priorities(method: method)
            check(priorities.weights, "\(method) \(judgments)")
            #expect(priorities.lambdaMax >= Double(n) && priorities.lambdaMax.isFinite)
            #expect(priorities.certificate.lambdaLower <= priorities.certificate.lambdaUpper)
            #expect(!priorities.certificate.weightBound.isNaN)
            solved += 1
          } catch {}
        }
        if let profile = try? matrix.consistencyProfile() {
          for value in [
            profile.geometric, profile.koczkodaj, profile.ambiguity, profile.cavalloDApuzzo,
            profile.pelaezLamata, profile.goldenWang, profile.relativeError,
            profile.harmonic.index, profile.saaty.ratio,
          ] {
            #expect(value.isFinite)
          }
        }
        if let derivatives = try? matrix.weightDerivatives() {
          let gradient = derivatives.gradient(of: [Double](repeating: 1, count: n))
          let isFinite = gradient.allSatisfy { $0.isFinite }
          #expect(isFinite)
        }
      } catch {}
    }
    #expect(solved > 50)
  }

  @Test(arguments: [2, 4, 5, 9])
  func incomplete(_ largest: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(100 + largest))
    var solved = 0
    for round in 0..<40 {
      let n = 2 + round % 6
      var judgments: [Judgment] = []
      for i in 0..<n {
        for j in i + 1..<n where Int.random(in: 0..<3, using: &generator) > 0 {
          judgments.append(Judgment(j, i, ratio(largest, &generator)))
        }
      }
      guard let judged = try? IncompleteComparisonMatrix(order: n, judgments: judgments) else {
        continue
      }
      for treatment in IncompleteTreatment.allCases {
        do {
          let priorities = try judged.priorities(treatment: treatment)
          check(priorities.weights, "\(treatment) \(judgments)")
          #expect(priorities.solution.converged && !priorities.solution.residual.isNaN)
          solved += 1
        } catch {}
      }
      if let advice = try? judged.revisionAdvice() {
        let isFinite = advice.allSatisfy { $0.bestRatio > 0 && $0.ratioAfter.isFinite }
        #expect(isFinite)
      }
    }
    #expect(solved > 20)
  }

  /// Ratios up to 1e9 that contradict one another are no reason to give up.
  @Test func nineOrdersOfMagnitudeAreSolved() throws {
    var generator = RepeatableGenerator(seed: 77)
    for n in 3...8 {
      let judgments = (0..<n).flatMap { i in
        (i + 1..<max(n, i + 1)).map { Judgment(i, $0, ratio(4, &generator)) }
      }
      let matrix = try ComparisonMatrix(order: n, judgments: judgments)
      for method in [PriorityMethod.eigenvector, .geometricMean, .columnNormalised, .rowSums] {
        let weights = try matrix.priorities(method: method).weights
        check(weights, "\(method)")
      }
      let judged = try IncompleteComparisonMatrix(
        order: n, judgments: Array(judgments.dropLast(n > 3 ? 2 : 1)))
      for treatment in [IncompleteTreatment.optimal, .logLeastSquares, .harker]
      where judged.isConnected {
        let weights = try judged.priorities(treatment: treatment).weights
        check(weights, "\(treatment) \(n)")
      }
    }
  }
}
