import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct TrendTests {
  @Test func electricitySales() throws {
    let golden = try AnalysisGolden("trend_electricity_sales")
    let expected = golden.expected
    let trend = try Trend(golden.input.values.numbers)
    #expect(golden.agrees(trend.points, expected.points))
    #expect(golden.agrees(trend.missing, expected.missing))
    #expect(golden.agrees(trend.first, expected["first"]))
    #expect(golden.agrees(trend.last, expected.last))
    #expect(golden.agrees(trend.change, expected.change))
    #expect(golden.agrees(trend.relativeChange, expected.relative_change))
    #expect(golden.agrees(trend.compoundGrowth, expected.cagr))
    let line = try #require(trend.line)
    #expect(golden.agrees(line.slope, expected.ols.slope))
    #expect(golden.agrees(line.interceptAtFirst, expected.ols.intercept_at_first))
    #expect(golden.agrees(line.rSquared, expected.ols.r_squared))
    #expect(golden.agrees(line.standardError, expected.ols.standard_error))
    #expect(golden.agrees(line.t, expected.ols.t))
    #expect(isClose(line.pValue, expected.ols.p.number!, relative: 1e-9))
    #expect(golden.agrees(line.interval.lower, expected.ols.lower))
    #expect(golden.agrees(line.interval.upper, expected.ols.upper))
    #expect(golden.agrees(trend.mannKendall?.senSlope, expected.mann_kendall.sen_slope))
    #expect(!trend.isShort)
  }

  @Test func gapsAndSigns() throws {
    let trend = try Trend([nil, 100, nil, 121, nil])
    #expect(trend.points == 2 && trend.missing == 3 && trend.span == 2)
    #expect(isClose(try #require(trend.compoundGrowth), 0.1, relative: 1e-14))
    #expect(trend.line == nil && trend.isShort)
    #expect(try Trend([-5, 5]).compoundGrowth == nil)
    #expect(try Trend([0, 5]).relativeChange == nil)
    let flat = try Trend([3, 3, 3, 3])
    #expect(flat.line == nil && flat.mannKendall?.pValue == 1 && flat.change == 0)
    #expect(try Trend([]).first == nil)
    #expect(throws: AnalysisError.amountNotFinite(row: 1)) { try Trend([1, .infinity]) }
  }

  @Test func ranksByQuarter() throws {
    let golden = try AnalysisGolden("trend_rank_table")
    let table = RankTable(golden.input.scores.array.map(\.numbers))
    for (unit, row) in golden.expected.ranks.array.enumerated() {
      #expect(golden.agrees(table.ranks[unit], row))
      #expect(golden.agrees(table.gains[unit], golden.expected.rank_gain[unit]))
    }
    #expect(golden.agrees(table.totalGains, golden.expected.rank_gain_first_to_last))
  }

  @Test func unitsWithoutAScore() {
    let table = RankTable([[1, nil], [3, 2], [2, 4]])
    #expect(table.ranks == [[3, nil], [1, 2], [2, 1]])
    #expect(table.gains == [[nil, nil], [nil, -1], [nil, 1]])
    #expect(RankTable([]).totalGains.isEmpty)
  }
}
