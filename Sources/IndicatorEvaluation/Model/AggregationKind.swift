public import BilingualText

/// The kinds of aggregations by the names that scenario files, results and databases have for them.
public enum AggregationKind: String, Sendable, Hashable, CaseIterable, Explained {
  case arithmetic, geometric, harmonic
  case minimum = "min"
  case power

  /// The one without a parameter; nil for the power mean.
  public var aggregation: Aggregation? {
    switch self {
    case .arithmetic: .arithmetic
    case .geometric: .geometric
    case .harmonic: .harmonic
    case .minimum: .minimum
    case .power: nil
    }
  }

  public var explanation: Phrase {
    switch self {
    case .arithmetic: Phrase(zh: "算术平均", en: "the weighted sum")
    case .geometric: Phrase(zh: "几何平均", en: "the weighted geometric mean")
    case .harmonic: Phrase(zh: "调和平均", en: "the weighted harmonic mean")
    case .minimum: Phrase(zh: "取最小值", en: "the least score")
    case .power: Phrase(zh: "幂平均", en: "the power mean")
    }
  }
}

extension Aggregation {
  /// Which kind of aggregation it is.
  public var kind: AggregationKind {
    switch self {
    case .arithmetic: .arithmetic
    case .geometric: .geometric
    case .harmonic: .harmonic
    case .minimum: .minimum
    case .power: .power
    }
  }
}
