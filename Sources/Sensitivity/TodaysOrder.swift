/// Today's scores and the order they stand in.
extension [Double] {
  /// Positions, the highest first; of equal scores the one that gains from a larger weight, then the one
  /// listed first.
  ///
  /// - Parameter slopes: what each score gains for each unit of the weight.
  /// - Complexity: O(n log n)
  func order(ofEqual slopes: [Double]) -> [Int] {
    // Sorted as values, which is several times faster than through positions.
    var keyed = indices.map { (score: self[$0], slope: slopes[$0], position: $0) }
    keyed.sort {
      $0.score != $1.score
        ? $0.score > $1.score
        : $0.slope != $1.slope ? $0.slope > $1.slope : $0.position < $1.position
    }
    return keyed.map(\.position)
  }

  /// The first that ties with the highest; nil without any score.
  var firstOfHighest: Int? {
    guard let best = self.max() else { return nil }
    return firstIndex { best - $0 < Tie.tolerance }
  }
}

extension [Int] {
  /// Groups of neighbours that are the same, each ascending.
  func groups(ofSame areSame: (Int, Int) -> Bool) -> [[Int]] {
    var groups: [[Int]] = []
    for position in self {
      if let last = groups.last?.last, areSame(last, position) {
        groups[groups.count - 1].append(position)
      } else {
        groups.append([position])
      }
    }
    return groups.filter { $0.count > 1 }.map { $0.sorted() }
  }
}
