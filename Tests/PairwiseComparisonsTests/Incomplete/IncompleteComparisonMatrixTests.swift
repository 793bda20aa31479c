import PairwiseComparisons
import TestSupport
import Testing

@Suite struct IncompleteComparisonMatrixTests {
  @Test func whatIsMissing() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 4, judgments: [Judgment(2, 0, 2), Judgment(3, 1, 3)])
    #expect(judged.missingCount == 4 && !judged.isComplete && !judged.isConnected)
    #expect(
      judged.missingPairs == [
        ItemPair(0, 1), ItemPair(0, 3), ItemPair(1, 2), ItemPair(2, 3),
      ])
    #expect(judged.components == [[0, 2], [1, 3]])
  }

  @Test func oneItemIsComplete() throws {
    let judged = try IncompleteComparisonMatrix(order: 1, judgments: [])
    #expect(judged.isComplete && judged.isConnected && judged.components == [[0]])
    #expect(try judged.priorities().weights == [1])
  }

  @Test func nothingJudged() throws {
    let judged = try IncompleteComparisonMatrix(order: 3, judgments: [])
    #expect(judged.components == [[0], [1], [2]])
    #expect(throws: JudgmentError.noJudgments(order: 3)) { try judged.completed() }
  }

  /// A long chain: union-find must neither recurse deeply nor take quadratic time.
  @Test func longChain() throws {
    let n = 100_000
    let judged = try IncompleteComparisonMatrix(
      order: n, judgments: (1..<n).map { Judgment($0 - 1, $0, 1.5) })
    #expect(judged.isConnected && judged.components.count == 1)
  }
}
