import Testing

@testable import PairwiseComparisons

@Suite struct DrawnSolutionsTests {
  /// As if each matrix had been solved by itself, across the ends of batches, and above 15 items.
  @Test(arguments: [(1, 5), (2, 100), (3, 40_000), (7, 17_000), (15, 300), (16, 40), (40, 5)])
  func areThoseOfOneAtATime(order: Int, samples: Int) throws {
    var (source, twin) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
    var solutions = DrawnSolutions(order: order, samples: samples)
    var ratios = [Double](repeating: 1, count: order * (order - 1) / 2)
    for _ in 0..<samples {
      try solutions.advance { draw(into: &$0, &source) }
      draw(into: &ratios, &twin)
      let pair = try ComparisonMatrix(uncheckedRatios: ratios, order: order).leanPair()
      #expect(solutions.index == pair.index && solutions.weights == pair.weights)
    }
  }

  /// What cannot be solved is an error when its turn comes, not before.
  @Test func refusalsWaitForTheirTurn() throws {
    var solutions = DrawnSolutions(order: 3, samples: 4)
    var drawn = 0
    func draw(_ ratios: inout [Double]) {
      drawn += 1
      ratios = drawn == 3 ? [.infinity, 1, 1] : [2, 4, 2]
    }
    for _ in 0..<2 {
      try solutions.advance(draw)
      #expect(abs(solutions.weights[0] - 4 / 7) < 1e-15)
    }
    #expect(throws: JudgmentError.self) { try solutions.advance(draw) }
    try solutions.advance(draw)
    #expect(drawn == 4 && solutions.index == 0)
  }

  private func draw(into ratios: inout [Double], _ generator: inout SeededGenerator) {
    for pair in ratios.indices {
      let grade = Double(1 + generator.below(9))
      ratios[pair] = generator.below(2) == 0 ? grade : 1 / grade
    }
  }
}
