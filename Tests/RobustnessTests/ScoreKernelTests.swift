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

  /// Side by side, and beyond 2,048 draw by draw.
  @Test(arguments: [1, 9, 300, 2_100]) func ranksOfAnyNumber(_ count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    let values = (0..<count).map { _ in Double(Int.random(in: 0..<count, using: &generator)) }
    let expected = plainRanks(values)
    for path in KernelPath.available {
      let kernel = ScoreKernel([values], count: count, path: path)
      let scores = kernel.scores([1][...], draws: 1)
      var ranks = [UInt32](repeating: 0, count: kernel.stride)
      kernel.rank(scores, draws: 1, &ranks)
      #expect(Array(ranks[..<count]) == expected)
    }
  }

  @Test func ranksAndWinsAreCounted() {
    let kernel = ScoreKernel([[5, 9, 5]], count: 3, path: .portable)
    let scores = kernel.scores([1, 2][...], draws: 2)
    var ranks = [UInt32](repeating: 0, count: 2 * kernel.stride)
    var (counts, wins) = ([UInt32](repeating: 0, count: 9), [UInt32](repeating: 0, count: 9))
    kernel.rank(scores, draws: 2, &ranks)
    kernel.countRanks(ranks, draws: 2, in: &counts)
    kernel.countWins(ranks, draws: 2, in: &wins)
    #expect(Array(ranks[..<3]) == [2, 1, 2])
    #expect(Array(ranks[kernel.stride..<kernel.stride + 3]) == [2, 1, 2])
    #expect(counts == [0, 2, 0, 2, 0, 0, 0, 2, 0])
    #expect(wins == [0, 0, 0, 2, 0, 2, 0, 0, 0])
  }

  @Test func firstsShiftsAndDeviations() {
    let kernel = ScoreKernel([[5, 9, 9], [8, 1, 2]], count: 3, path: .best)
    // Scores 5 9 9, then 8 1 2.
    let scores = kernel.scores([1, 0, 0, 1][...], draws: 2)
    var ranks = [UInt32](repeating: 0, count: 2 * kernel.stride)
    kernel.rank(scores, draws: 2, &ranks)
    var places = [UInt32](repeating: 0, count: 3)
    #expect(kernel.firsts(ranks, &places) == 2)
    #expect(places[..<2] == [1, 2])
    // Ranks 3 1 1 and 1 3 2, today 1 2 3.
    #expect(kernel.shifts(ranks, draws: 2, from: [1, 2, 3]) == [5, 2])
    var (sums, squares) = ([0.0, 0, 0], [0.0, 0, 0])
    kernel.addDeviations(scores, draws: 2, from: [4, 2, 1], to: &sums, squares: &squares)
    #expect(sums == [5, 6, 9])
    #expect(squares == [17, 50, 65])
  }
}
