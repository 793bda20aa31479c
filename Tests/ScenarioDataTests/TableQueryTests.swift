import Testing

@testable import ScenarioData

struct TableQueryTests {
  private static let number = ColumnDemand("n", .number)
  private static let level = ColumnDemand("q", .levels([["no"], ["yes"]]))

  @Test func itTakesTheColumnsOfItsConditionAndGroup() {
    let condition = RowCondition.any([.levels(Self.level, 0...0), .not(.texts("t", ["x"]))])
    let query = TableQuery(
      table: 0, columns: [Self.number], group: .column("g"), condition: condition)
    let (text, group) = (ColumnDemand("t", .text), ColumnDemand("g", .text))
    #expect(query.demands == [Self.number, Self.level, text, group])
  }

  @Test(arguments: [GroupKey.field("city"), .customerClass, .period])
  func groupsOfCustomersTakeNoColumn(_ group: GroupKey) {
    let query = TableQuery(table: 0, columns: [Self.number], group: group)
    #expect(query.demands == [Self.number])
  }

  @Test(arguments: [
    RowCondition.fieldTexts("city", ["A"]), .fieldNumber("size", 0...1), .customerClass([0]),
    .period([0]), .segment([0]), .all([]),
  ])
  func conditionsOnCustomersTakeNoColumn(_ condition: RowCondition) {
    #expect(condition.demands.isEmpty)
  }
}

struct CustomerDemandTests {
  @Test func aConditionAsksForItsFields() {
    var demand = CustomerDemand()
    demand.add(
      .all([
        .fieldTexts("city", ["A"]), .not(.any([.fieldNumber("size", 0...1), .customerClass([0])])),
        .texts("t", ["x"]), .period([0]),
      ]))
    var expected = CustomerDemand()
    expected.texts = ["city"]
    expected.numbers = ["size"]
    expected.wantsClasses = true
    #expect(demand == expected)
    demand.add(RowCondition.segment([0]))
    expected.wantsSegments = true
    #expect(demand == expected)
  }

  @Test func aGroupAsksForWhatTellsItApart() {
    var demand = CustomerDemand()
    demand.add(GroupKey.column("t"))
    demand.add(GroupKey.period)
    #expect(demand == CustomerDemand())
    demand.add(GroupKey.field("city"))
    demand.add(GroupKey.customerClass)
    #expect(demand.texts == ["city"] && demand.wantsClasses && demand.numbers.isEmpty)
  }
}
