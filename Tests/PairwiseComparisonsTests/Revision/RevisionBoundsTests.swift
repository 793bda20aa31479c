import Glibc
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct RevisionBoundsTests {
  /// Nothing that reaches the goal may be ruled out: every grade of every judgment, and of every two.
  @Test func boundsRuleOutNothingThatHelps() throws {
    var generator = RepeatableGenerator(seed: 76)
    for _ in 0..<6 {
      let matrix = ComparisonMatrix.random(order: 4, using: &generator)
      let problem = try RevisionProblem(
        IncompleteComparisonMatrix(order: 4, judgments: matrix.judgments), scale: .saaty,
        treatment: .optimal, target: 0.267)
      let bounds = try RevisionBounds(problem)
      #expect(!bounds.tangents.isEmpty)
      let single = try #require(bounds.choices(of: 1, limit: .max))
      let given = problem.judgments.map(\.ratio)
      for k in given.indices {
        var ratios = given
        var helps = false
        for ratio in problem.ratios {
          ratios[k] = ratio
          if try problem.excess(ratios) <= problem.target { helps = true }
        }
        guard helps else { continue }
        #expect(bounds.admits([k]) && single.contains([k]) && bounds.fewestChanges == 1)
      }
      for choice in single { #expect(bounds.admits(choice)) }
    }
  }

  @Test func aTangentTouchesWhereItIsTaken() throws {
    let problem = try RevisionProblemTests.problem()
    let bounds = try RevisionBounds(problem)
    let first = try #require(bounds.tangents.first)
    // At the judgments themselves it is ln λ.
    #expect(isClose(first.base, log(problem.start.pair.value), relative: 1e-12))
    #expect(first.gains.count == 6 && first.gains.allSatisfy { $0 >= 0 })
    // The judgment that is turned round gains most.
    #expect(first.steepest.first == 2)
    #expect(isClose(bounds.goal, log(4.267), relative: 1e-14))
  }

  @Test func choicesBeyondTheLimitAreNone() throws {
    let bounds = try RevisionBounds(RevisionProblemTests.problem())
    let pairs = try #require(bounds.choices(of: 2, limit: .max))
    #expect(pairs.contains([0, 2]) && pairs.allSatisfy { $0.count == 2 && $0[0] < $0[1] })
    #expect(bounds.choices(of: 2, limit: pairs.count) == pairs)
    #expect(bounds.choices(of: 2, limit: pairs.count - 1) == nil)
  }
}
