import IndicatorEvaluation
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct RFMTests {
  @Test func customersOfAMusicShop() throws {
    let golden = try AnalysisGolden("rfm_cdnow")
    let orders = try CDNOW.orders()
    var history = ActivityHistory()
    for order in orders {
      history.add(customer: order.customer, day: order.number, amount: order.cents)
    }
    let asOf = CDNOW.number(try #require(CalendarDay(golden.input.as_of.string!)))
    let activities = try (0..<history.customers).map {
      try #require(history.activity(customer: $0, asOf: asOf))
    }
    let scores = RFMScores(activities)
    let expected = golden.expected
    var ids: [String: Int] = [:]
    for order in orders { ids[order.id] = order.customer }
    for (id, row) in expected.customers.object {
      let customer = try #require(ids[id])
      #expect(golden.agrees(activities[customer].recency, row.recency_days))
      #expect(golden.agrees(activities[customer].frequency, row.orders))
      #expect(golden.agrees(activities[customer].money, row.money_cents))
      #expect(golden.agrees(scores.recency[customer], row.r))
      #expect(golden.agrees(scores.frequency[customer], row.f))
      #expect(golden.agrees(scores.money[customer], row.m))
    }
    for (values, row) in [
      (scores.recency, expected.distribution.r), (scores.frequency, expected.distribution.f),
      (scores.money, expected.distribution.m),
    ] {
      for score in 1...5 {
        #expect(values.count { $0 == score } == row["\(score)"].integer ?? 0)
      }
    }
    for cell in expected.recency_by_frequency.array.map(\.integers) {
      let found = activities.indices.count {
        scores.recency[$0] == cell[0] && scores.frequency[$0] == cell[1]
      }
      #expect(found == cell[2])
    }
    #expect(
      activities.indices.count {
        scores.recency[$0] == 5 && scores.frequency[$0] == 5 && scores.money[$0] == 5
      } == expected.five_five_five.integer)
    #expect(
      activities.indices.count { scores.recency[$0] == 1 && scores.frequency[$0] <= 2 }
        == expected.r1_and_f_at_most_2.integer)
  }

  @Test func orderAndPartsDoNotShow() {
    var generator = RepeatableGenerator(seed: 9)
    let rows = (0..<300).map { _ in
      (
        Int.random(in: 0..<30, using: &generator), Int.random(in: 0..<365, using: &generator),
        Double(Int.random(in: 1...9999, using: &generator)) / 100
      )
    }
    var (whole, first, second) = (ActivityHistory(), ActivityHistory(), ActivityHistory())
    for row in rows { whole.add(customer: row.0, day: row.1, amount: row.2) }
    for row in rows.shuffled(using: &generator) {
      if Bool.random(using: &generator) {
        first.add(customer: row.0, day: row.1, amount: row.2)
      } else {
        second.add(customer: row.0, day: row.1, amount: row.2)
      }
    }
    first.add(second)
    let activities = (0..<30).map { whole.activity(customer: $0, asOf: 400) }
    #expect((0..<30).map { first.activity(customer: $0, asOf: 400) } == activities)
    #expect(whole.activity(customer: 99, asOf: 400) == nil)
    #expect(RFMScores([]).money.isEmpty)
  }
}
