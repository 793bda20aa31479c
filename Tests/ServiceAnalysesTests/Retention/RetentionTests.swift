import IndicatorEvaluation
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct RetentionTests {
  private func check(_ flows: CustomerFlows, _ expected: JSONValue, _ golden: AnalysisGolden) {
    #expect(flows.flows.count == expected.flows.array.count)
    for (flow, row) in zip(flows.flows, expected.flows.array) {
      #expect(golden.agrees(flow.period + 1, row.period))
      #expect(golden.agrees(flow.start, row.start))
      #expect(golden.agrees(flow.kept, row.kept))
      #expect(golden.agrees(flow.lost, row.lost))
      #expect(golden.agrees(flow.gained, row.gained))
      #expect(golden.agrees(flow.returned, row.returned))
      #expect(golden.agrees(flow.end, row.end))
      #expect(golden.agrees(flow.churn, row.churn))
      #expect(golden.agrees(flow.retention, row.retention))
      #expect(golden.agrees(flow.gain, row.gain))
      #expect(golden.agrees(flow.net, row.net))
    }
    for row in expected.cohorts.array {
      let cohort = flows.cohorts[row.cohort.integer! - 1]
      #expect(golden.agrees(cohort.size, row.size))
      #expect(golden.agrees(cohort.active, row.active))
      #expect(golden.agrees(cohort.retention, row.retention))
    }
  }

  @Test func leakyBucket() throws {
    let golden = try AnalysisGolden("retention_flows")
    let names = golden.input.activity.object.keys.sorted()
    var activity = ActivityTally(periods: 6)
    for (customer, name) in names.enumerated() {
      activity.reserve(customers: customer + 1)
      for (period, mark) in golden.input.activity[name].string!.enumerated() where mark == "X" {
        activity.add(customer: customer, period: period)
      }
    }
    let flows = CustomerFlows(activity)
    check(flows, golden.expected, golden)
    #expect(flows.neverActive.map { names[$0] } == golden.expected.never_active.strings)
  }

  @Test func hundredLostAndGained() throws {
    let golden = try AnalysisGolden("retention_flows")
    let (input, expected) = (golden.input.counts, golden.expected.counts)
    let flow = CustomerFlows.Flow(
      period: 1, start: input.start.integer!, kept: input.start.integer! - input.lost.integer!,
      lost: input.lost.integer!, gained: input.gained.integer!, returned: 0)
    #expect(golden.agrees(flow.end, expected.end))
    #expect(golden.agrees(flow.churn, expected.churn))
    #expect(golden.agrees(flow.gain, expected.gain))
    #expect(golden.agrees(flow.net, expected.net))
    #expect(golden.agrees(flow.kept, expected.kept))
    #expect(golden.agrees(flow.retention, expected.retention))
  }

  @Test func customersByQuarter() throws {
    let golden = try AnalysisGolden("retention_cdnow")
    var activity = ActivityTally(periods: golden.expected.periods.integer!)
    for order in try CDNOW.orders() {
      activity.add(
        customer: order.customer,
        period: (order.day.year - 1997) * 4 + (order.day.month - 1) / 3)
    }
    check(CustomerFlows(activity), golden.expected, golden)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func flowsClose(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let periods = Int.random(in: 1...130, using: &generator)
    let rows = (0..<500).map { _ in
      (Int.random(in: 0..<40, using: &generator), Int.random(in: -1..<periods, using: &generator))
    }
    var (whole, first, second) = (
      ActivityTally(periods: periods), ActivityTally(periods: periods),
      ActivityTally(periods: periods)
    )
    for (customer, period) in rows { whole.add(customer: customer, period: period) }
    for (customer, period) in rows.shuffled(using: &generator) {
      if Bool.random(using: &generator) {
        first.add(customer: customer, period: period)
      } else {
        second.add(customer: customer, period: period)
      }
    }
    first.add(second)
    let flows = CustomerFlows(whole)
    #expect(CustomerFlows(first) == flows)
    for (flow, next) in zip(flows.flows, flows.flows.dropFirst()) {
      #expect(flow.end == next.start)
    }
    for flow in flows.flows { #expect(flow.kept + flow.lost == flow.start) }
    #expect(
      flows.cohorts.reduce(0) { $0 + $1.size } + flows.neverActive.count == whole.customers)
    for cohort in flows.cohorts { #expect(cohort.active[0] == cohort.size) }
  }
}
