internal import GRDB

/// What a results database consists of.
public enum StoreSchema {
  /// In the file's header, so that it is known for what it is (`PRAGMA application_id`): "AHPR".
  static let applicationID = 0x4148_5052
  /// Counts up when tables change (`PRAGMA user_version`).
  public static let version = 4

  /// In the order in which they came with the versions, parents before what refers to them.
  public static let tables: [StoreTable] =
    tablesSince1 + tablesSince2 + tablesSince3 + tablesSince4
  private static let tablesSince1: [StoreTable] = [
    .runs, .files, .nodes, .indicators, .rulePoints, .judgmentSets, .judgmentWeights, .judgments,
    .periods, .bands, .classes, .customers, .results, .nodeResults, .comparisons, .changes,
    .groupChanges, .groupContributions,
  ]
  /// What version 2 added; a database of version 1 gets it with the next run.
  private static let tablesSince2: [StoreTable] = [.alternatives, .criteria, .alternativeResults]

  /// What version 3 added.
  private static let tablesSince3: [StoreTable] = [
    .changeParts, .groupContributionParts, .scoreRanges,
  ]

  /// What version 4 added.
  private static let tablesSince4: [StoreTable] = [.analyses, .analysisValues]

  /// In the order in which they came with the versions.
  public static let views: [StoreView] =
    [.scores, .contributions] + viewsSince2 + viewsSince4
  private static let viewsSince2: [StoreView] = [.alternativeContributions]
  private static let viewsSince4: [StoreView] = [.measures]

  /// For looking a customer up within a run.
  private static let index = "CREATE UNIQUE INDEX customers_by_id ON customers (run, id)"

  /// Makes sure that the database is one of these, or becomes one if it is empty.
  ///
  /// - Parameter creating: whether the database is about to be written to: an empty one gets the
  ///   tables, and one of an earlier version those that it does not have. What is there stays.
  /// - Returns: the version of the tables.
  /// - Throws: `StoreFault` for a database that is something else.
  @discardableResult
  static func prepare(_ database: Database, creating: Bool) throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == applicationID {
      if found > version { throw StoreFault.newerVersion(found) }
      if found < 1 { throw StoreFault.otherDatabase }
      guard creating, found < version else { return found }
      if found < 2 { try create(tablesSince2, viewsSince2, in: database) }
      if found < 3 { try create(tablesSince3, [], in: database) }
      try create(tablesSince4, viewsSince4, in: database)
      return version
    }
    let entries = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard application == 0, found == 0, entries == 0 else { throw StoreFault.otherDatabase }
    guard creating else { throw StoreFault.empty }
    try create(tables, views, in: database)
    try database.execute(sql: index)
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    return version
  }

  private static func create(
    _ tables: [StoreTable], _ views: [StoreView], in database: Database
  ) throws {
    for table in tables { try database.execute(sql: table.creation) }
    for view in views { try database.execute(sql: view.creation) }
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
