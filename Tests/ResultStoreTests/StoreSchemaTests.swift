import Foundation
import GRDB
import ResultStore
import TestSupport
import Testing

/// Tables and views are those that are described, in the file and in the documentation.
@Suite struct StoreSchemaTests {
  private static let all =
    StoreSchema.tables.map { ($0.name, $0.meaning, $0.columns) }
    + StoreSchema.views.map { ($0.name, $0.meaning, $0.columns) }

  @Test func theFileHasWhatIsDescribed() throws {
    let folder = try StoreFolder()
    try ResultStore(at: folder.path).add(Sample.result(), Sample.provenance)
    try DatabaseQueue(path: folder.path).read { database in
      for (name, _, columns) in Self.all {
        let found = try Row.fetchAll(database, sql: "PRAGMA table_info(\(name))")
        #expect(found.map { $0["name"] as String } == columns.map(\.name), "\(name)")
      }
      for table in StoreSchema.tables {
        let found = try Row.fetchAll(database, sql: "PRAGMA table_info(\(table.name))")
        #expect(found.map { $0["type"] as String } == table.columns.map(\.kind.rawValue))
        for (column, row) in zip(table.columns, found) where column.name != "run" {
          #expect((row["notnull"] as Int == 1) == column.isRequired, "\(table.name).\(column.name)")
        }
        let key = found.filter { $0["pk"] as Int > 0 }
          .sorted { ($0["pk"] as Int) < ($1["pk"] as Int) }.map { $0["name"] as String }
        #expect(key == table.key)
      }
      let entries = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_master WHERE type <> 'index' AND name NOT LIKE 'sqlite_%'")
      #expect(Set(entries) == Set(Self.all.map { $0.0 }))
    }
  }

  @Test func everyColumnIsDocumented() throws {
    let page = try String(
      contentsOf: Fixture.repository.appendingPathComponent("Documentation/results-database.md"),
      encoding: .utf8)
    let lines = page.split(separator: "\n")
    for (name, meaning, columns) in Self.all {
      let start = try #require(lines.firstIndex(of: "### \(name)"), "\(name)")
      let section = Array(lines[(start + 1)...].prefix { !$0.hasPrefix("#") })
      #expect(section.first.map(String.init) == meaning)
      let rows = section.filter { $0.hasPrefix("| `") }
      #expect(
        rows.map(String.init)
          == columns.map {
            "| `\($0.name)` | \($0.kind.rawValue)\($0.isRequired ? "" : " or NULL") | \($0.meaning) |"
          }, "\(name)")
    }
  }

  /// Every query of the page runs on a database of four runs and finds something.
  @Test func theQueriesOfTheDocumentationRun() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    try store.add(Sample.result(), Sample.provenance)
    try store.add(Sample.ranking(), Sample.provenance)
    try store.add(Sample.analyses(), scenario: "s", Sample.provenance)
    try store.add(Sample.result(shift: 3), Sample.provenance)
    let page = try String(
      contentsOf: Fixture.repository.appendingPathComponent("Documentation/results-database.md"),
      encoding: .utf8)
    let blocks = page.components(separatedBy: "```sql\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(blocks.count >= 3)
    for sql in blocks where sql.hasPrefix("SELECT") {
      let rows = try DatabaseQueue(path: folder.path).read {
        try Row.fetchAll($0, sql: sql.replacingOccurrences(of: "'0004'", with: "'c4'"))
      }
      #expect(!rows.isEmpty, "\(sql)")
    }
  }
}
