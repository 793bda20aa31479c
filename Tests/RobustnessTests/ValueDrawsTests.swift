import IndicatorEvaluation
import TestSupport
import Testing

@testable import Robustness

@Suite struct ValueDrawsTests {
  private static func draws(
    _ columns: [[Double]], _ values: [String: ValueNoise], indicators: [Indicator]? = nil,
    raw: [[Double]]? = nil
  ) throws -> ValueDraws {
    var subject = flatSubject(columns.map { _ in 1 / Double(columns.count) }, columns)
    subject.indicators = indicators
    subject.rawValues = raw
    return try ValueDraws(subject, RobustnessAssumptions(values: values), seed: 8)
  }

  @Test func onlyTheNamedLeafVaries() throws {
    let columns: [[Double]] = [[10, 20], [30, 40]]
    let draws = try Self.draws(columns, ["x2": .normal(own: 5)])
    #expect(draws.leaves == [1] && !draws.isEmpty)
    let drawn = draws.columns(draw: 3)
    #expect(drawn[0] == columns[0] && drawn[1] != columns[1])
    #expect(draws.columns(draw: 3) == drawn && draws.columns(draw: 4) != drawn)
    #expect(try Self.draws(columns, [:]).columns(draw: 1) == columns)
  }

  @Test func whatAllShareMovesAllAlike() throws {
    let draws = try Self.draws([[10, 20, 35]], ["x1": .normal(own: 0, shared: 4)])
    for draw in 0..<20 {
      let moved = zip(draws.columns(draw: draw)[0], [10.0, 20, 35]).map { $0 - $1 }
      #expect(isClose(moved, moved.map { _ in moved[0] }, absolute: 1e-13))
      #expect(moved[0] != 0)
    }
  }

  @Test func errorsStayInsideTheirLimits() throws {
    let within = try Self.draws([[50, 80]], ["x1": .within(0.1)])
    let triangle = try Self.draws([[50]], ["x1": .triangular(from: -2, mode: 1, to: 3)])
    var sum = 0.0
    for draw in 0..<2_000 {
      let column = within.columns(draw: draw)[0]
      #expect((45...55).contains(column[0]) && (72...88).contains(column[1]))
      let error = triangle.columns(draw: draw)[0][0] - 50
      #expect((-2.0...3).contains(error))
      sum += error
    }
    // Mean (−2 + 1 + 3) / 3, variance (4 + 1 + 9 + 2 − 3 + 6) / 18 = 19 / 18.
    let deviation = (19.0 / 18 / 2_000).squareRoot()
    #expect(abs(sum / 2_000 - 2.0 / 3) < 5 * deviation)
  }

  /// Variances 1 and 4 with the covariance 2 are one error, doubled.
  @Test func aCovarianceTiesRowsTogether() throws {
    let draws = try Self.draws(
      [[10, 20, 30]], ["x1": .covariance([[1, 2, 0], [2, 4, 0], [0, 0, 0]])])
    for draw in 0..<20 {
      let column = draws.columns(draw: draw)[0]
      #expect(isClose(column[1] - 20, 2 * (column[0] - 10), absolute: 1e-12))
      #expect(column[2] == 30)
    }
    #expect(throws: RobustnessError.covariance(indicator: "x1")) {
      try Self.draws([[10, 20]], ["x1": .covariance([[1]])])
    }
  }

  @Test func countsAreWholeNumbers() throws {
    let draws = try Self.draws([[6, 0, .nan]], ["x1": .poisson])
    let count = 3_000
    var sum = 0.0
    for draw in 0..<count {
      let column = draws.columns(draw: draw)[0]
      #expect(column[0] == column[0].rounded() && column[0] >= 0)
      #expect(column[1] == 0 && column[2].isNaN)
      sum += column[0]
    }
    // Mean and variance 6.
    #expect(abs(sum / Double(count) - 6) < 5 * (6 / Double(count)).squareRoot())
  }

  /// The middle one of three texts is always taken for a neighbour.
  @Test func textsAreConfusedWithTheirNeighbours() throws {
    let words = Indicator(
      id: "x1",
      rule: .categories([
        ScoreCategory(name: "a", score: 90), ScoreCategory(name: "b", score: 60),
        ScoreCategory(name: "c", score: 10),
      ]))
    let draws = try Self.draws(
      [[60, 90]], ["x1": .confusion(1)], indicators: [words], raw: [[1, 0]])
    var seen: Set<Double> = []
    for draw in 0..<50 {
      let column = draws.columns(draw: draw)[0]
      seen.insert(column[0])
      // Above the first there is nothing.
      #expect([90, 60].contains(column[1]))
    }
    #expect(seen == [90, 10])
    let sure = try Self.draws(
      [[60, 90]], ["x1": .confusion(0)], indicators: [words], raw: [[1, 0]])
    #expect(sure.columns(draw: 1) == [[60, 90]])
  }

  /// Errors are in the values' unit and pass through the rule.
  @Test func errorsPassThroughTheRule() throws {
    let steep = Indicator(id: "x1", rule: .linear(slope: 2, offset: 0))
    let through = try Self.draws(
      [[20, 40]], ["x1": .normal(own: 1)], indicators: [steep], raw: [[10, 20]])
    let plain = try Self.draws([[10, 20]], ["x1": .normal(own: 1)])
    for draw in 0..<10 {
      let doubled = plain.columns(draw: draw)[0].map { 2 * $0 }
      #expect(isClose(through.columns(draw: draw)[0], doubled, absolute: 1e-12))
    }
  }

  @Test func eachLeafMayHaveADrawOfItsOwn() throws {
    let draws = try Self.draws(
      [[10, 20], [30, 40]], ["x1": .normal(own: 1), "x2": .normal(own: 1)])
    let mixed = draws.columns(draws: [5, 9])
    #expect(mixed[0] == draws.columns(draw: 5)[0])
    #expect(mixed[1] == draws.columns(draw: 9)[1])
  }
}
