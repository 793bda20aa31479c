import GRDB
import Testing

@testable import ResultStore

@Suite struct RowInsertionTests {
  @Test func valuesStandInTheOrderOfTheColumns() throws {
    try EmptyStore.write { database in
      let bands = try RowInsertion(into: .bands, of: database)
      try bands.insert(1, 0, "it's \"a\"; --", "好", String?.none, 60.5)
      try bands.insert(1, 1, "", String?.none, "B", 0.1)
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM bands ORDER BY band")
      #expect(rows.map { $0["id"] as String } == ["it's \"a\"; --", ""])
      #expect(rows.map { $0["label_zh"] as String? } == ["好", nil])
      #expect(rows.map { $0["label_en"] as String? } == [nil, "B"])
      #expect(rows.map { $0["minimum"] as Double } == [60.5, 0.1])
    }
  }

  @Test func notANumberBecomesNull() throws {
    try EmptyStore.write { database in
      try RowInsertion(into: .results, of: database).insert(
        1, 0, 0, Int?.none, Double.nan, 0.5, Int?.none, 3, Int?.none)
      let row = try #require(try Row.fetchOne(database, sql: "SELECT * FROM results"))
      #expect(row["score"] as Double? == nil)
      #expect(row["period"] as Int? == nil)
      #expect(row["coverage"] == 0.5)
      #expect(row["rank"] == 3)
    }
  }

  /// A refused row leaves no trace, and the statement takes the next one.
  @Test func whatTheTableRefusesIsThrown() throws {
    try EmptyStore.write { database in
      let bands = try RowInsertion(into: .bands, of: database)
      try bands.insert(1, 0, "a", String?.none, String?.none, 60.0)
      do {
        try bands.insert(1, 0, "again", String?.none, String?.none, 50.0)
        Issue.record("the same key twice")
      } catch let error as DatabaseError {
        #expect(error.resultCode == .SQLITE_CONSTRAINT)
      }
      #expect(throws: DatabaseError.self) {
        try bands.insert(1, 1, "b", String?.none, String?.none, Double.nan)
      }
      try bands.insert(1, 2, "c", String?.none, String?.none, 0.0)
      let ids = try String.fetchAll(database, sql: "SELECT id FROM bands ORDER BY band")
      #expect(ids == ["a", "c"])
    }
  }
}
