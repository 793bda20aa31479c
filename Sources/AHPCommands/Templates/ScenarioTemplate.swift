import BilingualText
import IndicatorEvaluation

/// A scenario that runs, to start from.
struct ScenarioTemplate {
  var name: String
  var purpose: Label
  /// File names, relative to the new folder, with their content.
  var files: [(name: String, content: String)]
  /// The command that shows what the scenario is for.
  var firstCommand: String

  static let all = [
    minimal, alternatives, serviceQuality, survey, satisfactionSurvey, kano, customerAnalysis,
    complaints, halfYear,
  ]
}
