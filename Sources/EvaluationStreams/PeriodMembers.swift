import DelimitedText
import EvaluationReports
import IndicatorEvaluation

/// Which customers a report lists where they have rows in several periods: 8 bytes a row and some 10
/// a customer, and without a customer file every id.
struct PeriodMembers: Sendable {
  private let selection: CustomerSelection
  private let order: CustomerOrder
  private let limit: Int?
  /// The period whose ranks decide.
  private let current: Int
  /// For each row its customer: a position in the customer file, or in the order of appearance.
  private var customers: [Int32] = []
  private var periods: [Int32] = []
  private var ids = TextInterner()
  private var hasRow: [Bool] = []
  private var isMember: [Bool] = []
  private var isListed: [Bool] = []
  /// Customers that the selection admits, whatever their rank.
  private(set) var admitted = 0

  init(
    _ selection: CustomerSelection, order: CustomerOrder, limit: Int?, model: EvaluationModel
  ) {
    self.selection = selection
    self.order = order
    self.limit = limit
    current = model.comparison?.current ?? max(0, model.periods.count - 1)
  }

  /// Customers with rows.
  var customerCount: Int { hasRow.count { $0 } }

  mutating func add(_ chunk: CustomerChunk) {
    for row in 0..<chunk.count {
      let customer =
        chunk.customers.isEmpty
        ? chunk.ids.withText(row) { ids.code(of: $0) } : chunk.customers[row]
      if customer >= hasRow.count {
        let more = repeatElement(false, count: customer + 1 - hasRow.count)
        hasRow += more
        isMember += more
      }
      customers.append(Int32(truncatingIfNeeded: customer))
      periods.append(Int32(truncatingIfNeeded: chunk.rows.period[row]))
      guard !hasRow[customer] else { continue }
      hasRow[customer] = true
      let customerClass = chunk.classes.isEmpty ? nil : chunk.classes[row]
      guard selection.customerClass == nil || customerClass == selection.customerClass else {
        continue
      }
      isMember[customer] = true
      admitted += 1
    }
  }

  /// Chooses the customers once all ranks are known.
  mutating func choose(_ standings: Standings) {
    var ranks = [Int](repeating: .max, count: hasRow.count)
    for row in customers.indices where Int(periods[row]) == current {
      let rank = standings.rank(row)
      if rank > 0 { ranks[Int(customers[row])] = rank }
    }
    var chosen = isMember.indices.filter { isMember[$0] }
    if order == .rank || selection.isByRank {
      chosen.sort { (ranks[$0], $0) < (ranks[$1], $1) }
    }
    isListed = Array(repeating: false, count: hasRow.count)
    if selection.isByRank {
      chosen.removeAll { ranks[$0] == .max }
      for customer in chosen.prefix(selection.best ?? 0) { isListed[customer] = true }
      for customer in chosen.suffix(selection.worst ?? 0) { isListed[customer] = true }
    } else {
      for customer in chosen.prefix(limit ?? .max) { isListed[customer] = true }
    }
  }

  /// Whether the customer of a row was chosen.
  func isListed(_ row: Int) -> Bool { isListed[Int(customers[row])] }

  func customer(_ row: Int) -> Int { Int(customers[row]) }
}
