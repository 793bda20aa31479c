import GRDB

@testable import ResultStore

/// A database in memory with all tables and views and nothing in them; no reference is checked.
enum EmptyStore {
  static func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(configuration: configuration).write { database in
      try StoreSchema.prepare(database, creating: true)
      return try body(database)
    }
  }

  /// A node as `nodes` has it.
  static func insertNode(
    _ database: Database, run: Int, _ node: Int, parent: Int?, leaf: Int? = nil, _ id: String,
    aggregation: String = "arithmetic", power: Double? = nil, local: Double = 1, global: Double = 1
  ) throws {
    try RowInsertion(into: .nodes, of: database).insert(
      run, node, parent, parent == nil ? 0 : 1, leaf, id, "节点", String?.none, aggregation, power,
      local, global, String?.none)
  }
}
