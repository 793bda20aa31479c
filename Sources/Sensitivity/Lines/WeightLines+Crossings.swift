extension WeightLines {
  /// Where pairs of scores meet, also at weights beyond 0...1; parallel lines never do.
  ///
  /// - Parameter limit: no more than so many, those nearest to today's weight.
  /// - Returns: Sorted by pair.
  /// - Complexity: O(n²)
  public func crossings(limit: Int = 1_000) -> [WeightCrossing] {
    var found: [WeightCrossing] = []
    for first in lines.indices {
      for second in lines.indices.dropFirst(first + 1)
      where abs(lines[first].slope - lines[second].slope) > Tie.slope {
        found.append(
          WeightCrossing(first: first, second: second, weight: crossing(first, second)))
      }
    }
    return found.nearest(to: today, limit: limit)
  }

  /// Groups of scores that are the same whatever the weight.
  ///
  /// - Complexity: O(n log n)
  public var tiesEverywhere: [[Int]] {
    var groups: [[Int]] = []
    for position in order {
      if let last = groups.last?.last, isSame(last, position) {
        groups[groups.count - 1].append(position)
      } else {
        groups.append([position])
      }
    }
    return groups.filter { $0.count > 1 }.map { $0.sorted() }
  }

  func isSame(_ a: Int, _ b: Int) -> Bool {
    abs(lines[a].slope - lines[b].slope) <= Tie.slope
      && abs(scores[a] - scores[b]) < Tie.tolerance
  }
}

extension [WeightCrossing] {
  /// The nearest to a weight, in their own order.
  func nearest(to today: Double, limit: Int) -> [WeightCrossing] {
    guard count > limit else { return self }
    let kept = indices.sorted { abs(self[$0].weight - today) < abs(self[$1].weight - today) }
      .prefix(limit).sorted()
    return kept.map { self[$0] }
  }
}
