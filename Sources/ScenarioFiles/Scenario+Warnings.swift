public import Diagnostics
public import IndicatorEvaluation

extension Weighing {
  /// A warning about the evaluation with the line of the scenario that it is about.
  public func placing(_ warning: EvaluationWarning) -> EvaluationWarning {
    if case .at = warning { return warning }
    let position = place(of: warning)
    return .at(WarningPlace(file: path, line: position?.line, column: position?.column), warning)
  }

  private func place(of warning: EvaluationWarning) -> SourcePosition? {
    switch warning {
    case .inconsistent(let set, let expert, _, _):
      let place = places.judgmentSets[set]
      return expert.flatMap { place?.experts[$0] } ?? place?.key
    case .expertSkipped(let set, _), .expertDisconnected(let set, _, _), .manyItems(let set, _):
      return places.judgmentSets[set]?.key
    case .constantIndicator(let indicator, _): return places.indicators[indicator]
    case .zeroWeight(let node), .zeroMeans(let node, _, _), .derivedWeights(let node, _):
      return places.nodes[node] ?? places.indicators[node]
    case .onePeriodOnly: return places.comparison
    case .lowCoverage: return places.data
    case .overlappingClasses(let first, _, _): return places.classes[first]
    case .unclassified, .notANumber: return places.customers
    case .noted, .at: return nil
    }
  }
}

extension EvaluationWarning {
  /// What was noticed while files were read.
  public init(_ diagnostic: Diagnostic) {
    self = .at(
      WarningPlace(
        file: diagnostic.file, line: diagnostic.position?.line, column: diagnostic.position?.column),
      .noted(code: diagnostic.code.rawValue, diagnostic.message))
  }
}
