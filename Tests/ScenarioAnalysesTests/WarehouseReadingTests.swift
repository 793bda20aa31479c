import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing
import WarehouseSQL

@testable import ScenarioAnalyses

struct WarehouseReadingTests {
  private static let halves = [
    Period(id: "h1", start: CalendarDay("2015-01-01"), end: CalendarDay("2015-06-30")),
    Period(id: "h2", start: CalendarDay("2015-07-01"), end: CalendarDay("2015-12-31")),
  ]

  private static func reading(
    _ analyses: Written, chosen: [String]? = nil
  ) throws -> WarehouseReading {
    let folder = try TemporaryFolder()
    let scenario = WrittenScenario(
      keys: [
        "tables": [
          "t": [
            "path": "t.csv", "customer": "who", "date": "day", "missing": ["", "-"],
            "columns": ["q": ["from": 1, "to": 3]],
          ]
        ],
        "analyses": analyses,
      ], files: ["t.csv": "who,day,q,amount,cost,g\n1,2015-01-05,2,5,3,x\n"],
      customers: "customer,city\n1,Graz\n",
      classes: [CustomerClass(id: "all", condition: .otherwise)],
      segments: [CustomerClass(id: "s", condition: .otherwise)], periods: halves)
    return try scenario.plan(in: folder).plan.warehouse(chosen) { id, path in
      SQLTableName([id, path])
    }
  }

  private func figures(_ analysis: Written) throws -> SQLFigures? {
    let reading = try Self.reading(["x": analysis])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.analyses.count + reading.refused.count == 1)
    return reading.analyses.first?.figures
  }

  @Test func answersBecomeLevels() throws {
    let found = try figures(["kind": "distribution", "table": "t", "column": "q"])
    let levels = [("1", 0.0), ("2", 50), ("3", 100)].map {
      SQLLevels.Level(name: $0.0, spellings: [$0.0], score: $0.1)
    }
    #expect(found == .levels(SQLLevels(column: "q", levels: levels, top: 1, bottom: 1)))
  }

  @Test func categoriesAreCountedUnlessRareOnesArePutTogether() throws {
    let base: [(String, Written)] = [
      ("kind", "distribution"), ("table", "t"), ("column", "g"), ("order", "frequency"),
    ]
    #expect(try figures(.keys(base)) == .categories(.column("g")))
    #expect(try figures(.keys(base + [("other", "5%")])) == nil)
  }

  @Test func amountsAreSummedByCustomer() throws {
    let spread = try figures([
      "kind": "concentration", "table": "t", "amount": "amount", "top": [2], "abc": ["50%"],
    ])
    #expect(
      spread == .concentration(amount: "amount", top: [2], limits: [0.5], sumsByCustomer: true))
    let sums = try figures([
      "kind": "amounts", "table": "t", "sum": "amount",
      "ratios": ["margin": ["sum": "amount", "less": "cost", "over": "amount"]],
    ])
    let margin = SQLAmounts.Ratio(id: "margin", sum: "amount", less: "cost", over: "amount")
    #expect(
      sums == .amounts(SQLAmounts(sum: "amount", ratios: [margin], sumsByCustomer: true)))
  }

  @Test func trendsAreOfMonthsOrPeriods() throws {
    let months = try figures([
      "kind": "trend", "table": "t", "sum": "amount", "every": "month",
    ])
    #expect(months == .trend(sum: "amount", .months("day")))
    let periods = try figures(["kind": "trend", "table": "t", "every": "period"])
    #expect(periods == .trend(sum: nil, .periods(Self.halves)))
    let ranked = try figures([
      "kind": "trend", "table": "t", "every": "period", "by": "g", "rank": "highest",
    ])
    #expect(ranked == nil)
  }

  private static let levels: [(String, Written)] = [
    ("kind", "distribution"), ("table", "t"), ("column", "q"),
  ]

  @Test func theTableIsNamedByTheCaller() throws {
    let analysis = try #require(try Self.reading(["x": .keys(Self.levels)]).analyses.first)
    #expect(analysis.id == "x" && analysis.rows == nil && analysis.group == nil)
    let expected = SQLAnalysisTable(
      name: SQLTableName(["t", "t.csv"]), customerColumn: "who", dateColumn: "day",
      missingTokens: ["", "-"])
    #expect(analysis.table == expected)
  }

  @Test func groupsAndRowsGoAlong() throws {
    let group = { (name: Written) in
      try Self.reading(["x": .keys(Self.levels + [("by", name)])]).analyses.first?.group
    }
    #expect(try group("g") == .column("g"))
    #expect(try group("city") == .field("city"))
    #expect(try group("class") == .customerClass)
    #expect(try group("period") == .period(Self.halves))
    let limited = try Self.reading(["x": .keys(Self.levels + [("period", "h2")])])
    #expect(limited.analyses.first?.rows == .all([.period([Self.halves[1]])]))
  }

  @Test func whatNoStatementComputesIsRefused() throws {
    let all: Written = [
      "f": ["kind": "figures"], "x": .keys(Self.levels),
      "seg": .keys(Self.levels + [("where", ["segment": "s"])]),
      "s": ["kind": "stages", "table": "t", "column": "q"],
    ]
    let reading = try Self.reading(all)
    #expect(reading.analyses.map(\.id) == ["x"])
    #expect(reading.refused.map(\.id) == ["f", "seg", "s"])
    #expect(reading.refused.map(\.kind) == ["figures", "distribution", "stages"])
    #expect(reading.diagnostics.isEmpty && reading.undescribed == 0)
    let chosen = try Self.reading(all, chosen: ["s"])
    #expect(chosen.analyses.isEmpty && chosen.refused.map(\.id) == ["s"])
  }

  @Test func mistakesAreSaidAsInARun() throws {
    let reading = try Self.reading([
      "x": ["kind": "distribution", "table": "t", "column": "qq"]
    ])
    // A name of no column, and of no group, is that of a column.
    #expect(reading.diagnostics.map(\.code) == [.columnUnknown])
    #expect(reading.analyses.isEmpty && reading.refused.isEmpty)
  }
}
