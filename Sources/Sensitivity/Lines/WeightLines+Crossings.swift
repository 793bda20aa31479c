internal import Statistics

extension WeightLines {
  /// Where pairs of scores meet, also at weights beyond 0...1; parallel lines never do.
  ///
  /// - Parameter limit: no more than so many, those nearest to today's weight.
  /// - Returns: Sorted by pair.
  /// - Complexity: O(n log n) and a step for each pair whose scores today are as near to each other as
  ///   those of the last crossing that is kept could be; all pairs, O(n²), where there are not that
  ///   many. Memory for `limit` crossings.
  public func crossings(limit: Int = 1_000) -> [WeightCrossing] {
    var nearest = NearestCrossings(to: today, limit: limit)
    let slopes = lines.map(\.slope)
    let spread = (slopes.max() ?? 0) - (slopes.min() ?? 0)
    guard limit > 0, spread > Tie.slope else { return [] }
    // By how many stand between two today: the farther apart their scores, the farther the crossing.
    var places = Array(order.indices.dropLast())
    var between = 1
    while !places.isEmpty {
      places.removeAll { place in
        guard place + between < order.count else { return true }
        let (above, below) = (order[place], order[place + between])
        let gap = scores[above] - scores[below]
        if gap > nearest.reach * spread { return true }
        let gain = abs(slopes[above] - slopes[below])
        if gain > Tie.slope, gap <= nearest.reach * gain {
          let (first, second) = (min(above, below), max(above, below))
          nearest.add(
            WeightCrossing(first: first, second: second, weight: crossing(first, second)))
        }
        return false
      }
      between += 1
    }
    return nearest.sortedByPair
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

/// The crossings nearest to a weight of all that were added; of those as near as each other the pair
/// that comes first.
struct NearestCrossings {
  private struct Key: Comparable {
    var distance: Double
    var crossing: WeightCrossing

    static func < (a: Key, b: Key) -> Bool {
      (a.distance, a.crossing.first, a.crossing.second, a.crossing.weight)
        < (b.distance, b.crossing.first, b.crossing.second, b.crossing.weight)
    }
  }

  private let today: Double
  private let limit: Int
  private var nearest: LeastKeys<Key>

  init(to today: Double, limit: Int) {
    self.today = today
    self.limit = max(0, limit)
    nearest = LeastKeys(capacity: self.limit)
  }

  /// No crossing farther away is taken; a little more than the farthest that is kept.
  var reach: Double {
    guard nearest.keys.count == limit else { return .infinity }
    // Distances are quotients; what is compared with this is rounded otherwise.
    return (nearest.keys.first?.distance ?? 0) * (1 + 1e-9) + 1e-12
  }

  var sortedByPair: [WeightCrossing] {
    nearest.keys.map(\.crossing)
      .sorted { ($0.first, $0.second, $0.weight) < ($1.first, $1.second, $1.weight) }
  }

  mutating func add(_ crossing: WeightCrossing) {
    let key = Key(distance: abs(crossing.weight - today), crossing: crossing)
    if nearest.admits(key) { nearest.insert(key) }
  }
}
