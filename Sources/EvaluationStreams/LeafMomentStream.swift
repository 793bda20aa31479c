public import Diagnostics
public import IndicatorEvaluation
import ObjectiveWeights
public import ScenarioData

/// What objective weights need of a scenario's data, taken up in one pass over its file: memory does not
/// grow with the rows.
public struct LeafMomentStream: Sendable {
  /// The evidence; nil where the data has mistakes.
  public private(set) var evidence: LeafEvidence?
  /// What is wrong with the data.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Mistakes beyond those in `diagnostics`; any of them leaves `evidence` nil.
  public private(set) var undescribed = 0

  /// - Returns: Nil where it takes all rows at once.
  /// - Throws: `EvaluationError` for a model that contradicts itself.
  /// - Complexity: O(bytes of the file)
  public init?(
    _ plan: DataPlan, mistakenRow: MistakenRow = .stops, allowingOutside: Bool = false
  ) throws {
    guard plan.streamObstacle == nil, let needed = plan.model.neededMoments else { return nil }
    var stream = try CustomerStream(
      plan, weights: HierarchyWeights(equalIn: plan.model.tree), mistakenRow: mistakenRow,
      allowingOutside: allowingOutside)
    let leaves = plan.model.tree.leaves.count
    var moments = needed.mapValues { ColumnMoments(columns: leaves, keeping: $0) }
    try stream.forEachChunk { chunk in
      needed.map { period, kept in
        var part = ColumnMoments(columns: leaves, keeping: kept)
        part.append(chunk.rows.leafScores(of: period))
        return (period, part)
      }
    } consume: { _, parts in
      for (period, part) in parts { moments[period]?.merge(part) }
    }
    diagnostics = stream.diagnostics
    undescribed = stream.undescribed
    if stream.frame != nil, !diagnostics.hasErrors, undescribed == 0 {
      evidence = .moments(moments)
    }
  }
}

extension EvaluatedRows {
  fileprivate func leafScores(of wanted: Int?) -> [[Double]] {
    guard let wanted else { return leafScores }
    let rows = period.indices.filter { period[$0] == wanted }
    return leafScores.map { column in rows.map { column[$0] } }
  }
}
