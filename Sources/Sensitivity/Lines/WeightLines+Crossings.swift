extension WeightLines {
  /// Where pairs of scores meet, also at weights beyond 0...1; parallel lines never do.
  ///
  /// - Parameter limit: no more than so many, those nearest to today's weight.
  /// - Returns: Sorted by pair.
  /// - Complexity: O(n log n) and a step for each pair whose scores today are as near to each other as
  ///   those of the last crossing that is kept could be; all pairs, O(n²), where there are not that
  ///   many. Memory for `limit` crossings.
  public func crossings(limit: Int = 1_000) -> [WeightCrossing] {
    let slopes = lines.map(\.slope)
    let spread = (slopes.max() ?? 0) - (slopes.min() ?? 0)
    guard limit > 0, spread > Tie.slope else { return [] }
    var nearest = NearestCrossings(to: today, limit: limit)
    nearest.look(at: order, scores, steepest: spread) { above, below, gap, nearest in
      let gain = abs(slopes[above] - slopes[below])
      guard gain > Tie.slope, gap <= nearest.reach * gain else { return }
      let (first, second) = (min(above, below), max(above, below))
      nearest.add(WeightCrossing(first: first, second: second, weight: crossing(first, second)))
    }
    return nearest.sortedByPair
  }

  /// Groups of scores that are the same whatever the weight.
  ///
  /// - Complexity: O(n log n)
  public var tiesEverywhere: [[Int]] { order.groups(ofSame: isSame) }

  func isSame(_ a: Int, _ b: Int) -> Bool {
    abs(lines[a].slope - lines[b].slope) <= Tie.slope
      && abs(scores[a] - scores[b]) < Tie.tolerance
  }
}
