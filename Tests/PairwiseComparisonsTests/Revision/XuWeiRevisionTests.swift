import Foundation
import PairwiseComparisons
import TestSupport
import Testing

@Suite struct XuWeiRevisionTests {
  private let house = try! Golden.file("numerics/complete_n8_house")["matrix"].matrix()

  /// The exponent that meets CR 0.10 exactly, at 70 digits (mpmath).
  @Test func exactExponent() throws {
    let golden = try Golden.file("numerics/method_inconsistency_improvement_house8")
    let found = try house.xuWeiRevision(randomIndex: .alonsoLamata2006)
    let expected = golden["one_shot_geometric_shrink_exponent_for_CR_exactly_0.1"].number
    #expect(isClose(found.exponent, expected, relative: 1e-12))
    #expect(isClose(found.revision.after.ratio, 0.1, relative: 1e-12))
    #expect(found.revision.after.isAcceptable && !found.revision.before.isAcceptable)
    #expect(found.revision.changes.count == 28)
  }

  /// The paper's steps with 0.98.
  @Test func steps() throws {
    let golden = try Golden.file("numerics/method_inconsistency_improvement_house8")
    let found = try house.xuWeiSteps(randomIndex: .alonsoLamata2006)
    #expect(found.steps == golden["xu_wei_0.98_iterations_to_CR_below_0.1"].int)
    #expect(
      isClose(
        found.revision.after.lambdaMax, golden["xu_wei_final_lambda"].number, relative: 1e-12))
  }

  @Test func acceptableMatricesStay() throws {
    let matrix = try ComparisonMatrix(upper: [[2, 4], [2]], orientation: .row)
    let found = try matrix.xuWeiRevision()
    #expect(found.exponent == 1 && found.revision.changes.isEmpty && found.largestChange == 1)
    #expect(try matrix.xuWeiSteps().steps == 0)
  }

  /// Judgments on another scale are measured by that scale's random index, in Xu and Wei's way and
  /// in the advice.
  @Test func otherScales() throws {
    let scale = try #require(JudgmentScale.named("balanced"))
    let matrix = try scale.apply(to: house)
    let index = scale.randomIndex(order: 8).value
    #expect(index < 1)
    let found = try matrix.xuWeiRevision(scale: scale)
    #expect(found.revision.before.randomIndex.value == index)
    let judged = try IncompleteComparisonMatrix(order: 8, judgments: matrix.judgments)
    let own = try judged.revisionAdvice(scale: scale)
    let saaty = try judged.revisionAdvice()
    for (a, b) in zip(own, saaty) {
      #expect(isClose(a.ratioAfter * index, b.ratioAfter * 1.41, relative: 1e-12))
    }
  }

  /// With gaps: CR meets its limit exactly, a little less movement would miss it, and the moved
  /// judgments are what the formula says.
  @Test(arguments: [IncompleteTreatment.optimal, .logLeastSquares, .harker])
  func withGaps(_ treatment: IncompleteTreatment) throws {
    let judged = try IncompleteComparisonMatrix(
      order: 8,
      judgments: house.judgments.filter { ![4, 11, 20].contains($0.first * 3 + $0.second) })
    #expect(!judged.isComplete)
    let found = try judged.xuWeiRevision(treatment: treatment)
    #expect(found.exponent > 0 && found.exponent < 1)
    #expect(isClose(found.revision.after.ratio, 0.1, relative: 1e-9))
    #expect(found.revision.after.randomIndex.missing == judged.missingCount)
    let weights = found.revision.weightsBefore
    for change in found.revision.changes {
      let (i, j) = (change.judgment.first, change.judgment.second)
      let ratio =
        Foundation.pow(change.judgment.ratio, found.exponent)
        * Foundation.pow(weights[i] / weights[j], 1 - found.exponent)
      #expect(isClose(change.newRatio, ratio, relative: 1e-12))
    }
    let less = try IncompleteComparisonMatrix(
      order: 8,
      judgments: found.revision.changes.map {
        let back = Foundation.pow($0.judgment.ratio / $0.newRatio, 0.01)
        return Judgment($0.judgment.first, $0.judgment.second, $0.newRatio * back)
      })
    let completed = try less.completed(treatment).matrix.priorities()
    #expect(completed.lambdaMax > found.revision.after.lambdaMax)
    // A tree needs no movement.
    let tree = try IncompleteComparisonMatrix(
      order: 3, judgments: [Judgment(0, 1, 9), Judgment(1, 2, 9)])
    #expect(try tree.xuWeiRevision(treatment: treatment).exponent == 1)
  }

  @Test func settings() throws {
    for factor in [1, -0.1, .nan] as [Double] {
      #expect(throws: JudgmentError.self) { try house.xuWeiSteps(factor: factor) }
    }
    #expect(throws: JudgmentError.self) { try house.xuWeiRevision(limit: .flat(0)) }
  }
}
