import PairwiseComparisons
import TestSupport
import Testing

@Suite struct MethodComparisonTests {
  @Test(arguments: Golden.complete)
  func sums(_ golden: Golden) throws {
    let matrix = try golden["matrix"].matrix()
    #expect(
      isClose(
        try matrix.priorities(method: .inverseColumnSums).weights,
        golden["inverse_column_sum_weights"].numbers, relative: 1e-12))
    #expect(
      isClose(
        try matrix.priorities(method: .rowSums).weights, golden["row_sum_weights"].numbers,
        relative: 1e-12))
  }

  /// The README matrix of pyDecision, whose users took one method for another.
  @Test func differences() throws {
    let matrix = try Golden.file("published/pydecision_7x7_readme")["matrices"]["m"].matrix()
    let comparison = try matrix.compareMethods()
    #expect(comparison.priorities.map(\.method) == PriorityMethod.allCases)
    let difference = comparison.largestWeightDifference
    let weights = { (method: PriorityMethod) in
      try matrix.priorities(method: method).weights[difference.item]
    }
    #expect(
      isClose(
        abs(try weights(difference.first) - weights(difference.second)), difference.size,
        relative: 1e-12))
    for a in comparison.priorities {
      for b in comparison.priorities {
        for (x, y) in zip(a.weights, b.weights) { #expect(abs(x - y) <= difference.size) }
      }
    }
  }

  @Test func tiesShareTheBestRank() throws {
    let comparison = try ComparisonMatrix(weights: [2, 3, 2, 1]).compareMethods()
    #expect(comparison.ranks.allSatisfy { $0 == [2, 1, 2, 4] })
    #expect(comparison.largestRankDifference.size == 0)
    #expect(comparison.largestWeightDifference.size < 1e-15)
  }
}
