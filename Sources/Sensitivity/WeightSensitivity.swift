public import IndicatorEvaluation

/// How far every weight of every node may move before the first, the order or somebody's band changes.
///
///     let sensitivity = WeightSensitivity(try model.evaluate(data))
///     sensitivity[child: "timeliness"]?.firstStable          // 0.12...0.31
public struct WeightSensitivity: Sendable {
  /// The tree with today's weights.
  public let weights: HierarchyWeights
  /// Positions of the rows or alternatives with a score, in what was handed over.
  public let rows: [Int]
  /// One for every child of every node, in the order of the nodes.
  public let variations: [WeightVariation]

  /// - Parameters:
  ///   - leafScores: one column per leaf, left to right; NaN where the leaf is left out.
  /// - Precondition: as many columns as leaves, all of one length.
  /// - Complexity: O(n log n) for each node, beside the evaluation.
  public init(_ weights: HierarchyWeights, leafScores: [[Double]]) {
    precondition(leafScores.count == weights.leaves.count, "every leaf has a column")
    let all = weights.nodeScores(leafScores)
    let rows = (all.first ?? []).indices.filter { !all[0][$0].isNaN }
    let scores =
      rows.count == all.first?.count ? all : all.map { column in rows.map { column[$0] } }
    self.weights = weights
    self.rows = rows
    variations = weights.nodes.indices.dropFirst().map { child in
      WeightVariation(weights.nodes, scores, child: child)
    }
  }

  /// Of the customers of one period; `rows` are positions in the result's rows.
  ///
  /// - Parameter period: position in the model's periods; nil for the last one.
  public init(_ result: EvaluationResult, period: Int? = nil) {
    let period = period ?? max(0, result.model.periods.count - 1)
    let own = result.rows.period.indices.filter { result.rows.period[$0] == period }
    let columns = result.rows.leafScores.map { column in own.map { column[$0] } }
    let part = WeightSensitivity(result.weights, leafScores: columns)
    weights = part.weights
    rows = part.rows.map { own[$0] }
    variations = part.variations
  }

  /// Of alternatives: totals before they are made to sum to 1, which keeps their order and crossings.
  public init(_ result: AlternativesResult) {
    self.init(result.weights, leafScores: result.leaves.map(\.scaled))
  }

  /// The first node with this id.
  public subscript(child id: String) -> WeightVariation? {
    variations.first { weights.nodes[$0.child].id == id }
  }
}
