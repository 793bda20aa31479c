import Testing

@testable import IndicatorEvaluation

@Suite struct ClassAssignmentTests {
  private let fields = CustomerFields(
    names: ["district", "kwh", "kv", "kind"],
    columns: [
      ["a", "a", "a", "b", "b", ""], ["50", "70", "70", "9", "x", ""],
      ["10", "35", "110", "35.0", "10", ""], ["1", "01", "no", "1.0", "工业", ""],
    ])

  private func matches(_ condition: ClassCondition) -> [Bool] {
    var table = FieldTable(fields: fields, customers: 6)
    return table.matches(condition)
  }

  @Test func conditions() {
    let t = true
    let f = false
    #expect(matches(.atLeast(field: "kv", 35)) == [f, t, t, t, f, f])
    #expect(matches(.atMost(field: "kv", 35)) == [t, t, f, t, t, f])
    #expect(matches(.between(field: "kwh", 9, 50)) == [t, f, f, t, f, f])
    #expect(matches(.otherwise) == [t, t, t, t, t, t])
    #expect(matches(.equals(field: "kind", ["工业"])) == [f, f, f, f, t, f])
    // Numbers equal as numbers: 1, 01 and 1.0.
    #expect(matches(.equals(field: "kind", ["1"])) == [t, t, f, t, f, f])
    #expect(matches(.equals(field: "kind", [""])) == [f, f, f, f, f, t])
    #expect(
      matches(.any([.atLeast(field: "kv", 100), .equals(field: "district", ["b"])]))
        == [f, f, t, t, t, f])
    #expect(
      matches(.all([.atLeast(field: "kv", 30), .equals(field: "district", ["a"])]))
        == [f, t, t, f, f, f])
  }

  @Test func top() {
    let t = true
    let f = false
    // The second ties with the third, so that both belong.
    #expect(matches(.top(count: 1, by: "kwh", within: "district")) == [f, t, t, t, f, f])
    #expect(matches(.top(count: 2, by: "kwh", within: nil)) == [f, t, t, f, f, f])
    #expect(matches(.top(count: 3, by: "kwh", within: nil)) == [t, t, t, f, f, f])
    // Without a number nobody is among the largest, however few there are.
    #expect(matches(.top(count: 100, by: "kwh", within: "district")) == [t, t, t, t, f, f])
  }

  @Test func firstMatchWinsAndOverlapsAreCounted() {
    let classes = [
      CustomerClass(id: "high", condition: .atLeast(field: "kv", 100)),
      CustomerClass(id: "big", condition: .atLeast(field: "kwh", 60)),
      CustomerClass(id: "first", condition: .equals(field: "kind", ["1"])),
    ]
    let assignment = ClassAssignment(classes, fields: fields, customers: 6)
    #expect(assignment.classOfCustomer == [2, 1, 0, 2, nil, nil])
    #expect(
      assignment.warnings == [
        .notANumber(field: "kwh", customers: 1, example: "x"),
        .overlappingClasses(first: "high", second: "big", customers: 1),
        .overlappingClasses(first: "big", second: "first", customers: 1),
        .unclassified(customers: 2),
      ])
  }

  @Test func otherwiseNeverOverlaps() {
    let classes = [
      CustomerClass(id: "a", condition: .equals(field: "district", ["a"])),
      CustomerClass(id: "rest", condition: .otherwise),
    ]
    let assignment = ClassAssignment(classes, fields: fields, customers: 6)
    #expect(assignment.classOfCustomer == [0, 0, 0, 1, 1, 1])
    #expect(assignment.warnings == [])
  }

  @Test func withoutClasses() {
    let assignment = ClassAssignment([], fields: CustomerFields(), customers: 2)
    #expect(assignment.classOfCustomer == [nil, nil])
    #expect(assignment.warnings == [])
  }
}
