import TestSupport
import Testing

@testable import Robustness

@Suite struct ScoreKernelTests {
  /// 1 and how many are above.
  private func plainRanks(_ scores: [Double]) -> [UInt32] {
    scores.map { own in UInt32(1 + scores.count { $0 > own }) }
  }

  @Test func scoresAreWeightedSumsWithEmptyPlacesAtTheEnd() {
    let kernel = ScoreKernel([[10, 20, 30], [4, 2, 0]], count: 3, path: .best)
    #expect(kernel.stride >= 3)
    let scores = kernel.scores([0.5, 0.5, 0.25, 0.75][...], draws: 2)
    #expect(scores.count == 2 * kernel.stride)
    #expect(Array(scores[..<3]) == [7, 11, 15])
    #expect(Array(scores[kernel.stride..<kernel.stride + 3]) == [5.5, 6.5, 7.5])
    #expect(scores[3..<kernel.stride].allSatisfy { $0 == -.infinity })
    // What was found otherwise is laid out alike.
    #expect(kernel.padded([[7, 11, 15], [5.5, 6.5, 7.5]]) == scores)
  }

  /// By comparing all pairs, and beyond 2,048 by sorting.
  @Test(arguments: [1, 9, 300, 2_100]) func ranksOfAnyNumber(_ count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    let values = (0..<count).map { _ in Double(Int.random(in: 0..<count, using: &generator)) }
    let expected = plainRanks(values)
    for path in KernelPath.available {
      let kernel = ScoreKernel([values], count: count, path: path)
      let scores = kernel.scores([1][...], draws: 1)
      var ranks = [UInt32](repeating: 0, count: kernel.stride)
      kernel.rank(scores, &ranks)
      #expect(Array(ranks[..<count]) == expected)
    }
  }

  @Test func ranksAndWinsAreCounted() {
    let kernel = ScoreKernel([[5, 9, 5]], count: 3, path: .portable)
    let scores = kernel.scores([1, 2][...], draws: 2)
    var ranks = [UInt32](repeating: 0, count: kernel.stride)
    var (counts, wins) = ([UInt32](repeating: 0, count: 9), [UInt32](repeating: 0, count: 9))
    for draw in 0..<2 {
      let own = Array(scores[draw * kernel.stride..<(draw + 1) * kernel.stride])
      kernel.rank(own, &ranks, rankCounts: &counts, wins: &wins)
    }
    #expect(Array(ranks[..<3]) == [2, 1, 2])
    #expect(counts == [0, 2, 0, 2, 0, 0, 0, 2, 0])
    #expect(wins == [0, 0, 0, 2, 0, 2, 0, 0, 0])
  }
}
