import Foundation
import IndicatorEvaluation
import Statistics
import TestSupport

/// One tenth of the CDNOW customers who first bought early in 1997 (Fader & Hardie 2001, published for
/// research at brucehardie.com; as shipped by the package Lifetimes 0.11.3): 2,357 customers.
enum CDNOW {
  struct Order {
    /// Position in the order of first appearance, which is the order of the ids.
    var customer: Int
    var id: String
    var day: CalendarDay
    /// Days since 1997-01-01.
    var number: Int
    var cents: Double
  }

  static func orders() throws -> [Order] {
    let file = Fixture.repository.appendingPathComponent("scenarios/retention/orders.csv")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    var positions: [String: Int] = [:]
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",")
      guard let day = CalendarDay(cells[1]) else { return nil }
      let id = String(cells[0])
      let customer = positions[id] ?? positions.count
      positions[id] = customer
      return Order(
        customer: customer, id: id, day: day, number: number(day),
        cents: ((Double(cells[3]) ?? .nan) * 100).rounded())
    }
  }

  /// Days since 1997-01-01.
  static func number(_ day: CalendarDay) -> Int {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (day.year - 1997) * 365 + lengths[..<(day.month - 1)].reduce(0, +) + day.day - 1
  }
}
