/// Customers lost, gained and returned from period to period, and what became of each cohort.
public struct CustomerFlows: Sendable, Hashable {
  /// From the period before to this one.
  public struct Flow: Sendable, Hashable {
    /// Position of the period from 0; the first has no flow.
    public var period: Int
    /// Active in the period before.
    public var start: Int
    /// Active in the period before and in this one.
    public var kept: Int
    /// Active in the period before, and not in this one.
    public var lost: Int
    /// Active in this period for the first time.
    public var gained: Int
    /// Active in this period, not in the one before, but earlier.
    public var returned: Int

    public init(period: Int, start: Int, kept: Int, lost: Int, gained: Int, returned: Int) {
      (self.period, self.start, self.kept) = (period, start, kept)
      (self.lost, self.gained, self.returned) = (lost, gained, returned)
    }

    /// Active in this period: start − lost + gained + returned.
    public var end: Int { start - lost + gained + returned }
    /// End less start; below 0 where more were lost than came.
    public var net: Int { end - start }

    /// Lost, of those at the start; nil when nobody was.
    public var churn: Double? { share(lost) }
    /// Kept, of those at the start; nil when nobody was.
    public var retention: Double? { share(kept) }
    /// Gained and returned, over those at the start; may exceed 1, and is nil when nobody was
    /// there.
    public var gain: Double? { share(gained + returned) }

    private func share(_ count: Int) -> Double? {
      start == 0 ? nil : Double(count) / Double(start)
    }
  }

  /// Customers by their first active period.
  public struct Cohort: Sendable, Hashable {
    /// Position of the first active period, from 0.
    public var period: Int
    /// Customers who were active in it for the first time.
    public var size: Int
    /// Active in this period, in the next, and so on; nil after the last period.
    public var active: [Int?]

    /// Of the cohort; nil after the last period and for nobody.
    public var retention: [Double?] {
      active.map { count in
        count.flatMap { size == 0 ? nil : Double($0) / Double(size) }
      }
    }
  }

  /// One for each period but the first, in order.
  public var flows: [Flow]
  /// One for each period.
  public var cohorts: [Cohort]
  /// Customers without any activity, as positions.
  public var neverActive: [Int]

  /// - Complexity: O(customers × periods)
  public init(_ activity: ActivityTally) {
    let periods = activity.periods
    flows = (1..<max(1, periods)).map {
      Flow(period: $0, start: 0, kept: 0, lost: 0, gained: 0, returned: 0)
    }
    cohorts = (0..<periods).map { first in
      Cohort(
        period: first, size: 0,
        active: (0..<periods).map { $0 + first < periods ? 0 : nil })
    }
    neverActive = []
    for customer in 0..<activity.customers {
      guard let first = activity.firstPeriod(customer: customer) else {
        neverActive.append(customer)
        continue
      }
      cohorts[first].size += 1
      cohorts[first].active[0]? += 1
      var before = true
      if first > 0 { flows[first - 1].gained += 1 }
      for period in (first + 1)..<max(first + 1, periods) {
        let now = activity.isActive(customer: customer, period: period)
        if now { cohorts[first].active[period - first]? += 1 }
        switch (before, now) {
        case (true, true): flows[period - 1].kept += 1
        case (true, false): flows[period - 1].lost += 1
        case (false, true): flows[period - 1].returned += 1
        case (false, false): break
        }
        if before { flows[period - 1].start += 1 }
        before = now
      }
    }
  }

  /// Lost over all periods.
  public var lost: Int { flows.reduce(0) { $0 + $1.lost } }

  /// Kept over all periods, of all that could be; nil when nobody could.
  public var retention: Double? {
    let start = flows.reduce(0) { $0 + $1.start }
    return start == 0 ? nil : Double(flows.reduce(0) { $0 + $1.kept }) / Double(start)
  }

  /// Lost over all periods, of all that could be; nil when nobody could.
  public var churn: Double? {
    let start = flows.reduce(0) { $0 + $1.start }
    return start == 0 ? nil : Double(lost) / Double(start)
  }
}
