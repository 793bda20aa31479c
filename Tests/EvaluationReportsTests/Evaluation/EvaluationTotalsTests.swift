import IndicatorEvaluation
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct EvaluationTotalsTests {
  /// 68, 72 and 32, of which one reaches 70.
  @Test func aModelWithoutPeriodsHasOneTotal() throws {
    let totals = EvaluationIndex(try Shops.result()).totals
    #expect(totals.customers == 3 && totals.rows == 3 && totals.listable == nil)
    #expect(totals.customersOfClass.isEmpty && totals.periods.count == 1)
    let period = totals.periods[0]
    #expect(period.scored == 3 && period.bands == [1, 2])
    let figures = [period.mean, period.median, period.lowest, period.highest]
    #expect(isClose(figures, [172.0 / 3, 68, 32, 72], absolute: 1e-9))
    #expect(isClose(period.leafMeans, [60, 160.0 / 3], absolute: 1e-9))
  }

  @Test func rowsWithoutAScoreAreCountedButHaveNoPart() throws {
    var result = try Shops.result()
    result.rows.scores[0] = .nan
    let totals = EvaluationIndex(result).totals
    #expect(totals.rows == 3 && totals.periods[0].scored == 2)
    #expect(isClose(totals.periods[0].mean, 52, absolute: 1e-9))
    #expect(isClose(totals.periods[0].leafMeans, [50, 55], absolute: 1e-9))
  }

  @Test func periodsAndClassesAreToldApart() throws {
    let result = try Sample.evaluation()
    let totals = EvaluationIndex(result).totals
    #expect(totals.customers == 6 && totals.rows == 12)
    #expect(totals.customersOfClass == [2, 4])
    for (period, total) in totals.periods.enumerated() {
      let scores = stride(from: period, to: 12, by: 2).map { result.rows.scores[$0] }
      #expect(total.scored == 6 && total.bands.reduce(0, +) == 6)
      #expect(isClose(total.mean, scores.reduce(0, +) / 6, absolute: 1e-9))
      #expect(total.lowest == scores.min() && total.highest == scores.max())
    }
    // Content effectiveness before: 82, 78, 70, 85, 80 and 76 between 60 and 100.
    #expect(isClose(totals.periods[0].leafMeans[1], 100 * (471.0 / 6 - 60) / 40, absolute: 1e-9))
  }

  @Test func classesThatTheModelDoesNotHaveAreNotCounted() throws {
    var result = try Sample.evaluation()
    result.classOfCustomer = [0, 0, nil, 7, -1, 1]
    #expect(EvaluationIndex(result).totals.customersOfClass == [2, 1])
  }

  @Test func theMedianIsTheMiddleOrTheMeanOfTwo() {
    func median(_ sorted: [Double]) -> Double {
      PeriodTotals(sorted: sorted, bands: [], leafMeans: []).median
    }
    #expect(median([1, 2, 9]) == 2 && median([10, 20, 40, 70]) == 30)
    #expect(median([]).isNaN)
    let empty = PeriodTotals(sorted: [], bands: [0], leafMeans: [])
    #expect(empty.scored == 0 && empty.mean.isNaN && empty.lowest.isNaN && empty.highest.isNaN)
  }
}
