import Glibc
import Robustness
import TestSupport
import Testing

@Suite struct SobolIndicesTests {
  private func check(
    _ found: [SobolIndices.Estimate]?, _ expected: [Double], floor: Double = 1e-4
  ) {
    guard let found, found.count == expected.count else {
      Issue.record("no indices")
      return
    }
    for (estimate, expected) in zip(found, expected) {
      #expect(abs(estimate.value - expected) <= 4 * estimate.standardError + floor)
      #expect(estimate.standardError < 0.1)
    }
  }

  /// Normal, uniform, triangular and discrete inputs of an arithmetic composite: a closed form.
  @Test func linear() throws {
    let golden = try Golden(fixture: "robustness/sobol_linear_composite")
    let names = golden["input"]["weights"].keys
    let found = SobolIndices.linear(
      weights: names.map { golden["input"]["weights"][$0].number },
      variances: names.map { golden["computed"]["input_variance"][$0].number })
    let expected = names.map { golden["computed"]["first"][$0].number }
    #expect(isClose(found ?? [], expected, absolute: 1e-12))
    #expect(SobolIndices.linear(weights: [1, 0], variances: [0, 4]) == nil)
    let variance = names.reduce(0.0) { sum, name in
      let weight = golden["input"]["weights"][name].number
      return sum + weight * weight * golden["computed"]["input_variance"][name].number
    }
    #expect(isClose(variance, golden["computed"]["variance"].number, relative: 1e-14))
  }

