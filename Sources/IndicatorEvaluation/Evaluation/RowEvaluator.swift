internal import PairwiseComparisons

/// Evaluates rows by themselves, in parts of any size: for data that comes in a stream.
///
///     let evaluator = try RowEvaluator(model, weights: model.weights())
///     var register = ScoreRegister(model)
///     while let values = nextColumns() {
///       let rows = try evaluator.evaluate(values)
///       register.append(rows)
///       write(rows.scores)
///     }
///     let standings = Standings(register)
///
/// Every row gets the very bits that `EvaluationModel.evaluate` gives it: both take this way. What
/// depends on other rows is not here; ranks and summaries come from a `ScoreRegister`.
public struct RowEvaluator: Sendable {
  /// What the columns of values hold: the leaves' indicators, left to right.
  public let indicators: [Indicator]
  let model: EvaluationModel
  let nodes: [WeightedNode]
  private let leafWeights: [Double]

  /// - Throws: `EvaluationError.model` for a model that contradicts itself, that compares
  ///   alternatives, or whose rules look at other rows (`RowEvaluator.dependsOnOtherRows`);
  ///   `.weightsOfAnotherTree`.
  public init(_ model: EvaluationModel, weights: HierarchyWeights) throws(EvaluationError) {
    try model.validateForRows(weights)
    self.init(validated: model, weights: weights)
    let relative = indicators.filter(\.isRelative)
    guard relative.isEmpty else {
      throw .model(relative.map { ModelError(.indicator($0.id), .dependsOnOtherRows) })
    }
  }

  /// For a model that has been validated with these weights.
  init(validated model: EvaluationModel, weights: HierarchyWeights) {
    self.model = model
    nodes = weights.nodes
    indicators = model.leafIndicators(weights).map { model.indicators[$0] }
    leafWeights = weights.leaves.map { weights.nodes[$0].global }
  }

  /// Evaluates rows.
  ///
  /// - Parameters:
  ///   - values: one column for each of `indicators`, all of the same length; NaN where there is no
  ///     value, and under a categories rule the position of the category.
  ///   - periods: each row's period; nil for a model without periods.
  ///   - customer: what a row is called in errors.
  /// - Returns: The rows without ranks; `customer` counts them from 0.
  /// - Throws: `EvaluationError.data`.
  /// - Complexity: O(nodes · rows)
  public func evaluate(
    _ values: [[Double]], periods: [Int]? = nil, customer: (Int) -> String = { "\($0)" }
  ) throws(EvaluationError) -> EvaluatedRows {
    let rows = values.first?.count ?? periods?.count ?? 0
    var list = DataErrorList()
    if values.count != indicators.count {
      list.add(.columnCount(expected: indicators.count, found: values.count))
    }
    for (indicator, column) in zip(indicators, values) where column.count != rows {
      list.add(.columnLength(column: indicator.id, expected: rows, found: column.count))
    }
    let periods = periods ?? [Int](repeating: 0, count: rows)
    if periods.count != rows {
      list.add(.columnLength(column: "periods", expected: rows, found: periods.count))
    }
    try list.throwIfAny()
    for (row, period) in periods.enumerated() where !(0..<model.periodCount).contains(period) {
      list.add(.unknownPeriod(row: row, position: period))
    }
    try list.throwIfAny()
    for (indicator, column) in zip(indicators, values) {
      indicator.check(column, into: &list) { row in
        (customer(row), model.periodName(periods[row]))
      }
    }
    try list.throwIfAny()
    return evaluate(checked: values, periods: periods).rows
  }

  /// The id of the indicator at a position among the model's.
  package func indicatorID(ofModelPosition position: Int) -> String {
    model.indicators[position].id
  }

  /// Evaluates rows whose values have been checked.
  package func evaluateChecked(_ values: [[Double]], periods: [Int]) -> EvaluatedRows {
    evaluate(checked: values, periods: periods).rows
  }

  /// - Parameter groups: the rows by period, where a rule compares.
  func evaluate(
    checked values: [[Double]], periods: [Int], groups: RowGroups? = nil
  ) -> (rows: EvaluatedRows, warnings: [EvaluationWarning]) {
    let leafScores = LeafScores(
      leaves: indicators, values: values, weights: leafWeights, periods: groups,
      periodNames: (0..<model.periodCount).map(model.periodName))
    let scores = HierarchyScores(nodes: nodes, leafScores: leafScores.columns)
    let rows = EvaluatedRows(
      customer: Array(periods.indices), period: periods, rawValues: values,
      leafScores: leafScores.columns, contributions: scores.contributions,
      nodeScores: scores.nodeScores, scores: scores.scores, coverage: leafScores.coverage,
      bands: model.bands(of: scores.scores), ranks: [], classRanks: [])
    return (rows, leafScores.warnings)
  }
}

extension Indicator {
  /// Whether a score depends on other rows.
  package var isRelative: Bool {
    if case .relative = rule { true } else { false }
  }

  /// Notes every value that the rule cannot score.
  func check(
    _ column: [Double], into list: inout DataErrorList,
    cell: (_ row: Int) -> (customer: String, period: String?)
  ) {
    let categories: CategoryScorer? =
      if case .categories(let list) = rule { CategoryScorer(list) } else { nil }
    for (row, value) in column.enumerated() {
      if value.isNaN {
        guard missing == .error else { continue }
        let (customer, period) = cell(row)
        list.add(.missingValue(row: row, customer: customer, period: period, indicator: id))
      } else if value.isInfinite {
        let (customer, period) = cell(row)
        list.add(
          .notFinite(row: row, customer: customer, period: period, indicator: id, value: value))
      } else if let categories, categories.category(value) == nil {
        let (customer, period) = cell(row)
        list.add(
          .notACategory(row: row, customer: customer, period: period, indicator: id, value: value))
      }
    }
  }
}
