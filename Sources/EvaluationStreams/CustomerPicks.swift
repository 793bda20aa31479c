import EvaluationReports
import IndicatorEvaluation
import Statistics

/// Picks the rows that a report lists while all rows pass by, for a model without several periods:
/// the best and the worst by rank, or the first ones of an order. Memory holds the picked ones.
struct CustomerPicks: Sendable {
  private let customerClass: Int?
  private var lists: [PickList]
  /// Customers that the selection admits, whatever their rank.
  private(set) var admitted = 0
  /// Rows so far.
  private(set) var passed = 0

  /// - Parameter limit: How many customers are listed where none are picked by rank; nil for all.
  init(
    _ selection: CustomerSelection, order: CustomerOrder, limit: Int?, leafCount: Int
  ) {
    customerClass = selection.customerClass
    func list(_ order: PickList.Order, _ count: Int) -> PickList {
      PickList(order: order, capacity: count, leafCount: leafCount)
    }
    if selection.isByRank {
      lists = [list(.best, selection.best ?? 0), list(.worst, selection.worst ?? 0)]
    } else {
      lists = [list(order == .rank ? .bestThenUnranked : .data, limit ?? .max)]
    }
  }

  mutating func add(_ chunk: CustomerChunk) {
    for row in 0..<chunk.count {
      if let customerClass {
        guard !chunk.classes.isEmpty, chunk.classes[row] == customerClass else { continue }
      }
      admitted += 1
      for list in lists.indices { lists[list].offer(row, of: chunk, position: passed + row) }
    }
    passed += chunk.count
  }

  /// The picked rows in the order of the customers, those of the customer file where there is one.
  func result(
    frame: EvaluationResult, evaluator: RowEvaluator, standings: Standings
  ) -> EvaluationResult {
    // A customer among both the best and the worst stands in both lists.
    var merged = lists[0]
    for list in lists.dropFirst() { merged.merge(list) }
    return merged.rows.result(
      merged.places, frame: frame, evaluator: evaluator, standings: standings)
  }
}

/// The first rows of an order.
private struct PickList: Sendable {
  enum Order: Sendable { case data, best, worst, bestThenUnranked }

  private struct Key: Comparable {
    /// Ascending from the best score, or from the worst, with ties as ranks have them.
    var distance: Int64
    /// What decides between equal distances.
    var turn: Int
    var customer: Int
    var place: Int

    static func < (a: Key, b: Key) -> Bool { (a.distance, a.turn) < (b.distance, b.turn) }
  }

  private let order: Order
  private var keys: LeastKeys<Key>
  private(set) var rows: PickedRows

  init(order: Order, capacity: Int, leafCount: Int) {
    self.order = order
    keys = LeastKeys(capacity: capacity)
    rows = PickedRows(leafCount: leafCount)
  }

  mutating func offer(_ row: Int, of chunk: CustomerChunk, position: Int) {
    let customer = chunk.customers.isEmpty ? position : chunk.customers[row]
    var key = Key(distance: 0, turn: customer, customer: customer, place: -1)
    switch order {
    case .data: break
    case .best, .worst, .bestThenUnranked:
      let score = chunk.rows.scores[row].billionths
      guard let score else {
        guard order == .bestThenUnranked else { return }
        key.distance = .max
        break
      }
      // The complement turns the order round without overflowing.
      key.distance = order == .worst ? score : ~score
      // Of two that tie, the one that comes later is the worse.
      if order == .worst { key.turn = -customer }
    }
    guard keys.admits(key) else { return }
    key.place = rows.add(row, of: chunk, position: position)
    if let displaced = keys.insert(key) { rows.drop(displaced.place) }
  }

  /// The places of the rows, in the order of the customers.
  var places: [Int] { keys.keys.sorted { $0.customer < $1.customer }.map(\.place) }

  /// Adds the rows of another list that are not in this one.
  mutating func merge(_ other: PickList) {
    let known = Set(keys.keys.map(\.customer))
    var all = LeastKeys<Key>(capacity: .max)
    for key in keys.keys { all.insert(key) }
    for key in other.keys.keys where !known.contains(key.customer) {
      var key = key
      key.place = rows.add(other.rows, key.place)
      all.insert(key)
    }
    keys = all
  }
}
