import DelimitedText
import IndicatorEvaluation

/// Rows that were picked from a stream: what it takes to evaluate them again, which gives the very
/// same bits.
struct PickedRows: Sendable {
  private let leafCount: Int
  private var ids: [String] = []
  /// Row × leaves + leaf.
  private var values: [Double] = []
  private var periods: [Int32] = []
  /// Positions in the customer file, −1 without one.
  private var customers: [Int32] = []
  /// Positions among all rows of the stream.
  private var positions: [Int] = []
  /// Places whose row has been dropped.
  private var free: [Int] = []

  init(leafCount: Int) { self.leafCount = leafCount }

  /// Keeps a row of a chunk; returns the place where it is.
  ///
  /// - Parameter position: that of the row among all.
  mutating func add(_ row: Int, of chunk: CustomerChunk, position: Int) -> Int {
    let customer = chunk.customers.isEmpty ? -1 : chunk.customers[row]
    guard let place = free.popLast() else {
      ids.append(chunk.ids[row])
      for column in chunk.rows.rawValues { values.append(column[row]) }
      periods.append(Int32(truncatingIfNeeded: chunk.rows.period[row]))
      customers.append(Int32(truncatingIfNeeded: customer))
      positions.append(position)
      return ids.count - 1
    }
    ids[place] = chunk.ids[row]
    for (leaf, column) in chunk.rows.rawValues.enumerated() {
      values[place * leafCount + leaf] = column[row]
    }
    periods[place] = Int32(truncatingIfNeeded: chunk.rows.period[row])
    customers[place] = Int32(truncatingIfNeeded: customer)
    positions[place] = position
    return place
  }

  /// Keeps a row from a spool; returns the place where it is.
  mutating func add(_ row: Int, of spooled: SpooledRows, position: Int) -> Int {
    ids.append(spooled.ids[row])
    for column in spooled.values { values.append(column[row]) }
    periods.append(Int32(truncatingIfNeeded: spooled.periods[row]))
    customers.append(Int32(truncatingIfNeeded: spooled.customers[row]))
    positions.append(position)
    return ids.count - 1
  }

  /// Keeps a row of other picked ones; returns the place where it is.
  mutating func add(_ other: PickedRows, _ place: Int) -> Int {
    ids.append(other.ids[place])
    values += other.values[place * leafCount..<(place + 1) * leafCount]
    periods.append(other.periods[place])
    customers.append(other.customers[place])
    positions.append(other.positions[place])
    return ids.count - 1
  }

  /// Gives a row's room to another one.
  mutating func drop(_ place: Int) { free.append(place) }

  /// The rows at some places as a result of their own.
  ///
  /// - Parameters:
  ///   - owners: What tells the customers apart, ascending; nil where each row has its own.
  ///   - frame: the model with weights, the customer file's customers and warnings.
  ///   - standings: of all rows.
  func result(
    _ places: [Int], owners: [Int]? = nil, frame: EvaluationResult, evaluator: RowEvaluator,
    standings: Standings
  ) -> EvaluationResult {
    var rows = evaluator.evaluateChecked(
      (0..<leafCount).map { leaf in places.map { values[$0 * leafCount + leaf] } },
      periods: places.map { Int(periods[$0]) })
    rows.ranks = places.map { standings.rank(positions[$0]) }
    rows.classRanks = places.map { standings.classRank(positions[$0]) }
    var first = Array(places.indices)
    if let owners {
      first.removeAll { $0 > 0 && owners[$0] == owners[$0 - 1] }
      var next = -1
      rows.customer = owners.indices.map { row in
        if row == 0 || owners[row] != owners[row - 1] { next += 1 }
        return next
      }
    }
    return frame.replacing(
      rows: rows, ids: first.map { ids[places[$0]] },
      customers: first.map { Int(customers[places[$0]]) })
  }
}

extension EvaluationResult {
  /// The same with these rows of these customers, without a comparison.
  ///
  /// - Parameters:
  ///   - ids: The customers that `rows` refers to.
  ///   - customers: For each its position in the customer file, −1 without one.
  func replacing(rows: EvaluatedRows, ids: [String], customers: [Int]) -> EvaluationResult {
    var result = self
    result.rows = rows
    result.customers = ids
    result.fields = CustomerFields()
    if let names = fields.customerNames {
      result.fields = CustomerFields(
        names: ["name"],
        columns: [customers.map { names.indices.contains($0) ? names[$0] : "" }])
    }
    result.classOfCustomer = customers.map {
      classOfCustomer.indices.contains($0) ? classOfCustomer[$0] : nil
    }
    result.comparison = nil
    return result
  }
}
