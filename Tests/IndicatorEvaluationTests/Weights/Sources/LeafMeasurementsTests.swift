import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct LeafMeasurementsTests {
  private func measurements(
    _ indicators: [Indicator], _ values: [[Double]], periods: [Int]
  ) -> LeafMeasurements {
    LeafMeasurements(
      indicators: indicators, scores: values.map { $0.map { $0 * 10 } }, values: values,
      periods: periods)
  }

  private func linear(_ id: String, _ direction: Direction) -> Indicator {
    Indicator(id: id, direction: direction, rule: .linear(slope: 1, offset: 0))
  }

  private func agrees(_ column: [Double], _ expected: [Double]) -> Bool {
    column.count == expected.count
      && zip(column, expected).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  @Test func valuesAreScaledByTheirDirection() throws {
    let values: [[Double]] = [[2, 4, .nan, 3], [2, 4, 6, 3], [7, 1, 4, 5], [9, 9, .nan, 9]]
    let target = Indicator(
      id: "t", direction: .target, rule: .target(5, zeroBelow: 0, zeroAbove: 9))
    let columns = try measurements(
      [linear("more", .benefit), linear("less", .cost), target, linear("same", .benefit)], values,
      periods: [0, 0, 0, 0]
    ).columns(.values, nil, needed: [0, 1, 2, 3])
    #expect(agrees(columns[0], [0, 1, .nan, 0.5]))
    #expect(agrees(columns[1], [1, 0.5, 0, 0.75]))
    // Distances 2, 4, 1 and 0: the nearest is the best.
    #expect(agrees(columns[2], [0.5, 0, 0.75, 1]))
    #expect(agrees(columns[3], [0, 0, .nan, 0]))
  }

  @Test func aPeriodHasItsOwnRows() throws {
    let all = measurements([linear("x", .benefit)], [[1, 2, 3, 5]], periods: [0, 1, 0, 1])
    #expect(all.count(nil) == 4 && all.count(1) == 2 && all.count(2) == 0)
    #expect(try all.columns(.scores, 1, needed: [0]) == [[20, 50]])
    // Scaled among themselves.
    #expect(try all.columns(.values, 0, needed: [0]) == [[0, 1]])
    #expect(try all.columns(.scores, nil, needed: [0]) == [[10, 20, 30, 50]])
  }

  @Test func whatHasNoDistancesIsRefusedOnlyWhereItIsNeeded() throws {
    let words = Indicator(id: "w", rule: .categories([ScoreCategory(name: "a", score: 1)]))
    let near = linear("n", .target)
    let all = measurements([words, near, linear("x", .benefit)], [[0], [1], [2]], periods: [0])
    #expect(throws: WeightSourceError.category(leaf: "w")) {
      try all.columns(.values, nil, needed: [0])
    }
    #expect(throws: WeightSourceError.targetUnknown(leaf: "n")) {
      try all.columns(.values, nil, needed: [1])
    }
    let columns = try all.columns(.values, nil, needed: [2])
    #expect(columns[0][0].isNaN && columns[1][0].isNaN && columns[2] == [0])
  }
}
