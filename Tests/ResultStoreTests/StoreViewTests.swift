import GRDB
import Testing

@testable import ResultStore

@Suite struct StoreViewTests {
  private let none = String?.none

  /// Two customers, one of them without a class, a period and a score; another run beside them.
  private func fill(_ database: Database) throws {
    let customers = try RowInsertion(into: .customers, of: database)
    try customers.insert(1, 0, "c0", "N", 0)
    try customers.insert(1, 1, "c1", none, Int?.none)
    try customers.insert(2, 0, "other", none, 0)
    try RowInsertion(into: .classes, of: database).insert(1, 0, "big", none, none)
    try RowInsertion(into: .periods, of: database).insert(1, 0, "p", none, none, none, none)
    try RowInsertion(into: .bands, of: database).insert(1, 0, "good", none, none, 60.0)
    let results = try RowInsertion(into: .results, of: database)
    try results.insert(1, 0, 0, 0, 72.5, 1.0, 0, 1, 2)
    try results.insert(1, 1, 1, Int?.none, Double.nan, 0.25, Int?.none, Int?.none, Int?.none)
    try results.insert(2, 0, 0, 0, 1.0, 1.0, 0, 1, 1)
    // The change stands at the later row, 0, and not at the earlier one, 5.
    try RowInsertion(into: .changes, of: database).insert(1, 0, 5, 0, 2.5, -3)
  }

  @Test func scoresHaveTheNamesOfTheirRun() throws {
    try EmptyStore.write { database in
      try fill(database)
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM scores ORDER BY run, customer")
      #expect(rows.map { $0["run"] as Int } == [1, 1, 2])
      #expect(rows.map { $0["customer"] as String } == ["c0", "c1", "other"])
      #expect(rows.map { $0["name"] as String? } == ["N", nil, nil])
      #expect(rows.map { $0["class"] as String? } == ["big", nil, nil])
      #expect(rows.map { $0["period"] as String? } == ["p", nil, nil])
      #expect(rows.map { $0["band"] as String? } == ["good", nil, nil])
      #expect(rows.map { $0["score"] as Double? } == [72.5, nil, 1])
      #expect(rows.map { $0["class_rank"] as Int? } == [2, nil, 1])
      #expect(rows.map { $0["coverage"] as Double } == [1, 0.25, 1])
      #expect(rows.map { $0["change"] as Double? } == [2.5, nil, nil])
      #expect(rows.map { $0["rank_gain"] as Int? } == [-3, nil, nil])
    }
  }

  @Test func contributionsAreThoseOfTheLeaves() throws {
    try EmptyStore.write { database in
      try fill(database)
      try EmptyStore.insertNode(database, run: 1, 0, parent: nil, "goal")
      try EmptyStore.insertNode(
        database, run: 1, 1, parent: 0, leaf: 0, "x", local: 0.75, global: 0.75)
      try EmptyStore.insertNode(
        database, run: 1, 2, parent: 0, leaf: 1, "w", local: 0.25, global: 0.25)
      let indicators = try RowInsertion(into: .indicators, of: database)
      for (node, id, rule) in [(1, "x", "linear"), (2, "w", "categories")] {
        try indicators.insert(
          1, node, id, none, none, none, "benefit", rule, none, "error", Double?.none)
      }
      let points = try RowInsertion(into: .rulePoints, of: database)
      // The first rule has numbers, which are no texts of categories.
      try points.insert(1, 1, 40, 0.5, 0.0, none)
      try points.insert(1, 2, 0, Double?.none, 5.0, "bad")
      try points.insert(1, 2, 1, Double?.none, 95.0, "好")
      let parts = try RowInsertion(into: .nodeResults, of: database)
      try parts.insert(1, 0, 0, Double?.none, 68.75, 68.75)
      try parts.insert(1, 0, 1, 40.0, 60.0, 45.0)
      try parts.insert(1, 0, 2, 1.0, 95.0, 23.75)

      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM contributions ORDER BY indicator DESC")
      #expect(rows.map { $0["indicator"] as String } == ["x", "w"])
      #expect(rows.map { $0["customer"] as String } == ["c0", "c0"])
      #expect(rows.map { $0["value"] as Double? } == [40, nil])
      #expect(rows.map { $0["category"] as String? } == [nil, "好"])
      #expect(rows.map { $0["score"] as Double? } == [60, 95])
      #expect(rows.map { $0["weight"] as Double } == [0.75, 0.25])
      #expect(rows.map { $0["contribution"] as Double? } == [45, 23.75])
    }
  }

  @Test func measuresHaveTheNamesOfTheirAnalyses() throws {
    try EmptyStore.write { database in
      let analyses = try RowInsertion(into: .analyses, of: database)
      try analyses.insert(1, 0, "nsi", "distribution", none, none)
      try analyses.insert(2, 0, "other", "trend", none, none)
      try RowInsertion(into: .analysisValues, of: database).insert(
        1, 0, 0, "levels", "yes", "m", "t1", "share", "占比", "Share", "percent.2", 0.64, 0.5, 0.75,
        100, 64, Int?.none, Double?.none, Int?.none, "share")
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM measures")
      try #require(rows.count == 1)
      let row = rows[0]
      #expect(row["analysis"] == "nsi" && row["kind"] == "distribution")
      let texts = ["part", "item", "member", "period", "measure"].map { row[$0] as String }
      #expect(texts == ["levels", "yes", "m", "t1", "share"])
      let numbers = ["value", "lower", "upper"].map { row[$0] as Double }
      #expect(numbers == [0.64, 0.5, 0.75])
      #expect(row["n"] == 100)
    }
  }

  @Test func theStatementNamesTheViewAndItsMeaning() {
    let view = StoreView(name: "v", meaning: "All.", columns: [], selection: "SELECT 1")
    #expect(view.creation == "CREATE VIEW v AS -- All.\nSELECT 1")
  }
}
