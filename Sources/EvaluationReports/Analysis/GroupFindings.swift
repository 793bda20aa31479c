import BilingualText
import IndicatorEvaluation
import PairwiseComparisons

/// How far the experts of one set agree.
struct GroupFindings: Sendable {
  let analysis: GroupAnalysis
  /// S* as AHP-OS computes it today, all members equal.
  let current: Consensus
  /// S* as published in 2013, all members equal.
  let original: Consensus
  /// The current form with the experts' weights.
  var weighted: Consensus { analysis.consensus }

  init(_ solved: SolvedJudgmentSet) throws(JudgmentError) {
    let set = solved.set
    analysis = try GroupAnalysis(
      order: set.items.count, responses: set.responses, rules: solved.solution.rules,
      scale: set.scale)
    let vectors = analysis.members.map(\.weights)
    let maximum = set.scale.apply(to: set.scale.maximum, order: set.items.count)
    current = try Consensus(priorities: vectors, maximumRatio: maximum)
    original = try Consensus(priorities: vectors, maximumRatio: maximum, form: .original2013)
  }
}

extension Consensus.Level {
  var phrase: Phrase {
    switch self {
    case .veryLow: Phrase(zh: "很低", en: "very low")
    case .low: Phrase(zh: "低", en: "low")
    case .moderate: Phrase(zh: "中等", en: "moderate")
    case .high: Phrase(zh: "高", en: "high")
    case .veryHigh: Phrase(zh: "很高", en: "very high")
    }
  }
}
