import IndicatorEvaluation
import ReportForms

extension WeightsFigures {
  /// Of the weights behind an evaluation.
  init(_ index: EvaluationIndex) {
    let weights = index.result.weights
    self.init(
      weights: weights,
      findings: weights.judgmentSets.map {
        JudgmentSetFindings($0, model: index.model, weights: weights, names: index.names)
      }, names: index.names)
  }
}

extension ReportDocument {
  /// The hierarchy, the experts, the consistency.
  mutating func figures(of weights: WeightsFigures) {
    figures([weights.hierarchy, weights.experts, weights.consistency])
  }

  /// Those that there are.
  mutating func figures(_ figures: [Figure?]) {
    for case let figure? in figures { self.figure(figure) }
  }
}
