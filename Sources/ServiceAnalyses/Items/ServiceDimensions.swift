public import BilingualText

/// The five dimensions of service quality (SERVQUAL; Parasuraman, Zeithaml & Berry 1988, Journal of
/// Retailing 64, 12–40), by the ids that scenarios use.
public enum ServiceDimension: String, Sendable, Hashable, CaseIterable {
  case tangibles, reliability, responsiveness, assurance, empathy

  /// What people call it.
  public var name: Phrase {
    switch self {
    case .tangibles: Phrase(zh: "有形性", en: "Tangibles")
    case .reliability: Phrase(zh: "可靠性", en: "Reliability")
    case .responsiveness: Phrase(zh: "响应性", en: "Responsiveness")
    case .assurance: Phrase(zh: "保证性", en: "Assurance")
    case .empathy: Phrase(zh: "移情性", en: "Empathy")
    }
  }
}
