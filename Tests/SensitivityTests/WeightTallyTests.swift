import IndicatorEvaluation
import TestSupport
import Testing

@testable import Sensitivity

/// What is kept of a stream: whoever comes first somewhere, and nobody else.
struct WeightTallyTests {
  /// Scores of rows of which every third has the best value of the varied indicator, so that they all meet
  /// where it has all of the weight.
  private func rows(_ count: Int, gaps: Double, seed: UInt64) -> [RenormalisedScore] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { _ in
      let own =
        Int.random(in: 0..<3, using: &generator) == 0
        ? 100 : [20, 60].randomElement(using: &generator)!
      let others = Double.random(in: 30...90, using: &generator)
      let share =
        Double.random(in: 0..<1, using: &generator) < gaps
        ? Double.random(in: 0.3...0.9, using: &generator) : 1
      return RenormalisedScore(base: others, gain: Double(own) - others, share: share)
    }
  }

  private func tally(of rows: [RenormalisedScore], today: Double, parts: Int) -> WeightTally {
    var tally = WeightTally(child: 1, today: today)
    for start in stride(from: 0, to: rows.count, by: parts) {
      tally.append(
        Array(rows[start..<min(start + parts, rows.count)]), first: start,
        bandChanges: [0, 0, 0, 0])
    }
    return tally
  }

  @Test(arguments: [0, 0.02])
  func whoMeetsTheFirstAtAnEndOnlyIsNotKept(gaps: Double) {
    let rows = rows(40_000, gaps: gaps, seed: 7)
    #expect(rows.count { $0.value(at: 1) > 99.999 } > 10_000)
    let tally = tally(of: rows, today: 0.3, parts: 1_500)
    #expect(tally.rows.count < 40)
    let whole = rows.overWeight(today: 0.3)
    let found = tally.outlook
    #expect(found.first.map { tally.rows[$0] } == whole.first)
    #expect(found.leaders.map { $0.first.map { tally.rows[$0] } } == whole.leaders.map(\.first))
    #expect(isClose(found.firstStable.lowerBound, whole.firstStable.lowerBound, absolute: 1e-12))
    #expect(isClose(found.firstStable.upperBound, whole.firstStable.upperBound, absolute: 1e-12))
  }

  /// All tie today and part with each other: each of them is asked for.
  @Test func whoTiesWithTheFirstTodayIsKept() {
    let rows = (0..<20_000).map { row in
      RenormalisedScore(base: 50 - Double(row % 10_007) * 0.002, gain: Double(row % 10_007) * 0.004)
    }
    let tally = tally(of: rows, today: 0.5, parts: 3_000)
    #expect(tally.rows == Array(0..<20_000))
    let outlook = tally.outlook
    #expect(outlook.first == 0)
    #expect(outlook.tiedWithFirst.count == 20_000 - rows.count { $0.gain == 0 })
    // The flattest before today, the steepest after it.
    #expect(outlook.leaders.map(\.first) == [[0, 10_007], [10_006]])
    #expect(isClose(outlook.leaders.map(\.to), [0.5, 1], absolute: 1e-9))
  }

  /// Of those who are the same all along the first ten, however many came.
  @Test func tenOfThoseWhoAreTheSame() {
    let rows = [RenormalisedScore](repeating: RenormalisedScore(base: 40, gain: 20), count: 9_000)
    let tally = tally(of: rows, today: 0.5, parts: 1_000)
    #expect(tally.rows == Array(0..<10))
    #expect(tally.outlook.leaders.map(\.first) == [Array(0..<10)])
  }
}
