import IndicatorEvaluation
import TestSupport
import Testing

@testable import Robustness

@Suite struct StudyIndicesTests {
  /// 80 and 20 in halves: 50 as an arithmetic mean, 40 as a geometric one, each half of the time.
  @Test func theMethodAloneExplainsEverything() throws {
    var subject = flatSubject([0.5, 0.5], [[80], [20]])
    subject.bands = [Band(id: "above", minimum: 45)]
    let study = try RobustnessStudy(
      subject,
      RobustnessAssumptions(weights: .fixed, methods: [.arithmetic, .geometric]))
    let found: StudyIndices = try study.sobolIndices(points: 1_024, seed: 2, row: 0)
    #expect(found.inputs == [UncertainInput.method])
    let score = try #require(found.score)
    #expect(isClose(score.mean, 45, absolute: 1e-10))
    #expect(isClose(score.variance, 25, absolute: 1e-9))
    #expect(score.evaluations == 3 * 1_024)
    let bands = try #require(found.bandChanges)
    #expect(isClose(bands.mean, 0.5, absolute: 1e-12))
    for index in [score, bands] {
      let total = try #require(index.total)[0]
      #expect(abs(total.value - 1) <= 4 * total.standardError + 1e-9)
      let first = try #require(index.first)[0]
      #expect(abs(first.value - 1) <= 4 * first.standardError + 1e-9)
    }
    // One row alone is always the first.
    #expect(found.averageRankShift.first == nil && found.otherFirst.mean == 0)
  }

  @Test func inputsStandInTheOrderOfTheTreeThenValuesThenTheMethod() throws {
    let subject = flatSubject([0.5, 0.5], [[80, 10], [20, 70]])
    let assumptions = RobustnessAssumptions(
      weights: .within(0.2), values: ["x2": .within(0.1)], methods: [.arithmetic, .harmonic])
    let study = try RobustnessStudy(subject, assumptions)
    let together = try study.sobolIndices(points: 64)
    let expected: [UncertainInput] = [
      .weights(node: "goal"), .values(indicator: "x2"), .method,
    ]
    #expect(together.inputs == expected)
    #expect(together.score == nil && together.bandChanges == nil)
    let single = try study.sobolIndices(points: 64, weightsOneByOne: true)
    #expect(
      single.inputs == [.weight(child: "x1"), .weight(child: "x2")] + expected.dropFirst())
  }

  @Test(arguments: [0, 32, 96, 1 << 25]) func pointsAreAPowerOfTwo(_ points: Int) throws {
    let study = try RobustnessStudy(flatSubject([0.5, 0.5], [[1, 0], [0, 1]]))
    #expect(throws: RobustnessError.samples(points)) { try study.sobolIndices(points: points) }
  }
}
