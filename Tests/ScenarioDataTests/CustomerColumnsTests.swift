import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// Columns of codes answer as the texts themselves do.
struct CustomerColumnsTests {
  private static let fields = CustomerFields(
    names: ["city", "size"],
    columns: [["A", "", "B", "A"], ["10", "many", "", "2.5"]])

  @Test func numbersAreThoseOfTheTexts() throws {
    let asTexts = CustomerColumns(Self.fields, texts: ["size"], numbers: [])
    let asNumbers = CustomerColumns(Self.fields, texts: [], numbers: ["size"])
    for columns in [asTexts, asNumbers] {
      let found = try #require(columns.numbers(ofField: "size")).values
      #expect(found.map { $0.isNaN ? nil : $0 } == [10, nil, nil, 2.5])
    }
    #expect(asTexts.numbers(ofField: "city") == nil)
  }

  @Test(arguments: ["A", "B", "", "C"])
  func aTextIsMeantOrNot(_ text: String) {
    let columns = CustomerColumns(Self.fields, texts: ["city"], numbers: [])
    let found = columns.texts(ofField: "city") { $0 == text }
    #expect(found == ["A", "", "B", "A"].map { $0 == text })
    #expect(columns.texts(ofField: "size") { $0 == text } == nil)
  }

  @Test func equalTextsAreOneGroup() throws {
    let columns = CustomerColumns(Self.fields, texts: ["city", "none"], numbers: [])
    let groups = try #require(columns.groups(ofField: "city"))
    #expect(groups[0] == groups[3])
    #expect(Set(groups).count == 3 && groups.allSatisfy { $0 >= 0 })
    #expect(columns.groups(ofField: "none") == nil)
  }

  @Test func aConditionHoldsForTheSameCustomers() {
    let condition = ClassCondition.any([
      .equals(field: "city", ["B"]), .atLeast(field: "size", 5),
      .top(count: 1, by: "size", within: "city"),
    ])
    let group = CustomerClass(id: "c", condition: condition)
    let columns = CustomerColumns(Self.fields, texts: ["city"], numbers: ["size"])
    let expected = [true, false, true, false]
    #expect(group.members(fields: columns, customers: 4) == expected)
    #expect(group.members(fields: Self.fields, customers: 4) == expected)
  }
}
