import Foundation
import IndicatorEvaluation
import TestSupport
import Testing

@testable import Sensitivity

@Suite struct ScoreCurvesTests {
  /// With the weight t of a the scores are 25 · 4^t and 100 · 2^−t, which meet at t = 2/3.
  private func curves(today: Double) -> ScoreCurves {
    let tree = WeighedTree(
      .node(
        "goal", .geometric,
        [(today, .leaf("a", [100, 50])), (1 - today, .leaf("b", [25, 100]))]))
    return ScoreCurves(
      VariedPath(tree.weights.nodes, tree.weights.nodeScores(tree.leafScores), child: 1))
  }

  @Test func theGridHasTodaysWeight() {
    let curves = curves(today: 0.2)
    #expect(curves.grid.count == 66)
    #expect(curves.grid.first == 0 && curves.grid.last == 1)
    #expect(curves.grid == curves.grid.sorted())
    // 12.8 pieces lie below 0.2.
    #expect(curves.grid[13] == 0.2)
    #expect(curves.today == 0.2)
    let expected = [25 * pow(4, 0.2), 100 * pow(2, -0.2)]
    #expect(isClose(curves.scores, expected, relative: 1e-12))
    // A weight that is one of the grid's is there once.
    #expect(self.curves(today: 0.25).grid.count == 65)
  }

  @Test func piecesGoFromTodayOutwards() {
    let curves = curves(today: 0.2)
    let (above, below) = (curves.piecesAbove, curves.piecesBelow)
    #expect(above.count == 52 && below.count == 13)
    #expect(above[0] == (13, 14) && above[51] == (64, 65))
    #expect(below[0] == (13, 12) && below[12] == (1, 0))
  }

  @Test func scoresChangePlacesWhereTheCurvesMeet() throws {
    let curves = curves(today: 0.2)
    let found = curves.crossings(0, 1)
    try #require(found.count == 1)
    #expect(isClose(found[0], 2.0 / 3, absolute: 1e-12))
    #expect(curves.crossings(1, 0) == found)
    let pairs = curves.crossings(limit: 10)
    #expect(pairs == [WeightCrossing(first: 0, second: 1, weight: found[0])])
    #expect(curves.crossings(limit: 0).isEmpty)
  }

  @Test func aScoreReachesALimit() {
    let curves = curves(today: 0.2)
    // 25 · 4^t = 50 and 100 · 2^−t = 80.
    let rising = curves.meeting(0, limit: 50, from: 0.2, to: 0.7)
    #expect(isClose(rising, 0.5, absolute: 1e-12))
    let falling = curves.meeting(1, limit: 80, from: 0.9, to: 0.1)
    #expect(isClose(falling, log2(1.25), absolute: 1e-12))
  }
}

@Suite struct BracketTests {
  @Test func rootsAreEnclosedToTheLastDigits() {
    let square = Bracket.root(from: 0, to: 2) { $0 * $0 - 2 }
    #expect(isClose(square, 2.0.squareRoot(), absolute: 1e-14))
    // Flat at one end, where false position alone creeps.
    let steep = Bracket.root(from: 0, to: 1) { pow($0, 40) - 0.5 }
    #expect(isClose(steep, pow(0.5, 1.0 / 40), absolute: 1e-13))
    let backwards = Bracket.root(from: 1, to: 0) { exp($0) - 2 }
    #expect(isClose(backwards, log(2), absolute: 1e-14))
    let step = Bracket.root(from: 0, to: 1) { $0 < 0.3 ? -1 : 1 }
    #expect(isClose(step, 0.3, absolute: 1e-12))
  }

  @Test func anEndMayBeTheRoot() {
    #expect(Bracket.root(from: 0.25, to: 1) { $0 - 0.25 } == 0.25)
    #expect(Bracket.root(from: 0, to: 0.75) { $0 - 0.75 } == 0.75)
  }
}
