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

  @Test func settings() throws {
    for factor in [1, -0.1, .nan] as [Double] {
      #expect(throws: JudgmentError.self) { try house.xuWeiSteps(factor: factor) }
    }
    #expect(throws: JudgmentError.self) { try house.xuWeiRevision(limit: .flat(0)) }
  }
}
