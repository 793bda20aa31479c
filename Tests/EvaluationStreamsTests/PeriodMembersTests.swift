import EvaluationReports
import IndicatorEvaluation
import Testing

@testable import EvaluationStreams

/// Which customers are listed where each may have rows in several periods.
struct PeriodMembersTests {
  /// x falls and y rises from the first period to the second; z has a row in the first one only.
  private static let ids = ["y", "x", "z", "x", "y"]
  private static let scores: [Double] = [20, 95, 50, 10, 90]
  private static let periods = [0, 0, 0, 1, 1]

  private func listed(
    _ selection: CustomerSelection, _ order: CustomerOrder = .data, limit: Int? = nil,
    comparison: PeriodComparison? = nil, customers: [Int] = [], classes: [Int?] = []
  ) throws -> (ids: [String], members: PeriodMembers) {
    let sample = try SampleChunks(
      periods: ["p", "q"], classes: ["big", "small"], comparison: comparison)
    let chunk = sample.chunk(
      Self.ids, Self.scores, periods: Self.periods, customers: customers, classes: classes)
    var members = PeriodMembers(selection, order: order, limit: limit, model: sample.model)
    members.add(chunk)
    members.choose(Standings(sample.register([chunk])))
    let rows = Self.ids.indices.filter { members.isListed($0) }
    return (rows.map { Self.ids[$0] }, members)
  }

  @Test func theLastPeriodDecides() throws {
    let best = try listed(CustomerSelection(best: 1))
    #expect(best.ids == ["y", "y"])
    #expect(try listed(CustomerSelection(worst: 1)).ids == ["x", "x"])
    // Who has no row in it has no rank there.
    #expect(try listed(CustomerSelection(best: 9)).ids == ["y", "x", "x", "y"])
    #expect(best.members.customerCount == 3 && best.members.admitted == 3)
  }

  @Test func aComparisonDecidesByItsCurrentPeriod() throws {
    let turned = PeriodComparison(baseline: 1, current: 0)
    #expect(try listed(CustomerSelection(best: 1), comparison: turned).ids == ["x", "x"])
    #expect(try listed(CustomerSelection(worst: 1), comparison: turned).ids == ["y", "y"])
  }

  @Test func withoutRanksTheFirstAreListed() throws {
    #expect(try listed(.all).ids == Self.ids)
    // In the order of appearance, or by rank with those that have none at the end.
    #expect(try listed(.all, limit: 1).ids == ["y", "y"])
    #expect(try listed(.all, limit: 3).ids == Self.ids)
    #expect(try listed(.all, .rank, limit: 2).ids == ["y", "x", "x", "y"])
  }

  @Test func positionsInTheCustomerFileTellCustomersApart() throws {
    let found = try listed(.all, limit: 1, customers: [8, 2, 5, 2, 8])
    // The first customer of the file is x.
    #expect(found.ids == ["x", "x"] && found.members.customerCount == 3)
    #expect((0..<5).map { found.members.customer($0) } == [8, 2, 5, 2, 8])
  }

  @Test func onlyAClass() throws {
    let found = try listed(
      CustomerSelection(customerClass: 1, best: 5), classes: [1, 0, 1, 0, 1])
    #expect(found.ids == ["y", "y"] && found.members.admitted == 2)
    #expect(found.members.customerCount == 3)
  }
}
