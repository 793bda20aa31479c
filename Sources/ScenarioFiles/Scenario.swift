public import BilingualText
import Diagnostics
import Digests
import IndicatorEvaluation
import PairwiseComparisons
public import ScenarioAnalyses
import ScenarioData

/// A scenario file that was read: what it weighs, what it asks of its tables, or both.
public struct Scenario: Sendable {
  /// Nil for a scenario without a tree.
  public var weighing: Weighing?
  /// Nil for a scenario without analyses.
  public var analyses: AnalysisPlan?
  /// Nil for a scenario without a network.
  public var network: NetworkPlan?
  /// As the file gives it; empty where it gives none.
  public var id: String
  /// For the heads of reports, in one or both languages; empty where the file has none.
  public var title: Label
  let source: SourceText

  /// The scenario file as the user named it.
  public var path: String { source.path }

  /// SHA-256 of the scenario file in hexadecimal digits.
  public var digest: String { SHA256.hexadecimal(source.bytes) }

  /// The scenario file's text.
  public var text: String { source.text }
}
