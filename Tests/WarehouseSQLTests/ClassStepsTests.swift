import IndicatorEvaluation
import Testing

@testable import WarehouseSQL

@Suite struct ClassStepsTests {
  private func steps(
    _ classes: [CustomerClass], texts: [String] = [], numbers: [String] = []
  ) -> [SQLStep] {
    ClassSteps(
      dialect: .duckdb,
      table: SQLCustomerTable(name: SQLTableName(["customers"]), idColumn: "id"),
      classes: classes, texts: texts, numbers: numbers
    ).steps
  }

  /// The expression by which a customer's class is chosen.
  private func choice(_ conditions: [ClassCondition]) -> String? {
    let classes = conditions.enumerated().map {
      CustomerClass(id: "k\($0)", condition: $1)
    }
    return steps(classes).last?.columns.first { $0.name == "class" }?.expression
  }

  @Test func fieldsAreReadOnceAndAsWhatTheyAreComparedWith() {
    let found = steps([
      CustomerClass(id: "big", condition: .atLeast(field: "load", 5)),
      CustomerClass(
        id: "vip",
        condition: .any([
          .equals(field: "kind", ["A", "1"]), .top(count: 2, by: "load", within: "area"),
        ])),
    ])
    #expect(found.map(\.name) == ["ahp_customers", "ahp_fields", "ahp_classes"])
    #expect(
      found[0].columns.map(\.name) == [
        "customer", "copies", "field_load", "field_kind", "field_area",
      ])
    #expect(
      found[1].columns.map(\.name) == [
        "customer", "field_load", "field_kind", "field_area", "number_load", "either_kind",
      ])
    #expect(found[2].columns.map(\.name) == ["customer", "class"])
    #expect(
      found.map(\.source) == [
        ["FROM \"customers\""], ["FROM ahp_customers"], ["FROM ahp_fields"],
      ])
  }

  @Test func laterStepsGetWhatTheyAskFor() {
    let found = steps([], texts: ["kind", "area"], numbers: ["kind"])
    #expect(found[0].columns.map(\.name) == ["customer", "copies", "field_kind", "field_area"])
    #expect(
      found[1].columns.map(\.name) == ["customer", "field_kind", "field_area", "number_kind"])
    #expect(
      found[2].columns.map(\.name) == ["customer", "field_kind", "field_area", "number_kind"])
  }

  @Test func conditionsCompareNumbersAndTexts() {
    #expect(
      choice([.atLeast(field: "load", 5)]) == "CASE WHEN \"number_load\" >= 5e0 THEN 'k0' END")
    #expect(
      choice([.atMost(field: "load", -0.5)])
        == "CASE WHEN \"number_load\" <= -0.5e0 THEN 'k0' END")
    #expect(
      choice([.between(field: "load", 1, 2)])
        == "CASE WHEN \"number_load\" BETWEEN 1e0 AND 2e0 THEN 'k0' END")
    #expect(
      choice([.equals(field: "f", ["a", "it's"])])
        == "CASE WHEN \"field_f\" IN ('a', 'it''s') THEN 'k0' END")
    // A text that is a number stands for every way to write it.
    #expect(
      choice([.equals(field: "f", ["a", "1"])])?.contains(
        "(\"field_f\" IN ('a', '1') OR \"either_f\" IN (1e0))") == true)
  }

  @Test func conditionsAreJoined() {
    let (a, b) = (ClassCondition.atLeast(field: "a", 1), ClassCondition.atMost(field: "b", 2))
    #expect(
      choice([.any([a, b])])
        == "CASE WHEN (\"number_a\" >= 1e0 OR \"number_b\" <= 2e0) THEN 'k0' END")
    #expect(
      choice([.all([a, b]), .otherwise])?.contains(
        "(\"number_a\" >= 1e0 AND \"number_b\" <= 2e0) THEN 'k0'") == true)
    #expect(
      choice([.any([]), .all([]), .equals(field: "f", []), .otherwise])
        == "CASE\n  WHEN FALSE THEN 'k0'\n  WHEN TRUE THEN 'k1'\n  WHEN FALSE THEN 'k2'\n"
        + "  WHEN TRUE THEN 'k3'\nEND")
  }

  @Test func whoeverTiesWithTheLastOneBelongsToo() {
    let within = choice([.top(count: 2, by: "load", within: "area")])
    let expected =
      "(\"number_load\" IS NOT NULL AND rank() OVER (PARTITION BY \"field_area\" "
      + "ORDER BY \"number_load\" DESC NULLS LAST) <= 2)"
    #expect(within?.contains(expected) == true)
    let all = choice([.top(count: 3, by: "load", within: nil)])
    #expect(all?.contains("OVER (ORDER BY \"number_load\" DESC NULLS LAST) <= 3)") == true)
  }

  @Test func everyTextIsThereOnce() {
    #expect(["b", "a", "b", "c", "a"].firstOccurrences == ["b", "a", "c"])
    #expect([String]().firstOccurrences.isEmpty)
  }
}
