import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape

/// What the groups of an analysis are told apart by, and what people call them.
struct Grouping {
  /// Nil where rows are not told apart.
  var key: GroupKey?
  /// By the ids of the groups.
  var labels: [String: Label]
}

extension AnalysisContext {
  /// What `by` says; nil with the mistake said.
  mutating func grouping(_ common: CommonKeys, in table: Int) -> Grouping? {
    guard let by = common.by else { return Grouping(key: nil, labels: [:]) }
    guard let key = group(by, in: table) else { return nil }
    return Grouping(key: key, labels: labels(of: key))
  }

  /// Whether there are groups where a key asks for them; false with the missing `by` said.
  ///
  /// - Parameter place: where the key stands; nil where it does not.
  mutating func hasGroups(
    _ common: CommonKeys, for key: String, at place: SourcePosition?
  ) -> Bool {
    guard let place, common.by == nil else { return true }
    findings.missingKey(
      "by", in: Phrase(zh: "含 `\(key)` 的分析", en: "an analysis with `\(key)`"), at: place)
    return false
  }
}
