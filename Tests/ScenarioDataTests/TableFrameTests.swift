import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct TableFrameTests {
  private static var frame: TableFrame {
    var columns = CustomerColumns()
    columns.texts = ["city": TextCodes(codes: [0, 1, -1], texts: ["A", "B"])]
    columns.numbers = ["size": [10, 20, 30]]
    let customers = CustomerTable(
      .none, count: 3, fieldNames: ["city", "size"], columns: columns,
      classOfCustomer: [1, 0, nil],
      segments: [[false, true, true]])
    return TableFrame(
      customers: customers, classes: ["c0", "c1"], segments: ["s"], periods: .halves)
  }

  private static let conditions: [(RowCondition?, [Int])] = [
    (nil, [0, 1, 2]), (.fieldTexts("city", ["A"]), [0]), (.fieldNumber("size", 15...40), [1, 2]),
    (.segment([0]), [1, 2]), (.customerClass([0, 1]), [0, 1]), (.period([0]), []),
    (.not(.fieldTexts("city", ["A"])), [1, 2]),
  ]

  @Test(arguments: conditions)
  func aConditionPicksCustomers(_ condition: RowCondition?, _ customers: [Int]) {
    #expect(Self.frame.customers(where: condition) == customers)
  }

  @Test func customersHaveGroups() {
    let cities = Self.frame.groupsOfCustomers(by: .field("city"))
    #expect(cities.prefix(2) == ["A", "B"])
    let classes = Self.frame.groupsOfCustomers(by: .customerClass)
    #expect(classes.prefix(2) == ["c1", "c0"])
    #expect(Self.frame.groupsOfCustomers(by: nil) == [nil, nil, nil])
  }

  @Test func aSegmentHasItsCustomers() {
    #expect((0..<3).map { Self.frame.isCustomer($0, inSegment: 0) } == [false, true, true])
    #expect(!Self.frame.isCustomer(0, inSegment: 1) && !Self.frame.isCustomer(7, inSegment: 0))
  }

  @Test func withoutCustomersThereAreNone() {
    let frame = TableFrame(customers: nil, classes: [], periods: [])
    #expect(frame.customers(where: nil).isEmpty)
    #expect(frame.groupsOfCustomers(by: .customerClass).isEmpty)
    #expect(!frame.isCustomer(0, inSegment: 0))
  }

  private static let days: [(String, Int?)] = [
    ("2026-01-01", 0), ("2026-06-30", 0), ("2026-07-01", 1), ("2026-12-31", 1),
    ("2025-12-31", nil), ("2027-01-01", nil),
  ]

  @Test(arguments: days)
  func bothEndsBelongToAPeriod(_ text: String, _ period: Int?) throws {
    let day = try #require(CalendarDay(text))
    #expect(Self.frame.period(of: day) == period)
  }

  @Test func aPeriodWithoutDaysHoldsNone() throws {
    let frame = TableFrame(customers: nil, classes: [], periods: [Period(id: "2026")])
    let day = try #require(CalendarDay("2026-01-01"))
    #expect(frame.period(of: day) == nil && frame.periodNames == ["2026"])
  }
}
