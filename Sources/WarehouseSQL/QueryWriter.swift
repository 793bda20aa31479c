internal import IndicatorEvaluation

extension WarehouseQuery {
  /// The statement, with comments, ending in a semicolon and a line end.
  ///
  /// The statement does what `EvaluationModel.evaluate` does, in double precision and in the same
  /// order of operations; where `evaluate` refuses data, it fails with a message.
  ///
  /// - Throws: `SQLError` for what the dialect cannot do; see its cases.
  /// - Complexity: O(nodes · depth + the rules' points) text.
  public func sql(in dialect: SQLDialect) throws(SQLError) -> String {
    try QueryWriter(self, dialect).statement()
  }
}

/// Writes a query step by step.
struct QueryWriter: SQLWriting {
  let query: WarehouseQuery
  let dialect: SQLDialect
  let leaves: [Leaf]

  /// A leaf of the tree with its rule.
  struct Leaf {
    /// Position among the weights' nodes.
    var node: Int
    var indicator: Indicator
    var global: Double

    var id: String { indicator.id }
    /// Whether there are rows without a score.
    var mayBeMissing: Bool { indicator.missing == .renormalise }
    var comparesWithinPeriods: Bool {
      if case .relative(_, scope: .period) = indicator.rule { true } else { false }
    }
  }

  init(_ query: WarehouseQuery, _ dialect: SQLDialect) throws(SQLError) {
    self.query = query
    self.dialect = dialect
    guard query.model.alternatives.isEmpty, !query.tables.isEmpty, !query.weights.nodes.isEmpty
    else { throw .nothingMeasured }
    let indicators = Dictionary(
      query.model.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var leaves: [Leaf] = []
    for position in query.weights.leaves {
      let node = query.weights.nodes[position]
      guard let indicator = indicators[node.id] else { throw .noIndicator(node.id) }
      leaves.append(Leaf(node: position, indicator: indicator, global: node.global))
    }
    self.leaves = leaves
    try checkNames()
  }

  var model: EvaluationModel { query.model }
  var nodes: [WeightedNode] { query.weights.nodes }
  /// Whether the indicators' values and scores are columns of the result.
  var listsValues: Bool { query.listsContributions && query.subject == .customers }

  func statement() throws(SQLError) -> String {
    var steps = readingSteps() + valueSteps() + scoreSteps() + hierarchySteps()
    steps += totalSteps() + classSteps() + classifiedSteps()
    let (columns, source): ([SQLColumn], [String])
    switch query.subject {
    case .customers:
      steps.append(rankStep(after: steps.last?.name ?? ""))
      if splitsChanges {
        steps.append(comparedStep(steps.last?.columns.map(\.bare) ?? [], changes))
      }
      (columns, source) = (resultColumns, resultSource)
    case .groups:
      steps += try groupSteps()
      (columns, source) = (groupColumns, groupSource)
    }
    try checkColumns(of: steps, columns)
    return comment() + query.form.opening(in: dialect)
      + "WITH\n" + steps.map { $0.text(in: dialect) }.joined(separator: ",\n") + "\n"
      + SQLStep.select(columns, from: source, indent: "", in: dialect) + ";\n"
  }

  /// Columns that every step hands on.
  var keys: [SQLColumn] { kept(["customer", "period"]) }

  /// `"customer", "period"`
  var keyList: String { "\(name("customer")), \(name("period"))" }

  /// A column of each leaf, handed on.
  func kept(_ prefix: String, _ leaves: [Leaf]) -> [SQLColumn] {
    kept(leaves.map { prefix + $0.id })
  }
}

extension String {
  var isSeveralLines: Bool { utf8.contains(UInt8(ascii: "\n")) }
}
