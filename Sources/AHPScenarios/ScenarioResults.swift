public import Diagnostics
public import EvaluationReports
public import IndicatorEvaluation

/// The weights of a scenario.
public struct ScenarioWeights: Sendable {
  /// Local and global weights of every node, with the judgments that they come from.
  public let weights: HierarchyWeights
  /// The same for readers: tables, CSV, JSON.
  public let report: WeightsReport
  /// What is doubtful, from the scenario file on.
  public let warnings: [Diagnostic]
}

/// The customers of a scenario, evaluated.
public struct ScenarioEvaluation: Sendable {
  /// Scores, ranks and bands, a row for each customer and period.
  public let result: EvaluationResult
  /// The same for readers: tables, CSV, JSON.
  public let report: EvaluationReport
  /// What is doubtful, from the scenario file on.
  public let warnings: [Diagnostic]
}

/// The alternatives of a scenario, ranked.
public struct ScenarioRanking: Sendable {
  /// Priorities and ranks, with those under every criterion.
  public let result: AlternativesResult
  /// The same for readers: tables, CSV, JSON.
  public let report: AlternativesReport
  /// What is doubtful, from the scenario file on.
  public let warnings: [Diagnostic]
}
