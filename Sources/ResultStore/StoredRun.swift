import BilingualText
internal import GRDB
internal import GRDBSQLite
internal import IndicatorEvaluation

/// A run on its way out of the tables.
struct StoredRun {
  let database: Database
  let path: String
  let run: EvaluationRun

  /// The evaluation as it was written.
  func result() throws -> EvaluationResult {
    let nodes = try readNodes()
    let indicators = try readIndicators()
    let weights = HierarchyWeights(nodes: nodes, judgmentSets: [])
    let scored = Set(indicators.map(\.id))
    guard weights.leaves.allSatisfy({ scored.contains(nodes[$0].id) }) else {
      throw damaged("indicators")
    }
    let customers = try rows("customers", by: "customer")
    let periods = try rows("periods", by: "period").map {
      Period(
        id: try $0.decode(forColumn: "id"), label: try label($0),
        start: try $0.decode(String?.self, forColumn: "first_day").flatMap { CalendarDay($0) },
        end: try $0.decode(String?.self, forColumn: "last_day").flatMap { CalendarDay($0) })
    }
    let model = EvaluationModel(
      id: run.scenario, title: run.title, tree: tree(nodes), indicators: indicators,
      classes: try rows("classes", by: "class").map {
        CustomerClass(
          id: try $0.decode(forColumn: "id"), label: try label($0), condition: .otherwise)
      }, periods: periods,
      bands: try rows("bands", by: "band").map {
        Band(
          id: try $0.decode(forColumn: "id"), label: try label($0),
          minimum: try $0.decode(forColumn: "minimum"))
      })
    let evaluated = try readRows(weights, hasPeriods: !periods.isEmpty)
    guard evaluated.customer.allSatisfy(customers.indices.contains),
      evaluated.period.allSatisfy({ $0 == 0 || periods.indices.contains($0) })
    else { throw damaged("results") }
    return EvaluationResult(
      model: model, weights: weights,
      customers: try customers.map { try $0.decode(forColumn: "id") },
      fields: CustomerFields(
        names: ["name"],
        columns: [try customers.map { try $0.decode(String?.self, forColumn: "name") ?? "" }]),
      classOfCustomer: try customers.map { try $0.decode(forColumn: "class") }, rows: evaluated,
      comparison: nil, warnings: [])
  }

  // MARK: Model

