public import Statistics

/// The answers that a number speaks for: with them two numbers can be tested against each other,
/// without them they cannot.
public enum MeasureSample: Sendable, Hashable {
  /// The number is a part of those who answered, 0...1.
  case share(Proportion)
  /// The number is a net score, −1...1.
  case net(NetScore)
  /// The number is a mean.
  case mean(SampleMean)

  /// How many answered.
  public var base: Int {
    switch self {
    case .share(let share): share.base.count
    case .net(let net): net.base.count
    case .mean(let mean): mean.count
    }
  }

  /// Wilson's, the adjusted Wald interval or Student's, by the kind of number; nil when nobody
  /// answered and for the mean of one value.
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    switch self {
    case .share(let share): share.interval(confidence: confidence)
    case .net(let net): net.interval(confidence: confidence)
    case .mean(let mean): mean.interval(confidence: confidence)
    }
  }
}

/// Whether two numbers of independent samples differ by more than chance.
public struct MeasureTest: Sendable, Hashable {
  /// The test that was made.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// Shares: z under one common share.
    case pooledZ = "pooled-z"
    /// Shares: Fisher's exact test, where a least expected count is below 5.
    case fisher
    /// Net scores: z on the variances of both samples.
    case netZ = "net-z"
    /// Means: Welch's t.
    case welch
  }

  /// Follows from the kind of the numbers and, for shares, from their bases.
  public var name: Name
  /// z or t; nil for an exact test.
  public var statistic: Double?
  /// Two-sided, 0...1.
  public var pValue: Double
  /// Of the change, later less earlier; nil where there is none.
  public var interval: ConfidenceInterval?
  /// The base of each side that would tell two such shares apart; nil for other numbers and for equal
  /// shares.
  public var leastBase: Int?

  /// Nil where nothing can be tested: samples of different kinds, nobody who answered, or two that each
  /// agree with themselves but not with the other.
  ///
  /// - Returns: what `ProportionDifference`, `NetScoreDifference` and `MeanDifference` say of later less
  ///   earlier.
  public init?(
    from earlier: MeasureSample?, to later: MeasureSample?,
    confidence: ConfidenceLevel = .percent95
  ) {
    switch (later, earlier) {
    case (.share(let new), .share(let old)):
      let difference = ProportionDifference(new, less: old)
      guard let test = difference.test, let pValue = difference.pValue else { return nil }
      name = test == .fisher ? .fisher : .pooledZ
      statistic = test == .fisher ? nil : difference.z
      self.pValue = pValue
      interval = difference.interval(confidence: confidence)
      leastBase =
        if let new = new.share, let old = old.share {
          ProportionDifference.leastBase(new, old, confidence: confidence)
        } else { nil }
    case (.net(let new), .net(let old)):
      let difference = NetScoreDifference(new, less: old)
      guard let pValue = difference.pValue else { return nil }
      name = .netZ
      statistic = difference.z
      self.pValue = pValue
      interval = difference.interval(confidence: confidence)
      leastBase = nil
    case (.mean(let new), .mean(let old)):
      guard let difference = MeanDifference(new, less: old) else { return nil }
      name = .welch
      statistic = difference.t
      pValue = difference.pValue
      interval = difference.interval(confidence: confidence)
      leastBase = nil
    default: return nil
    }
  }
}