  /// The same composite, drawn: each input by the inverse of its distribution.
  @Test func linearBySampling() throws {
    let golden = try Golden(fixture: "robustness/sobol_linear_composite")
    let inputs = golden["input"]["inputs"]
    let uniform = inputs["b"]["uniform"]
    let triangle = inputs["c"]["triangular"]
    let choice = inputs["d"]["choice"]
    let deviation = inputs["a"]["normal"]["sd"].number
    func normal(_ u: Double) -> Double {
      // By bisection of Φ, which is erfc of Glibc.
      var (low, high) = (-9.0, 9.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if 0.5 * erfc(-middle / 2.0.squareRoot()) < u { low = middle } else { high = middle }
      }
      return inputs["a"]["normal"]["mean"].number + deviation * (low + high) / 2
    }
    func triangular(_ u: Double) -> Double {
      let (a, m, b) = (
        triangle["from"].number, triangle["mode"].number, triangle["to"].number
      )
      let split = (m - a) / (b - a)
      return u < split
        ? a + (u * (b - a) * (m - a)).squareRoot()
        : b - ((1 - u) * (b - a) * (b - m)).squareRoot()
    }
    func chosen(_ u: Double) -> Double {
      var sum = 0.0
      for (value, share) in zip(choice["values"].numbers, choice["shares"].numbers) {
        sum += share
        if u < sum { return value }
      }
      return choice["values"].numbers.last ?? .nan
    }
    let names = ["a", "b", "c", "d"]
    let weights = names.map { golden["input"]["weights"][$0].number }
    let found = SobolIndices.estimate(inputs: [1, 1, 1, 1], points: 4_096, seed: 6) { u in
      let b = uniform["from"].number + (uniform["to"].number - uniform["from"].number) * u[1]
      let values = [normal(u[0]), b, triangular(u[2]), chosen(u[3])]
      return [zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }]
    }[0]
    let expected = golden["computed"]
    #expect(isClose(found.mean, expected["mean"].number, relative: 1e-3))
    #expect(isClose(found.variance, expected["variance"].number, relative: 5e-3))
    check(found.first, names.map { expected["first"][$0].number }, floor: 2e-3)
    check(found.total, names.map { expected["total"][$0].number }, floor: 2e-3)
  }

  /// The function of Ishigami and a sum, worked at 30 digits.
  @Test func knownFunctions() throws {
    let golden = try Golden(fixture: "goldens/numerics/method_sobol")
    let ishigami = golden["ishigami_a7_b0.1"]
    let found = SobolIndices.estimate(inputs: [1, 1, 1], points: 4_096, seed: 1) { u in
      let x = u.map { Double.pi * (2 * $0 - 1) }
      return [
        sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
      ]
    }[0]
    #expect(isClose(found.variance, ishigami["variance"].number, relative: 0.02))
    check(found.first, ishigami["S_first"].numbers, floor: 0.005)
    check(found.total, ishigami["S_total"].numbers, floor: 0.005)
    #expect(found.evaluations == 4_096 * 5)
    let c = golden["linear"]["c"].numbers
    let sum = SobolIndices.estimate(inputs: [1, 1, 1, 1], points: 1_024, seed: 2) { u in
      [zip(c, u).reduce(0) { $0 + $1.0 * $1.1 }]
    }[0]
    check(sum.first, golden["linear"]["S_first"].numbers, floor: 1e-3)
    check(sum.total, golden["linear"]["S_total"].numbers, floor: 1e-3)
  }

  /// Three weights that vary by a quarter and are normalised again.
  @Test func uncertainWeights() throws {
    let golden = try Golden(fixture: "robustness/sobol_uncertain_weights")
    let weights = golden["input"]["weights"].numbers
    let scores = golden["input"]["scores"].numbers
    let spread = golden["input"]["spread"].number
    let found = SobolIndices.estimate(inputs: [1, 1, 1], points: 4_096, seed: 3) { u in
      let drawn = zip(weights, u).map { $0 * (1 + spread * (2 * $1 - 1)) }
      return [
        zip(drawn, scores).reduce(0) { $0 + $1.0 * $1.1 } / drawn.reduce(0, +)
      ]
    }[0]
    let expected = golden["computed"]
    #expect(isClose(found.mean, expected["mean"].number, absolute: 1e-3))
    #expect(isClose(found.variance, expected["variance"].number, relative: 5e-3))
    check(found.first, expected["first"].numbers, floor: 1e-3)
    check(found.total, expected["total"].numbers, floor: 1e-3)
  }

  /// The same as a study, with each weight an input of its own: whatever the number of threads.
  @Test func weightsOneByOne() throws {
    let golden = try Golden(fixture: "robustness/sobol_uncertain_weights")
    let scores = golden["input"]["scores"].numbers
    let study = try RobustnessStudy(
      flatSubject(golden["input"]["weights"].numbers, scores.map { [$0, 50] }),
      RobustnessAssumptions(weights: .within(golden["input"]["spread"].number)))
    let found = try study.sobolIndices(points: 4_096, seed: 3, row: 0, weightsOneByOne: true)
    #expect(found.inputs == (1...scores.count).map { .weight(child: "x\($0)") })
    let score = try #require(found.score)
    let expected = golden["computed"]
    #expect(isClose(score.mean, expected["mean"].number, absolute: 1e-3))
    #expect(isClose(score.variance, expected["variance"].number, relative: 5e-3))
    check(score.first, expected["first"].numbers, floor: 1e-3)
    check(score.total, expected["total"].numbers, floor: 1e-3)
    #expect(score.evaluations == 4_096 * (scores.count + 2))
    var shares: [Double] = []
    let alone = try study.sobolIndices(
      points: 4_096, seed: 3, row: 0, weightsOneByOne: true, threads: 1
    ) { shares.append($0) }
    #expect(alone.score == found.score && alone.averageRankShift == found.averageRankShift)
    #expect(shares == (1...8).map { Double($0) / 8 })
    // All weights together explain everything.
    let together = try study.sobolIndices(points: 256, seed: 3, row: 0)
    #expect(together.inputs == [.weights(node: "goal")])
    check(together.score?.total, [1], floor: 1e-9)
  }

  /// An input of several numbers explains what they explain together.
  @Test func groups() {
    let found = SobolIndices.estimate(inputs: [2, 1], points: 1_024, seed: 4) { u in
      [u[0] * u[1] + u[2]]
    }[0]
    // Var(u v) = 1/9 − 1/16 = 7/144, Var(u) = 12/144.
    check(found.first, [7.0 / 19, 12.0 / 19], floor: 2e-3)
    check(found.total, [7.0 / 19, 12.0 / 19], floor: 2e-3)
  }

  @Test func whatDoesNotVary() {
    let found = SobolIndices.estimate(inputs: [1], points: 64, seed: 1) { _ in [0.1] }[0]
    #expect(found.variance == 0 && found.first == nil && found.total == nil)
  }

  /// A study with two nodes: only the weights that scores depend on matter.
  @Test func ofAStudy() throws {
    let subject = flatSubject([0.5, 0.3, 0.2], [[10, 50, 90], [80, 20, 30], [50, 50, 50]])
    let study = try RobustnessStudy(
      subject,
      RobustnessAssumptions(
        weights: .within(0.3), values: ["x3": .normal(own: 0, shared: 2), "x1": .within(0.2)]))
    let found = try study.sobolIndices(points: 256, seed: 1, row: 0)
    #expect(
      found.inputs
        == [.weights(node: "goal"), .values(indicator: "x1"), .values(indicator: "x3")])
    #expect(found.bandChanges == nil)
    // What all rows share moves no rank.
    let shift = try #require(found.averageRankShift.total)
    #expect(shift[2].value == 0)
    let score = try #require(found.score?.total)
    #expect(score[0].value > score[2].value)
    #expect(throws: RobustnessError.samples(100)) { try study.sobolIndices(points: 100) }
  }
}
