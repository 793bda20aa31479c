/// The ranks that each score takes as a weight goes from 0 to 1.
public struct RankRange: Sendable, Hashable {
  /// From 1; ties share the best rank.
  public var best: Int
  /// From 1, `best` or more; ties share the best rank.
  public var worst: Int
}

extension WeightLines {
  /// Best and worst rank of each score over all weights, ties sharing the best rank.
  ///
  /// - Complexity: O(n² log n)
  public var rankRanges: [RankRange] { lines.indices.map(rankRange) }

  private func rankRange(_ own: Int) -> RankRange {
    // Others are ahead on an open half of the weights, beyond where they meet.
    var above: [Double] = []
    var below: [Double] = []
    var always = 0
    for other in lines.indices where other != own {
      let gain = lines[other].slope - lines[own].slope
      if abs(gain) <= Tie.slope {
        if scores[other] - scores[own] >= Tie.tolerance { always += 1 }
      } else if gain > 0 {
        above.append(crossing(own, other))
      } else {
        below.append(crossing(own, other))
      }
    }
    above.sort()
    below.sort()
    let meetings = (above + below).filter { (0...1).contains($0) }.sorted()
    var looked: [Double] = [0, 1] + meetings
    for (a, b) in zip([0] + meetings, meetings + [1]) where b - a > 1e-12 {
      looked.append((a + b) / 2)
    }
    var range = RankRange(best: .max, worst: 0)
    for weight in looked {
      let ahead =
        above.count(below: weight - 1e-12) + below.count - below.count(below: weight + 1e-12)
      let rank = 1 + always + ahead
      range = RankRange(best: min(range.best, rank), worst: max(range.worst, rank))
    }
    return range
  }
}

extension [Double] {
  /// How many elements of an ascending list are below `bound`.
  func count(below bound: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
