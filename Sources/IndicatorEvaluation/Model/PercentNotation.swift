/// How a table writes the per cents of an indicator.
public enum PercentNotation: String, Sendable, Hashable, CaseIterable {
  /// 0.949 means 94.9 %, as spreadsheets store it.
  case fraction
  /// 94.9 means 94.9 %, and 0.949 less than one per cent.
  case percent
}

extension Indicator {
  /// Whether its unit is the per cent.
  public var isPercent: Bool {
    guard let unit else { return false }
    return ["%", "％", "percent", "per cent", "百分比", "百分数"].contains(unit.lowercased())
  }
}

extension ScoreRule {
  /// The raw values between which the rule gives different scores, ascending; none where it compares
  /// rows with each other or reads texts.
  public var turningPoints: [Double] {
    switch self {
    case .piecewise(let points): points.map(\.x)
    case .goalposts(let zero, let full): [zero, full].sorted()
    case .target(let target, let below, let above): [below, target, above]
    case .steps(let steps, _): steps.map(\.upTo)
    case .linear(let slope, let offset):
      slope == 0 ? [] : [-offset / slope, (100 - offset) / slope].sorted()
    case .categories, .relative, .alternativesJudged, .alternativesMeasured: []
    }
  }
}
