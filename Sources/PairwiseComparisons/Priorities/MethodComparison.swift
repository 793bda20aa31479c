/// What every method makes of the same judgments.
public struct MethodComparison: Sendable, Hashable {
  /// One per method, in the order of `PriorityMethod.allCases`.
  public var priorities: [Priorities]
  /// Ranks of the items by method, 1 best; items equal after nine decimals share the best rank.
  public var ranks: [[Int]]
  /// The two methods and the item whose weights differ most.
  public var largestWeightDifference: Difference
  /// The two methods and the item whose ranks differ most.
  public var largestRankDifference: Difference

  /// Two methods that differ about an item.
  public struct Difference: Sendable, Hashable {
    /// The method that comes first in `PriorityMethod.allCases`.
    public var first: PriorityMethod
    /// The method that comes later; the same as `first` where no methods differ.
    public var second: PriorityMethod
    /// Position of the item.
    public var item: Int
    /// |w − w′|, or the number of ranks.
    public var size: Double
  }
}

extension ComparisonMatrix {
  /// Derives the weights by every method.
  ///
  /// - Throws: `JudgmentError` of the first method that cannot solve the matrix.
  /// - Complexity: O(n³)
  public func compareMethods() throws(JudgmentError) -> MethodComparison {
    let pair = try perronPair()
    var priorities: [Priorities] = []
    for method in PriorityMethod.allCases {
      priorities.append(try self.priorities(method: method, pair: pair))
    }
    let ranks = priorities.map { competitionRanks($0.weights) }
    var weight = MethodComparison.Difference(
      first: .eigenvector, second: .eigenvector, item: 0, size: 0)
    var rank = weight
    for a in priorities.indices {
      for b in priorities.indices.dropFirst(a + 1) {
        for item in 0..<order {
          let difference = abs(priorities[a].weights[item] - priorities[b].weights[item])
          if difference > weight.size {
            weight = .init(
              first: priorities[a].method, second: priorities[b].method, item: item,
              size: difference)
          }
          let shift = Double(abs(ranks[a][item] - ranks[b][item]))
          if shift > rank.size {
            rank = .init(
              first: priorities[a].method, second: priorities[b].method, item: item, size: shift)
          }
        }
      }
    }
    return MethodComparison(
      priorities: priorities, ranks: ranks, largestWeightDifference: weight,
      largestRankDifference: rank)
  }
}

/// Ranks of values, 1 for the largest; equal after nine decimals share the best rank.
func competitionRanks(_ values: [Double]) -> [Int] {
  let rounded = values.map { ($0 * 1e9).rounded() }
  let descending = rounded.indices.sorted { (-rounded[$0], $0) < (-rounded[$1], $1) }
  var ranks = [Int](repeating: 0, count: values.count)
  for (place, item) in descending.enumerated() {
    let previous = place > 0 ? descending[place - 1] : item
    ranks[item] =
      place > 0 && rounded[previous] == rounded[item] ? ranks[previous] : place + 1
  }
  return ranks
}
