internal import Statistics

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

  /// Looks at pairs, those that stand next to each other today first, as long as their scores are as near
  /// as those of a crossing that is kept could be.
  ///
  /// - Parameters:
  ///   - order: positions by today's score, the best first.
  ///   - steepest: no two scores near each other faster.
  ///   - add: adds the crossings of a pair whose scores differ by `gap` today.
  mutating func look(
    at order: [Int], _ scores: [Double], steepest: Double,
    add: (_ above: Int, _ below: Int, _ gap: Double, inout NearestCrossings) -> Void
  ) {
    // By how many stand between two today: the farther apart their scores, the farther the crossing.
    var places = Array(order.indices.dropLast())
    var between = 1
    while !places.isEmpty {
      places.removeAll { place in
        guard place + between < order.count else { return true }
        let (above, below) = (order[place], order[place + between])
        let gap = scores[above] - scores[below]
        if gap > reach * steepest { return true }
        add(above, below, gap, &self)
        return false
      }
      between += 1
    }
  }
}
