package import IndicatorEvaluation

/// What the rows of every table refer to.
package struct TableFrame: Sendable {
  package var customers: CustomerTable?
  /// Ids, in their order.
  package var classes: [String]
  package var segments: [String]
  package var periods: [Period]

  package init(
    customers: CustomerTable?, classes: [String], segments: [String] = [], periods: [Period]
  ) {
    self.customers = customers
    self.classes = classes
    self.segments = segments
    self.periods = periods
  }

  /// The positions of the customers that satisfy a condition on their own fields, class and segments.
  package func customers(where condition: RowCondition?) -> [Int] {
    let all = Array(0..<(customers?.count ?? 0))
    guard let condition else { return all }
    var chunk = TableChunk(count: all.count, frame: self)
    chunk.customers = all
    chunk.periods = all.map { _ in -1 }
    return zip(all, chunk.rows(where: condition)).filter(\.1).map(\.0)
  }

  /// For each customer the name of its group; nil where rows are not told apart, and for a customer in
  /// none.
  package func groupsOfCustomers(by key: GroupKey?) -> [String?] {
    let all = Array(0..<(customers?.count ?? 0))
    guard let key else { return all.map { _ in nil } }
    var chunk = TableChunk(count: all.count, frame: self)
    chunk.customers = all
    let groups = chunk.groups(by: key)
    return zip(all, groups.codes).map { $1 < 0 ? "" : groups.texts[Int($1)] }
  }

  /// Whether a customer is in a segment, both by their positions.
  package func isCustomer(_ customer: Int, inSegment segment: Int) -> Bool {
    guard let segments = customers?.segments, segments.indices.contains(segment),
      segments[segment].indices.contains(customer)
    else { return false }
    return segments[segment][customer]
  }

  var periodNames: [String] { periods.map(\.id) }

  /// The period that a day lies in.
  func period(of day: CalendarDay) -> Int? {
    periods.firstIndex {
      guard let start = $0.start, let end = $0.end else { return false }
      return start <= day && day <= end
    }
  }
}
