public import BilingualText

/// The kinds of score rules by the names that scenario files, results and databases have for them.
public enum ScoreRuleKind: String, Sendable, Hashable, CaseIterable, Explained {
  case piecewise, goalposts, target, steps, categories, linear
  case minMax = "min-max"
  case zScore = "z-score"
  case zScoreOfSample = "z-score-of-sample"
  case rank, percentile
  case percentRank = "percent-rank"
  case alternativesJudged = "alternatives-judged"
  case alternativesMeasured = "alternatives-measured"

  /// The rules that score raw values, as a scenario may name them.
  public static let ofValues = allCases.filter {
    $0 != .alternativesJudged && $0 != .alternativesMeasured
  }

  /// The relative rule of this name, if it is one.
  public var relative: RelativeRule? { RelativeRule(rawValue: rawValue) }

  public var explanation: Phrase {
    switch self {
    case .piecewise: Phrase(zh: "各点之间线性", en: "linear between points, flat outside")
    case .goalposts: Phrase(zh: "两端之间线性", en: "0 at `zero`, 100 at `full`")
    case .target: Phrase(zh: "接近目标值", en: "100 at the target, falling to 0 on both sides")
    case .steps: Phrase(zh: "分段取值", en: "the first step with x ≤ `upto`")
    case .categories: Phrase(zh: "按文本取值", en: "by text")
    case .linear: Phrase(zh: "线性", en: "offset + slope · x")
    case .minMax: Phrase(zh: "极差标准化", en: "between the least and the greatest value")
    case .zScore: Phrase(zh: "标准分", en: "50 + 10 z")
    case .zScoreOfSample: Phrase(zh: "标准分（样本标准差）", en: "the same with the deviation of a sample")
    case .rank: Phrase(zh: "按名次", en: "by rank")
    case .percentile: Phrase(zh: "按百分位", en: "by the share that is below")
    case .percentRank: Phrase(zh: "百分比排位（PERCENTRANK.INC）", en: "as PERCENTRANK.INC")
    case .alternativesJudged: Phrase(zh: "方案两两比较", en: "judgments between alternatives")
    case .alternativesMeasured: Phrase(zh: "方案实测值", en: "measured values of alternatives")
    }
  }
}

extension ScoreRule {
  /// Which kind of rule it is.
  public var kind: ScoreRuleKind {
    switch self {
    case .piecewise: .piecewise
    case .goalposts: .goalposts
    case .target: .target
    case .steps: .steps
    case .categories: .categories
    case .linear: .linear
    case .relative(let rule, _): rule.kind
    case .alternativesJudged: .alternativesJudged
    case .alternativesMeasured: .alternativesMeasured
    }
  }
}

extension RelativeRule {
  /// Which kind of rule it is.
  public var kind: ScoreRuleKind {
    switch self {
    case .minMax: .minMax
    case .zScore: .zScore
    case .zScoreOfSample: .zScoreOfSample
    case .rank: .rank
    case .percentile: .percentile
    case .percentRank: .percentRank
    }
  }
}
