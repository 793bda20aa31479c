internal import GRDB
internal import GRDBSQLite

/// A prepared INSERT: bound and stepped without anything allocated for a row.
struct RowInsertion {
  private let statement: Statement

  init(into table: StoreTable, of database: Database) throws {
    statement = try database.makeStatement(sql: table.insertion)
  }

  /// Adds a row.
  ///
  /// - Parameter values: one for each column, in order. Not-a-number becomes NULL.
  func insert<each Value: StatementBinding>(_ values: repeat each Value) throws {
    let handle = statement.sqliteStatement
    var position: CInt = 0
    for value in repeat each values {
      position += 1
      try check(value.bind(to: handle, at: position), allowing: SQLITE_OK)
    }
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    try check(code, allowing: SQLITE_DONE)
  }

  private func check(_ code: CInt, allowing expected: CInt) throws {
    guard code != expected else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement))))
  }
}
