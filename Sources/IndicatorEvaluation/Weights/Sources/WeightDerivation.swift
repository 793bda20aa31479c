public import PairwiseComparisons

/// The weights of a node's children with what they came from.
public struct WeightDerivation: Sendable, Hashable {
  /// One for each child, sum 1.
  public var weights: [Double]
  /// Where the weights come from, with what was found on the way.
  public var origin: Origin

  /// Where weights come from.
  public enum Origin: Sendable, Hashable {
    case given, equal
    /// The judgment set with this id, whose judgments are no fuzzy ones.
    case judged(set: String)
    /// A judgment set with fuzzy judgments.
    case fuzzy(FuzzyFindings)
    case bestWorst(BestWorstFindings)
    case objective(ObjectiveFindings)
    indirect case combined(CombinedFindings)
  }

  public init(_ weights: [Double], _ origin: Origin) {
    self.weights = weights
    self.origin = origin
  }

  /// Whether there is nothing to say about it that the model does not say.
  var isPlain: Bool {
    switch origin {
    case .given, .equal, .judged: true
    case .fuzzy, .bestWorst, .objective, .combined: false
    }
  }

  /// It, or what was combined.
  public var sources: [WeightDerivation] {
    if case .combined(let findings) = origin { findings.sources } else { [self] }
  }
}

/// What came out of judgments of a best and a worst child.
public struct BestWorstFindings: Sendable, Hashable {
  /// The judgments, and the model that was fitted to them.
  public var source: BestWorstSource
  /// ξ* of the nonlinear model, ξ_L of the linear one.
  public var deviation: Double
  /// Which weights fit equally well, by child; nil under the linear model.
  public var intervals: [ClosedRange<Double>]?
  /// How far the judgments agree with each other.
  public var consistency: BestWorstConsistency
}

/// What the data says below a node.
public struct ObjectiveFindings: Sendable, Hashable {
  /// The method, and what it looked at.
  public var source: ObjectiveSource
  /// Rows that were looked at.
  public var rows: Int
  /// Ids of the leaves below the node, left to right.
  public var leaves: [String]
  /// I of each leaf, 0 or more.
  public var information: [Double]
  /// Leaves whose values are all the same: they get the weight 0.
  public var constants: [String]
  /// Leaves with a coefficient β below 0 under principal components.
  public var negative: [String] = []
}

/// What came out of several weightings.
public struct CombinedFindings: Sendable, Hashable {
  /// How the sources became one.
  public var rule: CombinationRule
  /// The weights that were combined, in the order of the model.
  public var sources: [WeightDerivation]
  /// Each source's share, sum 1; nil under `multiplicative`, where there are none.
  public var shares: [Double]?
  /// The α that shares were made of, nil for a source that says nothing new; empty under rules without.
  public var coefficients: [Double?]
  /// Positions of children to whom one source gives 0 and another more.
  public var vanished: [Int]
}
