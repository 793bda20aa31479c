import IndicatorEvaluation
import ScenarioData
import Testing
import WarehouseSQL

@testable import ScenarioAnalyses

struct SQLRowConditionTests {
  private static let spring = Period(
    id: "spring", start: CalendarDay("2015-03-01"), end: CalendarDay("2015-05-31"))
  private static let frame = TableFrame(
    customers: nil, classes: ["a", "b"], segments: ["s"],
    periods: [Period(id: "winter"), spring])

  private func condition(_ condition: RowCondition) -> SQLRowCondition? {
    SQLRowCondition(condition, in: Self.frame)
  }

  @Test func positionsBecomeNames() {
    #expect(condition(.customerClass([1, 0])) == .customerClass(["b", "a"]))
    #expect(condition(.period([1])) == .period([Self.spring]))
  }

  @Test func levelsBecomeAllTheirSpellings() {
    let demand = ColumnDemand("q", .levels([["no", "0"], ["perhaps"], ["yes", "1"]]))
    let found = condition(.levels(demand, 1...2))
    #expect(found == .texts(column: "q", ["perhaps", "yes", "1"]))
    #expect(condition(.levels(demand, 0...0)) == .texts(column: "q", ["no", "0"]))
    // A column that is not read as levels has none.
    #expect(condition(.levels(ColumnDemand("q", .text), 0...1)) == nil)
  }

  @Test func comparisonsStayWhatTheyAre() {
    let amount = ColumnDemand("amount", .number)
    #expect(condition(.number(amount, 1...2)) == .number(column: "amount", 1...2))
    #expect(condition(.texts("g", ["x"])) == .texts(column: "g", ["x"]))
    #expect(condition(.fieldTexts("city", ["x", "y"])) == .fieldTexts("city", ["x", "y"]))
    let upTo5 = -Double.infinity...5
    #expect(condition(.fieldNumber("kwh", upTo5)) == .fieldNumber("kwh", upTo5))
  }

  @Test func partsAreTakenOver() {
    let (x, y) = (RowCondition.texts("g", ["x"]), RowCondition.texts("g", ["y"]))
    let found = condition(.any([.all([x, y]), .not(x)]))
    let (a, b) = (
      SQLRowCondition.texts(column: "g", ["x"]), SQLRowCondition.texts(column: "g", ["y"])
    )
    #expect(found == .any([.all([a, b]), .not(a)]))
    #expect(condition(.all([])) == .all([]))
  }

  /// However deep it stands: a condition without one of its parts would mean other rows.
  @Test func aSegmentMakesTheWholeImpossible() {
    let x = RowCondition.texts("g", ["x"])
    let segment = RowCondition.segment([0])
    let conditions: [RowCondition] = [
      segment, .not(segment), .any([x, segment]), .all([segment, x]), .not(.any([.all([segment])])),
    ]
    #expect(conditions.allSatisfy { condition($0) == nil })
  }

  @Test func groupsKeepTheirNames() {
    #expect(SQLGroup(.column("g"), in: Self.frame) == .column("g"))
    #expect(SQLGroup(.field("city"), in: Self.frame) == .field("city"))
    #expect(SQLGroup(.customerClass, in: Self.frame) == .customerClass)
    #expect(SQLGroup(.period, in: Self.frame) == .period(Self.frame.periods))
  }
}
