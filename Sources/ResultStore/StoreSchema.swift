internal import GRDB

/// What a results database consists of.
public enum StoreSchema {
  /// In the file's header, so that it is known for what it is (`PRAGMA application_id`): "AHPR".
  static let applicationID = 0x4148_5052
  /// Counts up when tables change (`PRAGMA user_version`).
  public static let version = 1

  public static let tables: [StoreTable] = [
    .runs, .files, .nodes, .indicators, .rulePoints, .judgmentSets, .judgmentWeights, .judgments,
    .periods, .bands, .classes, .customers, .results, .nodeResults, .comparisons, .changes,
    .groupChanges, .groupContributions,
  ]

  public static let views: [StoreView] = [.scores, .contributions]

  /// For looking a customer up within a run.
  private static let index = "CREATE UNIQUE INDEX customers_by_id ON customers (run, id)"

  /// Makes sure that the database is one of these, or becomes one if it is empty.
  ///
  /// - Throws: `StoreFault` for a database that is something else.
  static func prepare(_ database: Database, creating: Bool) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == applicationID {
      if found > version { throw StoreFault.newerVersion(found) }
      if found < version { throw StoreFault.otherDatabase }
      return
    }
    let entries = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard application == 0, found == 0, entries == 0 else { throw StoreFault.otherDatabase }
    guard creating else { throw StoreFault.empty }
    for table in tables { try database.execute(sql: table.creation) }
    try database.execute(sql: index)
    for view in views { try database.execute(sql: view.creation) }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }
}

/// Why a database is not one that can be used; `ResultStoreError` adds the path.
enum StoreFault: Error {
  case otherDatabase
  case newerVersion(Int)
  /// A database without anything in it.
  case empty
}
