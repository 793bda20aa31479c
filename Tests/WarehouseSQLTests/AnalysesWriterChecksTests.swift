import IndicatorEvaluation
import Testing

@testable import WarehouseSQL

/// Every name and text of a statement is looked at before it is written.
@Suite struct AnalysesWriterChecksTests {
  private static let paid = SQLFigures.amounts(SQLAmounts(sum: "paid"))
  private static let quarter = Period(
    id: "q\0", start: CalendarDay("2026-01-01"), end: CalendarDay("2026-03-31"))

  private func query(
    _ figures: SQLFigures = Self.paid, rows: SQLRowCondition? = nil, group: SQLGroup? = nil,
    customerColumn: String = "who", classes: [CustomerClass] = []
  ) -> WarehouseAnalyses {
    let table = SQLAnalysisTable(
      name: SQLTableName(["bills"]), customerColumn: customerColumn, dateColumn: "day")
    let analysis = SQLAnalysis(id: "a", table: table, rows: rows, group: group, figures: figures)
    return WarehouseAnalyses(
      [analysis], customers: SQLCustomerTable(name: SQLTableName(["customers"]), idColumn: "id"),
      classes: classes)
  }

  private func error(_ query: WarehouseAnalyses, _ dialect: SQLDialect) -> SQLError? {
    do throws(SQLError) {
      _ = try query.sql(in: dialect)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: SQLDialect.allCases)
  func theColumnOfCustomersHasAName(dialect: SQLDialect) {
    let largest = SQLFigures.amounts(SQLAmounts(sum: "paid", top: 3))
    #expect(error(query(largest), dialect) == nil)
    #expect(error(query(largest, customerColumn: ""), dialect) == .emptyName)
    for name in ["who\0", "who\n"] {
      let found = error(query(largest, customerColumn: name), dialect)
      #expect(found == .unusableName(name, dialect))
    }
    let long = String(repeating: "w", count: 64)
    let limited = error(query(largest, customerColumn: long), dialect)
    let expected: SQLError? =
      dialect == .postgresql ? .nameTooLong(long, limit: 63, dialect) : nil
    #expect(limited == expected)
  }

  private static let fields: [(ClassCondition, String)] = [
    (.atLeast(field: "lo\nad", 1), "lo\nad"), (.equals(field: "ci\0ty", ["A"]), "ci\0ty"),
    (.top(count: 1, by: "load", within: "are\ta"), "are\ta"),
    (.any([.otherwise, .between(field: "a\0", 1, 2)]), "a\0"),
  ]

  @Test(arguments: fields)
  func fieldsOfClassesHaveNames(condition: ClassCondition, field: String) {
    let classes = [CustomerClass(id: "c", condition: condition)]
    for dialect in SQLDialect.allCases {
      let found = error(query(group: .customerClass, classes: classes), dialect)
      #expect(found == .unusableName("number_" + field, dialect))
      // What is not read need not have a good name.
      #expect(error(query(group: .field("city"), classes: classes), dialect) == nil)
    }
  }

  private static let texts: [(CustomerClass, String)] = [
    (CustomerClass(id: "c\0", condition: .otherwise), "c\0"),
    (CustomerClass(id: "c", condition: .equals(field: "city", ["A", "B\0"])), "B\0"),
    (CustomerClass(id: "c", condition: .all([.equals(field: "city", ["\0"])])), "\0"),
  ]

  @Test(arguments: texts)
  func textsOfClassesCanBeWritten(one: CustomerClass, text: String) {
    for dialect in SQLDialect.allCases {
      let found = error(query(group: .customerClass, classes: [one]), dialect)
      #expect(found == .unusableText(text, dialect))
      #expect(error(query(group: .field("city"), classes: [one]), dialect) == nil)
    }
  }

  @Test(arguments: SQLDialect.allCases)
  func idsOfPeriodsCanBeWritten(dialect: SQLDialect) {
    let periods = [Self.quarter]
    let queries = [
      query(group: .period(periods)), query(.categories(.period(periods))),
      query(.trend(sum: "paid", .periods(periods))),
    ]
    let expected = SQLError.unusableText("q\0", dialect)
    #expect(queries.map { error($0, dialect) } == [expected, expected, expected])
  }

  @Test(arguments: SQLDialect.allCases)
  func fieldsDifferByMoreThanCase(dialect: SQLDialect) {
    let classes = [CustomerClass(id: "c", condition: .atLeast(field: "Load", 1))]
    let byClass = query(
      rows: .fieldNumber("load", 1...2), group: .customerClass, classes: classes)
    let byField = query(rows: .fieldTexts("area", ["x"]), group: .field("Area"))
    var twice = query(group: .field("Area"))
    twice.analyses += query(group: .field("area")).analyses
    twice.analyses[1].id = "b"
    let pairs = [("Load", "load"), ("area", "Area"), ("Area", "area")]
    for (one, (first, second)) in zip([byClass, byField, twice], pairs) {
      let expected: SQLError? =
        dialect == .postgresql ? nil : .namesDifferByCase(first, second, dialect)
      #expect(error(one, dialect) == expected)
    }
  }
}
