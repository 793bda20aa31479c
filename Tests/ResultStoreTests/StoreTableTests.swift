import GRDB
import Testing

@testable import ResultStore

@Suite struct StoreTableTests {
  @Test func theStatementKeepsTheMeanings() {
    let things = StoreTable(
      "things", "What there is.", key: ["run", "thing"],
      [
        .integer("run", "The run."), .integer("thing", "Position."),
        .text("name", "A name.").orNull, .real("size", "How large."),
      ])
    let expected = """
      CREATE TABLE things ( -- What there is.
        run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, -- The run.
        thing INTEGER NOT NULL, -- Position.
        name TEXT, -- A name.
        size REAL NOT NULL, -- How large.
        PRIMARY KEY (run, thing)
      ) WITHOUT ROWID
      """
    #expect(things.creation == expected)
    #expect(things.insertion == "INSERT INTO things VALUES (?, ?, ?, ?)")
  }

  @Test func aTableOfRunsNumbersThem() throws {
    let heads = StoreTable(
      "heads", "Heads.", key: ["run"], [.integer("run", "Number."), .text("name", "Name.")])
    let expected = """
      CREATE TABLE heads ( -- Heads.
        run INTEGER PRIMARY KEY AUTOINCREMENT, -- Number.
        name TEXT NOT NULL -- Name.
      )
      """
    #expect(heads.creation == expected)
    try EmptyStore.write { database in
      try database.execute(sql: heads.creation)
      let insertion = try RowInsertion(into: heads, of: database)
      for name in ["a", "b"] { try insertion.insert(Int?.none, name) }
      let numbers = try Int.fetchAll(database, sql: "SELECT run FROM heads ORDER BY name")
      #expect(numbers == [1, 2])
    }
  }

  @Test func onlyTheRequirementChanges() {
    let column = StoreTable.Column.real("x", "A number.")
    #expect(column.isRequired)
    var expected = column
    expected.isRequired = false
    #expect(column.orNull == expected)
    #expect(column.orNull.orNull == expected)
  }

  /// What came out may be missing; what it belongs to may not.
  @Test func scoresMayBeMissing() {
    let optional = { (table: StoreTable) in
      table.columns.filter { !$0.isRequired }.map(\.name)
    }
    #expect(optional(.results) == ["period", "score", "band", "rank", "class_rank"])
    #expect(optional(.nodeResults) == ["value", "score", "contribution"])
    #expect(optional(.customers) == ["name", "class"])
    #expect(optional(.changes).isEmpty)
    let keys = [StoreTable.results, .nodeResults, .changes, .groupContributions].map(\.key)
    #expect(
      keys == [
        ["run", "row"], ["run", "row", "node"], ["run", "customer"],
        ["run", "group_number", "node"],
      ])
  }

  @Test func theFileKeepsTheComments() throws {
    try EmptyStore.write { database in
      let kept = try String.fetchOne(
        database, sql: "SELECT sql FROM sqlite_master WHERE name = 'changes'")
      #expect(kept == StoreTable.changes.creation)
      let remark = "-- How each customer with a score in both periods moved.\n"
      #expect(kept?.contains(remark) == true)
    }
  }
}
