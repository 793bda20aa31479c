import BilingualText
public import IndicatorEvaluation
public import ReportForms
public import ServiceAnalyses

/// What changed between two runs of analyses, and whether by more than chance: what `ahp diff` shows of
/// them.
public struct AnalysesDifferenceReport: Report {
  let before: KeptAnalyses
  let after: KeptAnalyses
  /// Every number of either run: analyses in the order of the later run, numbers in the order of their
  /// analysis, what went last.
  let changes: [AnalysisChange]

  /// Analyses with where they come from.
  public struct KeptAnalyses: Sendable {
    /// Number, time, files and options of the run.
    public var run: EvaluationRun
    /// In the order of the run.
    public var analyses: [KeptAnalysis]

    public init(run: EvaluationRun, analyses: [KeptAnalysis]) {
      self.run = run
      self.analyses = analyses
    }

    func analysis(_ id: String) -> KeptAnalysis? { analyses.first { $0.id == id } }
  }

  /// Both runs count as independent samples.
  ///
  /// - Complexity: O(numbers)
  public init(from before: KeptAnalyses, to after: KeptAnalyses) {
    self.before = before
    self.after = after
    changes =
      after.analyses.flatMap { AnalysisChange.all(from: before.analysis($0.id), to: $0) }
      + before.analyses.filter { after.analysis($0.id) == nil }.flatMap {
        AnalysisChange.all(from: $0, to: nil)
      }
  }

  /// The analyses of either run, by id, in the order of `changes`.
  var analyses: [KeptAnalysis] {
    after.analyses + before.analyses.filter { after.analysis($0.id) == nil }
  }
}
