import TestSupport
import Testing
import ToolConventions

@Suite struct MinMaxIndexTests {
  private static func flat(_ weights: [Double]) -> ToolHierarchy {
    ToolHierarchy(parents: [nil] + weights.map { _ in 0 }, local: [1] + weights)
  }

  private static func index(
    _ columns: [[Double?]], _ isBenefit: [Bool], _ weights: [Double],
    _ mean: MinMaxIndex.Mean = .arithmetic
  ) -> MinMaxIndex {
    MinMaxIndex(
      columns: columns, isBenefit: isBenefit, hierarchy: flat(weights),
      means: [mean] + weights.map { _ in .arithmetic })
  }

  /// COINr's documented rule: min-max to 0...100 by direction, weighted means of what a row has.
  @Test func minMaxAndWeightedMeans() {
    let index = Self.index(
      [[10, 20, 30], [4, 2, nil], [7, 7, 7]], [true, false, true], [0.6, 0.2, 0.2])
    #expect(index.scores == [[0, 50, 100], [0, 100, nil], [nil, nil, nil]])
    #expect(
      isClose(index.totals.map { $0 ?? .nan }, [0, (30 + 20) / 0.8, 100], absolute: 1e-12))
    #expect(index.constant == [2] && index.range == 0...100)
  }

  @Test func rowsWithoutAScoreHaveNone() {
    let index = Self.index([[nil, 1, 2]], [true], [1])
    #expect(index.totals == [nil, 0, 100])
  }

  /// Level by level: what is missing below p is p's alone, so that p keeps its weight. With x2 missing, p
  /// is x1: 0.5 · 100 + 0.5 · 0; flat weights would give (0.25 · 100 + 0.5 · 0) / 0.75.
  @Test func levelByLevel() {
    let hierarchy = ToolHierarchy(parents: [nil, 0, 1, 1, 0], local: [1, 0.5, 0.5, 0.5, 0.5])
    let index = MinMaxIndex(
      columns: [[100, 0], [nil, 1], [0, 9]], isBenefit: [true, true, true], hierarchy: hierarchy,
      means: [.arithmetic, .arithmetic, .arithmetic, .arithmetic, .arithmetic])
    #expect(hierarchy.leaves == [2, 3, 4])
    #expect(index.constant == [1])
    #expect(index.nodeScores[1] == [100, 0] && index.totals == [50, 50])
  }

  /// Means that take no 0 run from 1 to 100: √(1 · 100) = 10, 2 / (1 + 1/100).
  @Test func meansThatTakeNoZero() {
    let columns: [[Double?]] = [[0, 5], [9, 3]]
    let geometric = Self.index(columns, [true, true], [0.5, 0.5], .geometric)
    #expect(geometric.range == 1...100)
    #expect(isClose(geometric.totals.map { $0 ?? .nan }, [10, 10], relative: 1e-14))
    let harmonic = Self.index(columns, [true, true], [0.5, 0.5], .harmonic)
    #expect(isClose(harmonic.totals[0] ?? .nan, 2 / 1.01, relative: 1e-14))
  }

  /// Values of any size: nothing is NaN.
  @Test func nothingIsNaN() {
    var generator = RepeatableGenerator(seed: 4)
    let sizes: [Double?] = [
      nil, 0, 1, -1, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
    ]
    for _ in 0..<200 {
      let columns = (0..<3).map { _ in
        (0..<4).map { _ in sizes.randomElement(using: &generator)! }
      }
      for mean in MinMaxIndex.Mean.allCases {
        let found = Self.index(columns, [true, false, true], [0.5, 0.5, 0], mean)
        let figures = (found.scores + found.nodeScores).flatMap { $0 }.compactMap { $0 }
        #expect(figures.allSatisfy { $0 >= 0 && $0 <= 100 + 1e-9 })
      }
    }
  }
}
