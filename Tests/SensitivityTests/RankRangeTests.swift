import TestSupport
import Testing

@testable import Sensitivity

@Suite struct RankRangeTests {
  @Test func tiesShareTheBestRank() {
    let lines = [
      WeightLine(intercept: 0, slope: 100), WeightLine(intercept: 50, slope: 0),
      WeightLine(intercept: 100, slope: -100),
    ]
    // All three meet at 0.5, where each is first.
    let expected = [
      RankRange(best: 1, worst: 3), RankRange(best: 1, worst: 2), RankRange(best: 1, worst: 3),
    ]
    #expect(WeightLines(lines, today: 0.3).rankRanges == expected)
  }

  @Test func parallelLinesKeepTheirOrder() {
    let lines = [20.0, 30, 30].map { WeightLine(intercept: $0, slope: 7) }
    let expected = [
      RankRange(best: 3, worst: 3), RankRange(best: 1, worst: 1), RankRange(best: 1, worst: 1),
    ]
    #expect(WeightLines(lines, today: 0.5).rankRanges == expected)
    #expect(WeightLines([], today: 0.5).rankRanges.isEmpty)
  }

  /// Lines of whole numbers, looked at where any two meet and between these places, in fractions.
  @Test func drawnLinesAgreeWithFractions() {
    var generator = RepeatableGenerator(seed: 81)
    for _ in 0..<60 {
      let lines: [(intercept: Int, slope: Int)] = (0..<7).map { _ in
        (Int.random(in: 0...12, using: &generator), Int.random(in: -6...6, using: &generator))
      }
      let found = WeightLines(
        lines.map { WeightLine(intercept: Double($0.0), slope: Double($0.1)) }, today: 0.4
      ).rankRanges
      #expect(found == ranges(lines))
    }
  }

  private func ranges(_ lines: [(intercept: Int, slope: Int)]) -> [RankRange] {
    var places: [(top: Int, bottom: Int)] = [(0, 1), (1, 1)]
    for a in lines {
      for b in lines where a.slope < b.slope && a.intercept >= b.intercept {
        let (top, bottom) = (a.intercept - b.intercept, b.slope - a.slope)
        if top <= bottom { places.append((top, bottom)) }
      }
    }
    places.sort { $0.top * $1.bottom < $1.top * $0.bottom }
    // The mediant of two fractions lies between them.
    let between = zip(places, places.dropFirst()).map {
      (top: $0.top + $1.top, bottom: $0.bottom + $1.bottom)
    }
    return lines.map { own in
      let ranks = (places + between).map { place in
        let value = { (line: (intercept: Int, slope: Int)) in
          line.intercept * place.bottom + line.slope * place.top
        }
        return 1 + lines.filter { value($0) > value(own) }.count
      }
      return RankRange(best: ranks.min() ?? 0, worst: ranks.max() ?? 0)
    }
  }

  @Test func countingBelowABoundIsASearch() {
    let numbers = [1.0, 2, 2, 3]
    let counts = [0.5, 1, 1.5, 2, 2.5, 3, 9].map { numbers.count(below: $0) }
    #expect(counts == [0, 0, 1, 1, 3, 3, 4])
    #expect([Double]().count(below: 1) == 0)
  }
}
