import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct LifetimeValueTests {
  @Test func formula() throws {
    let golden = try AnalysisGolden("lifetime_value_formula")
    #expect(golden.expected.cases.array.count == 9)
    for row in golden.expected.cases.array {
      func value() throws -> Double {
        try LifetimeValue(
          margin: row.margin.number!, retention: Double(row.retention.string!)!,
          discount: Double(row.discount.string!)!,
          first: try #require(LifetimeValue.FirstMargin(rawValue: row["first"].string!)),
          horizon: row.horizon.integer
        ).value
      }
      if row.value == .null {
        #expect(throws: AnalysisError.valueInfinite) { try value() }
      } else {
        #expect(golden.agrees(try value(), row.value))
      }
    }
  }

  /// A long horizon comes to the same as none.
  @Test func horizon() throws {
    let whole = try LifetimeValue(margin: 7, retention: 0.9, discount: 0.01)
    let long = try LifetimeValue(margin: 7, retention: 0.9, discount: 0.01, horizon: 2000)
    #expect(isClose(whole.value, long.value, relative: 1e-12))
    #expect(try LifetimeValue(margin: 7, retention: 1, discount: 0, horizon: 3).value == 21)
    #expect(throws: AnalysisError.shareOutOfRange(1.2)) {
      try LifetimeValue(margin: 7, retention: 1.2, discount: 0)
    }
    #expect(throws: AnalysisError.discountNegative(-0.1)) {
      try LifetimeValue(margin: 7, retention: 0.5, discount: -0.1)
    }
  }

  @Test func repeatBuying() throws {
    let golden = try AnalysisGolden("lifetime_value_bgnbd_cdnow")
    let expected = golden.expected
    let end = 272
    var days: [Int: Set<Int>] = [:]
    for order in try CDNOW.orders() where order.number <= end {
      days[order.customer, default: []].insert(order.number)
    }
    let histories = days.values.map { days -> RepeatBuying.History in
      let (first, last) = (days.min()!, days.max()!)
      return RepeatBuying.History(
        frequency: days.count - 1, recency: Double(last - first) / 7, age: Double(end - first) / 7)
    }
    #expect(golden.agrees(histories.count, expected.customers))
    #expect(golden.agrees(histories.reduce(0) { $0 + $1.frequency }, expected.repeat_purchases))
    let (model, fit) = try RepeatBuying.fit(histories)
    #expect(fit.converged)
    #expect(golden.agrees(model.r, expected.r))
    #expect(golden.agrees(model.alpha, expected.alpha))
    #expect(golden.agrees(model.a, expected.a))
    #expect(golden.agrees(model.b, expected.b))
    #expect(golden.agrees(fit.logLikelihood, expected.log_likelihood))
    #expect(try #require(fit.standardErrors).allSatisfy { $0 > 0 && $0 < 1 })
    #expect(expected.predictions.array.count == 3)
    for row in expected.predictions.array {
      let history = RepeatBuying.History(
        frequency: row.frequency.integer!, recency: row.recency_weeks.number!,
        age: row.age_weeks.number!)
      #expect(
        golden.agrees(
          model.expectedPurchases(history, in: row.weeks.number!), row.expected))
      #expect(golden.agrees(model.probabilityAlive(history), row.alive))
    }
  }

  /// The days of customers in two parts, in any order, are those of all.
  @Test func purchaseDaysMerge() {
    var generator = RepeatableGenerator(seed: 39)
    let rows = (0..<500).map { _ in
      (Int.random(in: 0..<40, using: &generator), Int.random(in: -50..<300, using: &generator))
    }
    var (whole, first, second) = (PurchaseDays(), PurchaseDays(), PurchaseDays())
    for (customer, day) in rows { whole.add(customer: customer, day: day) }
    for (position, (customer, day)) in rows.shuffled(using: &generator).enumerated() {
      if position.isMultiple(of: 3) {
        first.add(customer: customer, day: day)
      } else {
        second.add(customer: customer, day: day)
      }
    }
    second.add(first)
    let wanted = whole.histories(until: 250, in: .week)
    let found = second.histories(until: 250, in: .week)
    #expect(found.map(\.customer) == wanted.map(\.customer))
    #expect(found.map(\.history) == wanted.map(\.history))
    for (customer, history) in wanted {
      let days = Set(rows.filter { $0.0 == customer && $0.1 <= 250 }.map(\.1)).sorted()
      #expect(history.frequency == days.count - 1)
      #expect(history.recency == Double(days[days.count - 1] - days[0]) / 7)
      #expect(history.age == Double(250 - days[0]) / 7)
    }
  }

  /// Whether the estimate converged is found out, and said where it has not: customers who all did the same
  /// leave the likelihood without a maximum.
  @Test func convergenceIsReturned() throws {
    let alike = (0..<20).map {
      RepeatBuyingResult.Customer(
        id: "\($0)", history: RepeatBuying.History(frequency: 3, recency: 30, age: 39))
    }
    let result = try RepeatBuyingResult(alike, unit: .week, ahead: 10)
    #expect(result.measure("converged")?.value == (result.fit.converged ? 1 : 0))
    #expect(result.findings.map(\.code) == (result.fit.converged ? [] : [.fitNotConverged]))
    #expect(!result.fit.converged)
    #expect(result.measure("value")?.value == nil)
  }

  @Test func tooFewToFit() {
    let once = RepeatBuying.History(frequency: 0, recency: 0, age: 10)
    #expect(throws: StatisticsError.noneRepeated(customers: 6)) {
      try RepeatBuying.fit([RepeatBuying.History](repeating: once, count: 6))
    }
    #expect(throws: StatisticsError.tooFew(needed: 5, found: 4)) {
      try RepeatBuying.fit([RepeatBuying.History](repeating: once, count: 4))
    }
    #expect(throws: StatisticsError.notFinite) {
      try RepeatBuying.fit([RepeatBuying.History(frequency: 1, recency: 3, age: 2)])
    }
  }
}
