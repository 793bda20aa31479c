import Glibc
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct RevisionProblemTests {
  /// Consistent but for the first item over the last, which is turned round.
  static func problem(target: Double = 0.267) throws -> RevisionProblem {
    let matrix = try ComparisonMatrix(upper: [[2, 4, 1.0 / 8], [2, 4], [2]], orientation: .row)
    return try RevisionProblem(
      IncompleteComparisonMatrix(order: 4, judgments: matrix.judgments), scale: .saaty,
      treatment: .optimal, target: target)
  }

  @Test func gradesAreThoseOfTheScaleAndTheirInverses() throws {
    let problem = try Self.problem()
    #expect(problem.ratios.count == 17 && problem.ratios.max() == 9)
    // ln 2.4 is nearer to ln 2, ln 2.5 to ln 3.
    #expect(problem.grade(nearest: 2.4) == 2 && problem.grade(nearest: 2.5) == 3)
    #expect(problem.grade(nearest: 0.24) == 0.25 && problem.grade(nearest: 1e6) == 9)
    #expect(isClose(problem.distance(2, to: 8), log(4.0), relative: 1e-15))
  }

  @Test func changesAreWhatDiffers() throws {
    let problem = try Self.problem()
    var ratios = problem.judgments.map(\.ratio)
    #expect(problem.changes(to: ratios).isEmpty)
    (ratios[2], ratios[5]) = (8, 1)
    let changes = problem.changes(to: ratios)
    #expect(changes.map(\.judgment.pair) == [ItemPair(0, 3), ItemPair(2, 3)])
    #expect(isClose(problem.size(changes), log(64.0) + log(2.0), relative: 1e-14))
    #expect(problem.changed(changes).judgments.map(\.ratio) == ratios)
  }

  @Test func theExcessIsThatOfTheChangedMatrix() throws {
    let problem = try Self.problem()
    var ratios = problem.judgments.map(\.ratio)
    let start = try problem.excess(ratios)
    #expect(isClose(start, problem.start.pair.excess, relative: 1e-9))
    #expect(start > problem.target)
    ratios[2] = 8
    #expect(try problem.excess(ratios) < 1e-12)
    ratios[2] = 3
    let matrix = try ComparisonMatrix(upper: [[2, 4, 3], [2, 4], [2]], orientation: .row)
    #expect(isClose(try problem.excess(ratios), try matrix.perronPair().excess, relative: 1e-9))
  }

  @Test func freedJudgmentsTakeTheirBestValue() throws {
    let problem = try Self.problem()
    let freed = try #require(try problem.freed([2]))
    #expect(isClose(freed.matrix[0, 3], 8, relative: 1e-7))
    #expect(freed.excess < 1e-12)
    // Another one does not help as much.
    #expect(try #require(try problem.freed([0])).excess > 0.01)
    // Without its three judgments an item agrees with anything.
    #expect(try problem.freed([0, 1, 2]) == nil)
  }

  @Test func aLimitIsARatioOfTheRandomIndex() throws {
    let index = RandomIndexTable.saaty1980.value(order: 5, missing: 0)
    let limit = ConsistencyLimit.saatyByOrder
    // 0.1 · RI · (n − 1)
    #expect(isClose(try limit.excess(over: index), 0.1 * index.value * 4, relative: 1e-14))
  }
}
