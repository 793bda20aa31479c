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

extension Scenario {
  /// What a report says of a run: the result's own warnings with their places, then what was noticed
  /// while files were read.
  public func warnings(
    _ own: [EvaluationWarning], noticed diagnostics: [Diagnostic]
  ) -> [EvaluationWarning] {
    own.map { weighing?.placing($0) ?? $0 }
      + diagnostics.filter { $0.severity == .warning && !$0.code.isStatedByReports }
      .map { EvaluationWarning($0) }
  }
}

extension DiagnosticCode {
  /// Whether the reports say it in their own warnings.
  public var isStatedByReports: Bool {
    switch self {
    case .judgmentInconsistent, .judgmentManyItems, .judgmentDisconnected, .weightZero,
      .constantIndicator, .customerOnePeriod, .objectiveConstant, .objectiveDominates,
      .pcaCoefficientNegative, .combinationShareZero, .bestWorstInconsistent,
      .fuzzyChangZero:
      true
    default: false
    }
  }
}
