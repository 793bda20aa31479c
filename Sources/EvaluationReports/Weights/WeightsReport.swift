public import IndicatorEvaluation
public import ReportForms

/// The weights of a hierarchy and everything that says how far they can be trusted: what
/// `ahp weights` shows.
public struct WeightsReport: Report {
  let model: EvaluationModel
  let weights: HierarchyWeights
  let warnings: [EvaluationWarning]
  let names: ModelNames

  /// - Parameters:
  ///   - weights: The model's own, computed by its judgments.
  ///   - warnings: What a reader should know; nil for what the weights themselves say.
  public init(
    model: EvaluationModel, weights: HierarchyWeights, warnings: [EvaluationWarning]? = nil
  ) {
    self.model = model
    self.weights = weights
    self.warnings = warnings ?? model.warnings(about: weights)
    names = ModelNames(model, nodes: weights.nodes)
  }

  var findings: [JudgmentSetFindings] {
    weights.judgmentSets.map {
      JudgmentSetFindings($0, model: model, weights: weights, names: names)
    }
  }
}
