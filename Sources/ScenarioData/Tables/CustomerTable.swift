package import DelimitedText
package import IndicatorEvaluation

/// The customers of the customer file, found by their ids, with their fields and classes.
package struct CustomerTable: Sendable {
  package let ids: TextInterner
  package let count: Int
  package let fields: CustomerFields
  /// Positions of classes; empty for a scenario without them.
  package let classOfCustomer: [Int?]
  /// For each segment whether each customer is in it.
  package let segments: [[Bool]]
  /// For each field the texts that occur and the code of each customer's.
  private let codes: [String: TextCodes]

  init(
    ids: TextInterner, count: Int, fields: CustomerFields, classOfCustomer: [Int?],
    segments: [[Bool]] = []
  ) {
    self.ids = ids
    self.count = count
    self.fields = fields
    self.classOfCustomer = classOfCustomer
    self.segments = segments
    var codes: [String: TextCodes] = [:]
    for (name, column) in zip(fields.names, fields.columns) {
      var texts = TextInterner()
      codes[name] = TextCodes(
        codes: column.map { $0.isEmpty ? -1 : Int32(texts.code(of: $0)) }, texts: texts.texts)
    }
    self.codes = codes
  }

  /// The ids of all customers, by their positions.
  package var names: [String] { Array(ids.texts.prefix(count)) }

  /// The texts of a field for the customers of some rows.
  func texts(ofField name: String, of customers: [Int]) -> TextCodes {
    guard let field = codes[name] else {
      return TextCodes(codes: customers.map { _ in -1 })
    }
    return TextCodes(
      codes: customers.map { $0 < 0 ? -1 : field.codes[$0] }, texts: field.texts)
  }
}

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

  func classOfCustomer(at position: Int) -> Int? {
    guard position >= 0, let classes = customers?.classOfCustomer,
      classes.indices.contains(position)
    else { return nil }
    return classes[position]
  }

  /// The period that a day lies in.
  func period(of day: CalendarDay) -> Int? {
    periods.firstIndex {
      guard let start = $0.start, let end = $0.end else { return false }
      return start <= day && day <= end
    }
  }
}
