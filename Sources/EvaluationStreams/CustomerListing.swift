import BilingualText
import EvaluationReports
internal import FileOutput
import IndicatorEvaluation

/// The rows of the customers that a report lists, found while all rows pass by.
///
/// With one row a customer, memory holds the rows that may still be listed. Where a customer has one
/// for each of several periods, an earlier one may have passed by before a later one puts the
/// customer on the list: then all rows wait in a spool.
struct CustomerListing: ~Copyable {
  private let frame: EvaluationResult
  private let evaluator: RowEvaluator
  private var picks: CustomerPicks
  private var members: PeriodMembers?
  private var spool = Spool()
  /// What `nextPart` gave out.
  private var handedOver = (parts: 0, rows: 0)

  /// - Parameter spoolsAll: Whether all rows wait in the spool, so that they can be handed over part by
  ///   part.
  init(
    _ selection: CustomerSelection, order: CustomerOrder, limit: Int?, spoolsAll: Bool = false,
    frame: EvaluationResult, evaluator: RowEvaluator
  ) {
    self.frame = frame
    self.evaluator = evaluator
    picks = CustomerPicks(
      selection, order: order, limit: limit, leafCount: evaluator.indicators.count)
    members =
      spoolsAll || frame.model.periods.count > 1
      ? PeriodMembers(selection, order: order, limit: limit, model: frame.model) : nil
  }

  /// Whether chunks are to be handed over as `SpooledRows` has them.
  var isSpooled: Bool { members != nil }

  /// Customers that the selection admits, whatever their rank.
  var admitted: Int { members?.admitted ?? picks.admitted }

  /// Customers with rows.
  var customerCount: Int { members?.customerCount ?? picks.passed }

  /// A result with the next rows in the order of the data; nil after the last ones.
  mutating func nextPart(_ standings: Standings) throws(FileOutputError) -> EvaluationResult? {
    guard handedOver.parts < spool.count else { return nil }
    let rows = SpooledRows(
      try spool.take(handedOver.parts).bytes, leafCount: evaluator.indicators.count)
    defer { handedOver = (handedOver.parts + 1, handedOver.rows + rows.count) }
    return rows.result(
      first: handedOver.rows, frame: frame, evaluator: evaluator, standings: standings)
  }

  mutating func add(
    _ chunk: CustomerChunk, _ bytes: [UInt8]
  ) throws(FileOutputError) {
    guard members != nil else { return picks.add(chunk) }
    members?.add(chunk)
    try spool.append(bytes.span)
  }

  /// A result with the listed rows, and perhaps others, in the order of the customers: those of the
  /// customer file where there is one.
  mutating func result(
    _ register: ScoreRegister
  ) throws(FileOutputError) -> EvaluationResult {
    let standings = Standings(register)
    guard var members else {
      return picks.result(frame: frame, evaluator: evaluator, standings: standings)
    }
    members.choose(standings)
    self.members = members
    var rows = PickedRows(leafCount: evaluator.indicators.count)
    var found: [(customer: Int, place: Int)] = []
    var position = 0
    for part in 0..<spool.count {
      let spooled = SpooledRows(
        try spool.take(part).bytes, leafCount: evaluator.indicators.count)
      for row in 0..<spooled.count where members.isListed(position + row) {
        let place = rows.add(row, of: spooled, position: position + row)
        found.append((members.customer(position + row), place))
      }
      position += spooled.count
    }
    found.sort { ($0.customer, $0.place) < ($1.customer, $1.place) }
    return rows.result(
      found.map(\.place), owners: found.map(\.customer), frame: frame, evaluator: evaluator,
      standings: standings)
  }
}
