public import IndicatorEvaluation

/// What is ranked: the rows of a table of leaf scores under a tree of weights.
public struct RobustnessSubject: Sendable {
  /// The tree with today's weights.
  public var weights: HierarchyWeights
  /// One column per leaf, left to right; NaN where a leaf is left out.
  public var leafScores: [[Double]]
  /// The leaves' indicators, left to right, where errors are in their units; nil where errors are
  /// in points of the scores.
  public var indicators: [Indicator]?
  /// One column per leaf, as `leafScores`; nil where errors are in points of the scores.
  public var rawValues: [[Double]]?
  /// From the best to the worst; empty when scores are not banded.
  public var bands: [Band]

  public init(
    weights: HierarchyWeights, leafScores: [[Double]], indicators: [Indicator]? = nil,
    rawValues: [[Double]]? = nil, bands: [Band] = []
  ) {
    self.weights = weights
    self.leafScores = leafScores
    self.indicators = indicators
    self.rawValues = rawValues
    self.bands = bands
  }

  /// The customers of one period.
  ///
  /// - Parameter period: position in the model's periods; nil for the last one.
  public init(_ result: EvaluationResult, period: Int? = nil) {
    let period = period ?? max(0, result.model.periods.count - 1)
    let own = result.rows.period.indices.filter { result.rows.period[$0] == period }
    let known = Dictionary(
      result.model.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(
      weights: result.weights,
      leafScores: result.rows.leafScores.map { column in own.map { column[$0] } },
      indicators: result.weights.leaves.compactMap { known[result.weights.nodes[$0].id] },
      rawValues: result.rows.rawValues.map { column in own.map { column[$0] } },
      bands: result.model.bands)
  }

  /// Alternatives with their totals before those are made to sum to 1.
  public init(_ result: AlternativesResult) {
    self.init(weights: result.weights, leafScores: result.leaves.map(\.scaled))
  }

  /// Number of rows: customers or alternatives.
  public var count: Int { leafScores.first?.count ?? 0 }

  /// Whether scores are sums of global weight times leaf score in every row.
  var isLinear: Bool {
    weights.nodes.allSatisfy { $0.children.isEmpty || $0.aggregation.isArithmetic }
      && !leafScores.contains { $0.contains(where: \.isNaN) }
  }

  /// Totals with today's weights; NaN without a score.
  var totals: [Double] { weights.nodeScores(leafScores).first ?? [] }
}
