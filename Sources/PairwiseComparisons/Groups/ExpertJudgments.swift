/// What one expert said about one set of items; pairs may be missing.
public struct ExpertJudgments: Sendable, Hashable {
  /// The expert's id in the model.
  public var expert: String
  /// The expert's weight, 0 or more; weights are normalised over those who answered.
  public var weight: Double
  /// At most one judgment a pair.
  public var judgments: [Judgment]

  public init(expert: String, weight: Double = 1, judgments: [Judgment]) {
    self.expert = expert
    self.weight = weight
    self.judgments = judgments
  }
}
