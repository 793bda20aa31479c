extension [Double] {
  /// The place of every value from 1 on, the least first; equal values share the mean of their places.
  ///
  /// - Complexity: O(n log n)
  package var averageRanks: [Double] {
    var ranks = [Double](repeating: 0, count: count)
    for tie in ties {
      for position in tie.positions { ranks[position] = Double(tie.start + tie.end + 1) / 2 }
    }
    return ranks
  }

  /// Positions with equal values together, ascending by value; `start..<end` are their places from 0.
  var ties: [(start: Int, end: Int, positions: ArraySlice<Int>)] {
    let order = indices.sorted { self[$0] < self[$1] }
    var ties: [(Int, Int, ArraySlice<Int>)] = []
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, self[order[end]] == self[order[start]] { end += 1 }
      ties.append((start, end, order[start..<end]))
      start = end
    }
    return ties
  }
}

extension [Double?] {
  /// The place of every value from 1 on, the largest first; equal values share the best place, and the
  /// next takes the place after all of them. Nil where there is no value.
  ///
  /// - Complexity: O(n log n)
  package var standings: [Int?] {
    let present = indices.filter { self[$0] != nil }
    let ties = present.map { -(self[$0] ?? 0) }.ties
    var standings = [Int?](repeating: nil, count: count)
    for tie in ties {
      for position in tie.positions { standings[present[position]] = tie.start + 1 }
    }
    return standings
  }
}
