internal import GRDB
public import IndicatorEvaluation
public import ServiceAnalyses

/// Appends customers and rows to a run that is being written; see `ResultStore.addRun`.
public struct RunWriter: ~Copyable {
  /// The number of the run.
  public let run: Int
  let database: Database
  private let path: String
  let model: EvaluationModel
  let weights: HierarchyWeights
  private let customers: RowInsertion
  private let results: RowInsertion
  private let nodeResults: RowInsertion
  /// For each node below the root its leaf, or the leaves below it.
  private let parts: [NodePart]
  /// How many customers were appended so far.
  public private(set) var customerCount = 0
  /// How many rows were appended so far.
  public private(set) var rowCount = 0

  init(
    _ database: Database, at path: String, _ provenance: RunProvenance, model: EvaluationModel,
    weights: HierarchyWeights
  ) throws {
    // A value of this type may not be half initialised when an error is thrown.
    let customers = try RowInsertion(into: .customers, of: database)
    let results = try RowInsertion(into: .results, of: database)
    let nodeResults = try RowInsertion(into: .nodeResults, of: database)
    let run = try Self.insertHead(provenance, model, weights, in: database)
    self.database = database
    self.path = path
    self.model = model
    self.weights = weights
    self.customers = customers
    self.results = results
    self.nodeResults = nodeResults
    self.run = run
    parts = NodePart.parts(of: weights)
  }

  /// Appends customers; rows name them by their position among all that were appended.
  ///
  /// - Parameters:
  ///   - ids: not empty, each once in a run.
  ///   - names: for each its name, empty without one; or no names at all.
  ///   - classes: for each its position in the model's classes.
  public mutating func append(
    customers ids: [String], names: [String] = [], classes: [Int?] = []
  ) throws(ResultStoreError) {
    try describingErrors {
      for (position, id) in ids.enumerated() {
        let name = names.indices.contains(position) ? names[position] : ""
        let ownClass = classes.indices.contains(position) ? classes[position] : nil
        try customers.insert(
          run, customerCount + position, id, name.isEmpty ? nil : name, ownClass)
      }
    }
    customerCount += ids.count
  }

  /// Appends rows with what their scores are made of.
  ///
  /// - Parameter rows: a part of a result or all of it, in columns; its customers are positions
  ///   among all that were appended. A rank of 0 stands for no rank.
  public mutating func append(_ rows: EvaluatedRows) throws(ResultStoreError) {
    try describingErrors {
      for row in 0..<rows.count { try append(rows, row) }
    }
    rowCount += rows.count
  }

  private func append(_ rows: EvaluatedRows, _ row: Int) throws {
    let number = rowCount + row
    let rank = rows.ranks[row]
    let classRank = rows.classRanks[row]
    try results.insert(
      run, number, rows.customer[row], model.periods.isEmpty ? nil : rows.period[row],
      rows.scores[row], rows.coverage[row], rows.bands[row], rank > 0 ? rank : nil,
      classRank > 0 ? classRank : nil)
    for part in parts {
      if let leaf = part.leaf {
        try nodeResults.insert(
          run, number, part.node, rows.rawValues[leaf][row], rows.leafScores[leaf][row],
          rows.contributions[leaf][row])
      } else {
        var sum = 0.0
        for leaf in part.leaves { sum += rows.contributions[leaf][row] }
        try nodeResults.insert(
          run, number, part.node, Double?.none, rows.nodeScores[part.node][row], sum)
      }
    }
  }

  /// Appends the comparison of two periods; its rows are positions among all that were appended.
  public mutating func append(_ comparison: ComparedPeriods) throws(ResultStoreError) {
    try describingErrors { try insert(comparison) }
  }

  /// Appends a ranking of alternatives; a run has customers or one of these.
  public mutating func append(_ ranking: AlternativesResult) throws(ResultStoreError) {
    try describingErrors { try insert(ranking) }
  }

  /// Appends analyses; a run has customers, alternatives or these.
  public mutating func append(_ analyses: [KeptAnalysis]) throws(ResultStoreError) {
    try describingErrors { try insert(analyses) }
  }

  /// Writes how much there is.
  func finish() throws {
    try database.execute(
      sql: "UPDATE runs SET customer_count = ?, row_count = ? WHERE run = ?",
      arguments: [customerCount, rowCount, run])
  }

  private func describingErrors(_ body: () throws -> Void) throws(ResultStoreError) {
    do { try body() } catch { throw ResultStoreError(error, path: path) }
  }
}

/// Where the numbers of a node come from.
private struct NodePart {
  var node: Int
  /// Position among the leaves; nil for an inner node.
  var leaf: Int?
  /// Positions of the leaves below.
  var leaves: Range<Int>

  /// Every node but the root, whose score is the total; with nothing else, the root itself.
  static func parts(of weights: HierarchyWeights) -> [NodePart] {
    let nodes = weights.nodes
    var firstLeaf = [Int](repeating: 0, count: nodes.count)
    var leafCount = [Int](repeating: 0, count: nodes.count)
    var leaves = 0
    // Parents stand before their children, and leaves from left to right.
    for position in nodes.indices {
      firstLeaf[position] = leaves
      if nodes[position].children.isEmpty { leaves += 1 }
    }
    for position in nodes.indices.reversed() {
      if nodes[position].children.isEmpty { leafCount[position] = 1 }
      if let parent = nodes[position].parent { leafCount[parent] += leafCount[position] }
    }
    return nodes.indices.dropFirst(nodes.count > 1 ? 1 : 0).map { position in
      NodePart(
        node: position, leaf: nodes[position].children.isEmpty ? firstLeaf[position] : nil,
        leaves: firstLeaf[position]..<firstLeaf[position] + leafCount[position])
    }
  }
}
