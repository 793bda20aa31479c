import IndicatorEvaluation
import Testing

@testable import WarehouseSQL

/// What statements of analyses say, and what they refuse; Tests/Engines runs them.
@Suite struct WarehouseAnalysesTests {
  private func analysis(
    _ figures: SQLFigures, rows: SQLRowCondition? = nil, group: SQLGroup? = nil,
    table: String = "bills"
  ) -> SQLAnalysis {
    SQLAnalysis(
      id: "a", table: SQLAnalysisTable(name: SQLTableName([table]), customerColumn: "customer"),
      rows: rows, group: group, figures: figures)
  }

  @Test(arguments: SQLDialect.allCases)
  func oneStatementHasEveryFigure(dialect: SQLDialect) throws {
    let query = WarehouseAnalyses(
      [
        analysis(.amounts(SQLAmounts(sum: "paid", top: 3)), group: .field("district")),
        analysis(.concentration(amount: "paid", top: [1], limits: [0.8], sumsByCustomer: true)),
        analysis(.trend(sum: "paid", .months("day"))), analysis(.categories(.customerClass)),
      ],
      customers: SQLCustomerTable(name: SQLTableName(["customers"]), idColumn: "customer"),
      classes: [CustomerClass(id: "all", condition: .otherwise)], remarks: ["a remark"])
    let text = try query.sql(in: dialect)
    #expect(text.hasPrefix("-- a remark\n-- for \(dialect.displayName)") && text.hasSuffix(";\n"))
    for step in ["ahp_classes", "ahp_1_top", "ahp_2_abc", "ahp_3_series", "ahp_4_counts"] {
      #expect(text.contains("\n\(step) AS "), "\(step)")
    }
    #expect(text.contains("'mann_kendall_s'") && text.contains("'causes_for_80_percent'"))
  }

  @Test func whatCannotBeWrittenIsRefused() throws {
    #expect(throws: SQLError.nothingAnalysed) {
      try WarehouseAnalyses([]).sql(in: .duckdb)
    }
    let byClass = WarehouseAnalyses([
      analysis(.amounts(SQLAmounts(sum: "paid")), group: .customerClass)
    ])
    #expect(throws: SQLError.noCustomerTable) { try byClass.sql(in: .duckdb) }
    let step = WarehouseAnalyses([analysis(.amounts(SQLAmounts(sum: "paid")), table: "ahp_x")])
    #expect(throws: SQLError.tableNamedLikeStep("ahp_x")) { try step.sql(in: .postgresql) }
    let twice = WarehouseAnalyses([
      analysis(.amounts(SQLAmounts(sum: "paid")), rows: .texts(column: "Paid", ["1"]))
    ])
    #expect(throws: SQLError.namesDifferByCase("paid", "Paid", .duckdb)) {
      try twice.sql(in: .duckdb)
    }
    #expect(try !twice.sql(in: .postgresql).isEmpty)
    let long = String(repeating: "列", count: 22)
    let name = WarehouseAnalyses([analysis(.amounts(SQLAmounts(sum: long)))])
    #expect(throws: SQLError.nameTooLong("number_" + long, limit: 63, .postgresql)) {
      try name.sql(in: .postgresql)
    }
  }

  /// Nothing in a name or a text ends what it stands in.
  @Test(arguments: SQLDialect.allCases)
  func textsStayTexts(dialect: SQLDialect) throws {
    let evil = "x'); DROP TABLE t; --"
    let text = try WarehouseAnalyses([
      analysis(.amounts(SQLAmounts(sum: "paid")), rows: .texts(column: "c", [evil]))
    ]).sql(in: dialect)
    #expect(text.contains(dialect.literal(evil)) && !text.contains("'" + evil))
  }
}
