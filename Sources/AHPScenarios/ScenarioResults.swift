public import Diagnostics
public import EvaluationReports
public import IndicatorEvaluation

/// The weights of a scenario.
public struct ScenarioWeights: Sendable {
  public let weights: HierarchyWeights
  public let report: WeightsReport
  /// What is doubtful, from the scenario file on.
  public let warnings: [Diagnostic]
}

/// The customers of a scenario, evaluated.
public struct ScenarioEvaluation: Sendable {
  public let result: EvaluationResult
  public let report: EvaluationReport
  /// What is doubtful, from the scenario file on.
  public let warnings: [Diagnostic]
}

/// The alternatives of a scenario, ranked.
public struct ScenarioRanking: Sendable {
  public let result: AlternativesResult
  public let report: AlternativesReport
  /// What is doubtful, from the scenario file on.
  public let warnings: [Diagnostic]
}
