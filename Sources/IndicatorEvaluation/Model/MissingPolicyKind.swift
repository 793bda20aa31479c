public import BilingualText

/// What happens where a value is missing, by the names that scenario files and databases have.
public enum MissingPolicyKind: String, Sendable, Hashable, CaseIterable, Explained {
  case error, renormalise, worst, score

  /// The policy without a parameter; nil for a score of its own.
  public var policy: MissingPolicy? {
    switch self {
    case .error: .error
    case .renormalise: .renormalise
    case .worst: .worst
    case .score: nil
    }
  }

  public var explanation: Phrase {
    switch self {
    case .error: Phrase(zh: "报错", en: "the data is refused")
    case .renormalise: Phrase(zh: "由同级指标分摊权重", en: "its siblings share the weight")
    case .worst: Phrase(zh: "计 0 分", en: "it scores 0")
    case .score: Phrase(zh: "计给定的分", en: "it has this score")
    }
  }
}

extension MissingPolicy {
  /// Which kind of policy it is.
  public var kind: MissingPolicyKind {
    switch self {
    case .error: .error
    case .renormalise: .renormalise
    case .worst: .worst
    case .score: .score
    }
  }
}
