import Statistics
import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct ComparisonResultTests {
  private func model(_ leaves: Int) -> EvaluationModel {
    var model = SampleTrees.model(
      SampleTrees.flat(.geometric, [Double](repeating: 1 / Double(leaves), count: leaves)))
    model.periods = [Period(id: "p"), Period(id: "q"), Period(id: "r")]
    model.comparison = PeriodComparison(baseline: 0, current: 2, byClass: true)
    model.classes = [
      CustomerClass(id: "none", condition: .equals(field: "k", ["z"])),
      CustomerClass(id: "even", condition: .equals(field: "k", ["0"])),
      CustomerClass(id: "odd", condition: .equals(field: "k", ["1"])),
    ]
    return model
  }

  private func data(_ customers: Int, _ leaves: Int, seed: UInt64) -> EvaluationData {
    var generator = RepeatableGenerator(seed: seed)
    var data = SampleTrees.data(
      SampleTrees.columns(leaves, rows: customers * 3, missing: 5, using: &generator))
    data.customers = (0..<customers).map { "c\($0)" }
    data.customerOfRow = (0..<customers * 3).map { $0 / 3 }
    data.periodOfRow = (0..<customers * 3).map { $0 % 3 }
    data.fields = CustomerFields(
      names: ["k"], columns: [(0..<customers).map { "\($0 % 2)" }])
    return data
  }

  @Test func changesAndTheirShares() throws {
    let result = try model(5).evaluate(data(40, 5, seed: 10))
    let comparison = try #require(result.comparison)
    let rows = result.rows
    #expect(comparison.changes.count == 40)
    for change in comparison.changes {
      #expect(rows.period[change.baselineRow] == 0 && rows.period[change.currentRow] == 2)
      #expect(rows.customer[change.baselineRow] == change.customer)
      #expect(
        change.change == rows.scores[change.currentRow] - rows.scores[change.baselineRow])
      #expect(isClose(change.contributions.reduce(0, +), change.change, absolute: 1e-12))
      #expect(
        change.rankGain == rows.ranks[change.baselineRow] - rows.ranks[change.currentRow])
    }
  }

  @Test func groups() throws {
    let result = try model(5).evaluate(data(41, 5, seed: 11))
    let comparison = try #require(result.comparison)
    let overall = comparison.overall
    let changes = comparison.changes.map(\.change)
    #expect(overall.count == 41)
    #expect(overall.improved + overall.declined + overall.unchanged == 41)
    #expect(overall.improved == changes.filter { $0 > 0 }.count)
    #expect(overall.medianChange == changes.sorted()[20])
    #expect(
      isClose(overall.meanChange, overall.currentMean - overall.baselineMean, absolute: 1e-12))
    #expect(isClose(overall.contributions.reduce(0, +), overall.meanChange, absolute: 1e-12))
    #expect(overall.wilcoxon == WilcoxonSignedRank(changes))
    #expect(overall.pairedT == PairedT(changes))
    // One class has no customers and gets no group; the others make up the whole.
    #expect(comparison.classes.map(\.customerClass) == [1, 2])
    #expect(comparison.classes.map(\.count) == [21, 20])
    #expect(comparison.classes.reduce(0) { $0 + $1.improved } == overall.improved)
    let even = comparison.changes.filter { $0.customer % 2 == 0 }.map(\.change).sorted()
    #expect(comparison.classes[0].medianChange == even[10])
    let odd = comparison.changes.filter { $0.customer % 2 == 1 }.map(\.change).sorted()
    #expect(comparison.classes[1].medianChange == (odd[9] + odd[10]) / 2)
  }

  @Test func customersOfOnePeriod() throws {
    var data = data(4, 1, seed: 12)
    // c1 has no row after, c2 no score before, c3 neither.
    data.values[0] = [50, 50, 60, 50, 50, 50, .nan, 50, 70, .nan, 50, .nan]
    data.customerOfRow.remove(at: 5)
    data.periodOfRow.remove(at: 5)
    data.values[0].remove(at: 5)
    let result = try model(1).evaluate(data)
    let comparison = try #require(result.comparison)
    #expect(comparison.changes.map(\.customer) == [0])
    #expect(comparison.baselineOnly == [1])
    #expect(comparison.currentOnly == [2])
    #expect(comparison.overall.wilcoxon == nil)
    #expect(comparison.overall.pairedT == nil)
    #expect(result.warnings.contains(.onePeriodOnly(customers: ["c1", "c2"])))
  }

  /// The same scores from other contributions are no change.
  @Test func noiseIsNoChange() throws {
    var model = model(1)
    model.tree = SampleTrees.flat(.arithmetic, [0.1, 0.2, 0.7])
    model.indicators = SampleTrees.model(model.tree).indicators
    var data = data(2, 3, seed: 13)
    data.values = [
      [90, 50, 90, 10, 50, 20], [90, 50, 90, 20, 50, 15], [90, 50, 90, 30, 50, 30],
    ]
    let comparison = try #require(try model.evaluate(data).comparison)
    #expect(comparison.overall.unchanged == 2)
    #expect(comparison.overall.wilcoxon == nil)
    #expect(comparison.overall.pairedT == nil)
  }
}
