import Testing
import ToolConventions

@Suite struct MinMaxIndexTests {
  /// COINr's documented rule: min-max to 0...100 by direction, weighted means of what a row has.
  @Test func minMaxAndWeightedMeans() {
    let index = MinMaxIndex(
      columns: [[10, 20, 30], [4, 2, nil], [7, 7, 7]], isBenefit: [true, false, true],
      weights: [0.6, 0.2, 0.2])
    #expect(index.scores == [[0, 50, 100], [0, 100, nil], [nil, nil, nil]])
    #expect(index.totals == [0, 0.6 * 50 / 0.8 + 0.2 * 100 / 0.8, 100])
    #expect(index.constant == [2])
  }

  @Test func rowsWithoutAScoreHaveNone() {
    let index = MinMaxIndex(columns: [[nil, 1, 2]], isBenefit: [true], weights: [1])
    #expect(index.totals == [nil, 0, 100])
  }
}
