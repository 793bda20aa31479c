import IndicatorEvaluation
import TestSupport
import Testing

@testable import Sensitivity

@Suite struct NearestCrossingsTests {
  private func kept(_ crossings: [WeightCrossing], limit: Int, today: Double) -> [WeightCrossing] {
    var nearest = NearestCrossings(to: today, limit: limit)
    for crossing in crossings { nearest.add(crossing) }
    return nearest.sortedByPair
  }

  /// All of them sorted by distance and pair, the first ones by pair.
  private func plain(_ crossings: [WeightCrossing], limit: Int, today: Double) -> [WeightCrossing] {
    crossings.sorted {
      let (a, b) = (abs($0.weight - today), abs($1.weight - today))
      return a != b ? a < b : ($0.first, $0.second) < ($1.first, $1.second)
    }.prefix(limit).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  @Test func ofThoseAsNearTheFirstPairStays() {
    let crossings = [
      WeightCrossing(first: 2, second: 3, weight: 0.25),
      WeightCrossing(first: 0, second: 2, weight: 0.75),
      WeightCrossing(first: 0, second: 1, weight: 0.9),
      WeightCrossing(first: 0, second: 3, weight: 0.5),
      WeightCrossing(first: 1, second: 2, weight: 0.25),
    ]
    #expect(kept(crossings, limit: 3, today: 0.5) == [crossings[1], crossings[3], crossings[4]])
    #expect(kept(crossings, limit: 1, today: 0.5) == [crossings[3]])
    #expect(kept(crossings, limit: 0, today: 0.5).isEmpty)
    #expect(kept(crossings, limit: -1, today: 0.5).isEmpty)
    #expect(kept(crossings, limit: 9, today: 0.5).count == 5)
  }

  @Test func theReachIsThatOfTheFarthest() {
    var nearest = NearestCrossings(to: 0.5, limit: 2)
    nearest.add(WeightCrossing(first: 0, second: 1, weight: 0.9))
    #expect(nearest.reach == .infinity)
    nearest.add(WeightCrossing(first: 0, second: 2, weight: 0.25))
    #expect(nearest.reach >= 0.4 && nearest.reach < 0.400001)
    nearest.add(WeightCrossing(first: 0, second: 3, weight: 0.5))
    #expect(nearest.reach >= 0.25 && nearest.reach < 0.250001)
  }

  /// Looking at neighbours first finds the same as looking at all pairs.
  @Test(arguments: [1, 5, 40, 10_000])
  func neighboursFirstFindTheSame(limit: Int) {
    var generator = RepeatableGenerator(seed: 71)
    for _ in 0..<20 {
      let lines = (0..<25).map { _ in
        WeightLine(
          intercept: .random(in: 0...100, using: &generator),
          slope: .random(in: -50...50, using: &generator))
      }
      let today = Double.random(in: 0...1, using: &generator)
      let all = WeightLines(lines, today: today)
      var crossings: [WeightCrossing] = []
      for first in lines.indices {
        for second in lines.indices.dropFirst(first + 1) {
          crossings.append(
            WeightCrossing(first: first, second: second, weight: all.crossing(first, second)))
        }
      }
      var nearest = NearestCrossings(to: today, limit: limit)
      var areGapsRight = true
      nearest.look(at: all.order, all.scores, steepest: 100) { above, below, gap, nearest in
        if gap != all.scores[above] - all.scores[below] || gap < 0 { areGapsRight = false }
        let (first, second) = (min(above, below), max(above, below))
        nearest.add(
          WeightCrossing(first: first, second: second, weight: all.crossing(first, second)))
      }
      #expect(areGapsRight)
      #expect(nearest.sortedByPair == plain(crossings, limit: limit, today: today))
    }
  }
}