  func rows(_ table: String, by key: String) throws -> [Row] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM \(table) WHERE run = ? ORDER BY \(key)",
      arguments: [run.number])
  }

  func label(_ row: Row) throws -> Label {
    Label(
      chinese: try row.decode(forColumn: "label_zh"), english: try row.decode(forColumn: "label_en")
    )
  }

  func damaged(_ table: String) -> ResultStoreError {
    ResultStoreError(.damaged("\(table), run \(run.number)"), path: path)
  }

  func readNodes() throws -> [WeightedNode] {
    var nodes: [WeightedNode] = []
    for row in try rows("nodes", by: "node") {
      let parent: Int? = try row.decode(forColumn: "parent")
      guard
        let aggregation = Aggregation(
          storedName: try row.decode(forColumn: "aggregation"),
          exponent: try row.decode(forColumn: "power")),
        parent.map({ nodes.indices.contains($0) }) ?? nodes.isEmpty
      else { throw damaged("nodes") }
      if let parent { nodes[parent].children.append(nodes.count) }
      nodes.append(
        WeightedNode(
          id: try row.decode(forColumn: "id"), label: try label(row), parent: parent, children: [],
          depth: try row.decode(forColumn: "depth"), aggregation: aggregation,
          local: try row.decode(forColumn: "local_weight"),
          global: try row.decode(forColumn: "global_weight"),
          judgmentSet: try row.decode(forColumn: "judgment_set")))
    }
    guard !nodes.isEmpty else { throw damaged("nodes") }
    return nodes
  }

  /// The tree with its weights as numbers.
  func tree(_ nodes: [WeightedNode]) -> HierarchyNode {
    var made = nodes.map {
      HierarchyNode(id: $0.id, label: $0.label, aggregation: $0.aggregation)
    }
    for position in nodes.indices.reversed() where !nodes[position].children.isEmpty {
      made[position].weights = .given(nodes[position].children.map { nodes[$0].local })
      made[position].children = nodes[position].children.map { made[$0] }
    }
    return made[0]
  }

  private func readIndicators() throws -> [Indicator] {
    var points: [Int: [TabulatedRule.Point]] = [:]
    for row in try rows("rule_points", by: "node, point") {
      points[try row.decode(forColumn: "node"), default: []].append(
        TabulatedRule.Point(
          x: try row.decode(forColumn: "x"), score: try row.decode(forColumn: "score"),
          category: try row.decode(forColumn: "category")))
    }
    let ranges = try readScoreRanges()
    return try rows("indicators", by: "node").map { row in
      let rule = TabulatedRule(
        name: try row.decode(forColumn: "rule"), scope: try row.decode(forColumn: "scope"),
        points: points[try row.decode(forColumn: "node")] ?? [])
      let missing = StoredMissing(
        name: try row.decode(forColumn: "missing"),
        score: try row.decode(forColumn: "missing_score"))
      guard let rule = rule.rule, let missing = missing.policy,
        let direction = Direction(rawValue: try row.decode(forColumn: "direction"))
      else { throw damaged("indicators") }
      return Indicator(
        id: try row.decode(forColumn: "id"), label: try label(row),
        unit: try row.decode(forColumn: "unit"), direction: direction, rule: rule,
        range: ranges[try row.decode(forColumn: "node")] ?? .whole, missing: missing)
    }
  }

  /// By node; none in a database whose tables are older.
  private func readScoreRanges() throws -> [Int: ScoreRange] {
    guard try database.tableExists("score_ranges") else { return [:] }
    var ranges: [Int: ScoreRange] = [:]
    for row in try rows("score_ranges", by: "node") {
      ranges[try row.decode(forColumn: "node")] = ScoreRange(
        low: try row.decode(forColumn: "low"), high: try row.decode(forColumn: "high"),
        floor: try row.decode(forColumn: "floor"))
    }
    return ranges
  }

  // MARK: Rows

  private func readRows(_ weights: HierarchyWeights, hasPeriods: Bool) throws -> EvaluatedRows {
    let count = run.rowCount
    let leaves = weights.leaves
    var result = EvaluatedRows(
      customer: [], period: [], rawValues: [], leafScores: [], contributions: [], nodeScores: [],
      scores: [], coverage: [], bands: [], ranks: [], classRanks: [])
    try forEach("results", "customer, period, score, coverage, band, rank, class_rank", "row") {
      result.customer.append($0.int(0) ?? -1)
      result.period.append($0.int(1) ?? 0)
      result.scores.append($0.double(2))
      result.coverage.append($0.double(3))
      result.bands.append($0.int(4))
      result.ranks.append($0.int(5) ?? 0)
      result.classRanks.append($0.int(6) ?? 0)
    }
    guard result.customer.count == count else { throw damaged("results") }
    let empty = [Double](repeating: .nan, count: count)
    result.rawValues = leaves.map { _ in empty }
    result.leafScores = result.rawValues
    result.contributions = result.rawValues
    var leafOfNode = [Int?](repeating: nil, count: weights.nodes.count)
    for (leaf, node) in leaves.enumerated() { leafOfNode[node] = leaf }
    var isSound = true
    try forEach("node_results", "row, node, value, score, contribution", "row, node") {
      guard let row = $0.int(0), let node = $0.int(1), result.scores.indices.contains(row),
        leafOfNode.indices.contains(node)
      else {
        isSound = false
        return
      }
      guard let leaf = leafOfNode[node] else { return }
      result.rawValues[leaf][row] = $0.double(2)
      result.leafScores[leaf][row] = $0.double(3)
      result.contributions[leaf][row] = $0.double(4)
    }
    guard isSound else { throw damaged("node_results") }
    return result
  }

  /// Steps through the rows of a table.
  private func forEach(
    _ table: String, _ columns: String, _ order: String, _ body: (StoredRow) -> Void
  ) throws {
    let statement = try database.makeStatement(
      sql: "SELECT \(columns) FROM \(table) WHERE run = ? ORDER BY \(order)")
    try statement.setArguments([run.number])
    while true {
      let code = sqlite3_step(statement.sqliteStatement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
      }
      body(StoredRow(statement: statement.sqliteStatement))
    }
  }
}

/// The row that a statement stands at.
private struct StoredRow {
  let statement: OpaquePointer

  /// Nil for NULL.
  func int(_ column: CInt) -> Int? {
    sqlite3_column_type(statement, column) == SQLITE_NULL
      ? nil : Int(sqlite3_column_int64(statement, column))
  }

  /// Not-a-number for NULL.
  func double(_ column: CInt) -> Double {
    sqlite3_column_type(statement, column) == SQLITE_NULL
      ? .nan : sqlite3_column_double(statement, column)
  }
}
