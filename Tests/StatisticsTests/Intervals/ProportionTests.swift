import TestSupport
import Testing

@testable import Statistics

@Suite struct ProportionTests {
  @Test func finitePopulation() throws {
    let golden = try AnalysisGolden("finite_population")
    #expect(golden.expected.cases.array.count == 5)
    for row in golden.expected.cases.array {
      let share = try Proportion(
        count: row.count.integer!, base: row.base.integer!, population: row.population.integer)
      let interval = try #require(share.interval())
      #expect(golden.agrees(share.base.effective, row.effective_base))
      #expect(golden.agrees(share.share, row.share))
      #expect(golden.agrees(interval.lower, row.lower))
      #expect(golden.agrees(interval.upper, row.upper))
    }
  }

  /// Wilson's interval is where the score test of the share has just this probability.
  @Test(arguments: [(3, 20), (1, 2), (500, 1000), (9, 10)])
  func endsAreOnTheScoreTest(count: Int, base: Int) throws {
    let share = try Proportion(count: count, base: base)
    for confidence in [0.8, 0.95, 0.999] {
      let level = try ConfidenceLevel(confidence)
      let interval = try #require(share.interval(confidence: level))
      for end in [interval.lower, interval.upper] {
        let z = (share.share! - end) / (end * (1 - end) / Double(base)).squareRoot()
        #expect(isClose(abs(z), level.normalQuantile, relative: 1e-10))
      }
    }
  }

  @Test func refusals() {
    #expect(throws: StatisticsError.count(4, base: 3)) { try Proportion(count: 4, base: 3) }
    #expect(throws: StatisticsError.count(-1, base: 3)) { try Proportion(count: -1, base: 3) }
    #expect(throws: StatisticsError.population(5, base: 6)) {
      try Proportion(count: 1, base: 6, population: 5)
    }
    #expect(throws: StatisticsError.confidence(95)) { try ConfidenceLevel(95) }
  }

  @Test func nobodyAnswered() throws {
    let nobody = try Proportion(count: 0, base: 0)
    #expect(nobody.share == nil && nobody.interval() == nil)
    #expect(try NetScore(top: 0, middle: 0, bottom: 0).interval() == nil)
  }
}
