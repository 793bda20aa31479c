import IndicatorEvaluation
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct MigrationTaskTests {
  private typealias State = MigrationTask.State

  private func latest(_ day: String?, _ tier: Int32) -> MigrationTask.Latest {
    MigrationTask.Latest(day: day.flatMap { CalendarDay($0) }, tier: tier)
  }

  @Test func theLaterDayCountsAndOfOneDayTheLaterRow() {
    var kept = latest(nil, -1)
    State.take(latest("2020-03-01", 1), into: &kept)
    State.take(latest("2020-02-01", 2), into: &kept)
    #expect(kept.tier == 1)
    State.take(latest("2020-03-01", 0), into: &kept)
    #expect(kept.tier == 0)
    // A row without a tier says nothing.
    State.take(latest("2020-05-01", -1), into: &kept)
    #expect(kept.tier == 0)
  }

  /// Cut anywhere, the rows give the same as in one.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func partsAddUpInTheirOrder(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let rows = (0..<60).map { _ in
      (
        customer: Int.random(in: 0..<5, using: &generator),
        latest: latest(
          "2020-01-0\(Int.random(in: 1...9, using: &generator))",
          Int32.random(in: -1...2, using: &generator))
      )
    }
    let cut = Int.random(in: 0...rows.count, using: &generator)
    func state(_ rows: some Sequence<(customer: Int, latest: MigrationTask.Latest)>) -> State {
      var state = State()
      for row in rows {
        State.take(row.latest, into: &state.before[row.customer, default: .init()])
      }
      return state
    }
    var parts = state(rows[..<cut])
    parts.add(state(rows[cut...]))
    for customer in 0..<5 {
      let own = rows.filter { $0.customer == customer && $0.latest.tier >= 0 }.map { $0.latest }
      let last = own.compactMap(\.day).max()
      let expected = own.last { $0.day == last }?.tier ?? -1
      #expect((parts.before[customer]?.tier ?? -1) == expected)
    }
    #expect(parts.after.isEmpty)
  }
}
