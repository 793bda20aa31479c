import Diagnostics

/// One cell of a scenario file: how many times `first` is as important as `second`.
struct JudgmentCell: Sendable {
  var first: Int
  var second: Int
  var position: SourcePosition
  /// As the parser gives it, without quotes.
  var text: String
}

/// Where the parts of a scenario stand in its file.
struct ScenarioPlaces: Sendable {
  struct JudgmentSetPlace: Sendable {
    var key: SourcePosition
    var experts: [String: SourcePosition] = [:]
    /// By expert, every cell that states a judgment.
    var cells: [String: [JudgmentCell]] = [:]
  }
  var judgmentSets: [String: JudgmentSetPlace] = [:]
  var indicators: [String: SourcePosition] = [:]
  var nodes: [String: SourcePosition] = [:]
  var experts: [String: SourcePosition] = [:]
  var classes: [String: SourcePosition] = [:]
  var tree: SourcePosition?
  var comparison: SourcePosition?
  var data: SourcePosition?
  var customers: SourcePosition?
  /// Whether an indicator has a rule for its scores.
  var hasScores = false
}
