internal import Glibc

/// The shares of two independent groups compared.
public struct ProportionDifference: Sendable, Hashable {
  /// What can give the p-value.
  public enum Test: String, Sendable, Hashable, CaseIterable {
    /// The difference over its standard error under one common share, as a normal variable.
    case pooledZ = "pooled-z"
    /// Fisher's exact test.
    case fisher
  }

  /// The share that the other is taken from.
  public let first: Proportion
  /// The share that is taken from it.
  public let second: Proportion

  public init(_ first: Proportion, less second: Proportion) {
    self.first = first
    self.second = second
  }

  /// First less second; nil without answers on either side, as everything below.
  public var difference: Double? {
    guard let first = first.share, let second = second.share else { return nil }
    return first - second
  }

  /// Newcombe's hybrid of two Wilson intervals (1998, method 10,
  /// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    guard let difference, let a = first.share, let b = second.share,
      let ofA = first.interval(confidence: confidence),
      let ofB = second.interval(confidence: confidence)
    else { return nil }
    return ConfidenceInterval(
      lower: difference - hypot(a - ofA.lower, ofB.upper - b),
      upper: difference + hypot(ofA.upper - a, b - ofB.lower)
    ).cut(to: -1...1)
  }

  /// The difference over its standard error under one common share; 0 when all answers are alike.
  public var z: Double? {
    guard let difference else { return nil }
    let (n, m) = (Double(first.base.count), Double(second.base.count))
    let pooled = Double(first.count + second.count) / (n + m)
    let variance = pooled * (1 - pooled) * (1 / n + 1 / m)
    return variance > 0 ? difference / variance.squareRoot() : 0
  }

  /// Of the pooled z, two-sided.
  public var pooledPValue: Double? { z.map(StandardNormal.twoSided) }

  /// Of Fisher's exact test, two-sided.
  public var fisherPValue: Double? {
    difference == nil ? nil : FisherExactTest.twoSided(first, second)
  }

  /// The least of the four counts that one common share would lead us to expect.
  public var leastExpected: Double? {
    guard difference != nil else { return nil }
    let marked = first.count + second.count
    let bases = [first.base.count, second.base.count]
    let total = bases[0] + bases[1]
    return Double(min(marked, total - marked)) * Double(min(bases[0], bases[1])) / Double(total)
  }

  /// Fisher's where a least expected count is below 5 (Cochran's rule), else the pooled z.
  public var test: Test? { leastExpected.map { $0 < 5 ? .fisher : .pooledZ } }

  /// Of `test`, two-sided.
  public var pValue: Double? {
    test.flatMap { $0 == .fisher ? fisherPValue : pooledPValue }
  }

  /// The least base of each group for which the pooled z would tell these two shares apart; nil when
  /// they are equal.
  ///
  /// - Precondition: both in 0...1.
  public static func leastBase(
    _ a: Double, _ b: Double, confidence: ConfidenceLevel = .percent95
  ) -> Int? {
    precondition((0...1).contains(a) && (0...1).contains(b), "shares are in 0...1")
    let difference = a - b
    guard difference != 0 else { return nil }
    let pooled = (a + b) / 2
    let z = confidence.normalQuantile
    let bound = z * z * 2 * pooled * (1 - pooled) / (difference * difference)
    return bound < 1e15 ? max(1, Int(bound.rounded(.down)) + 1) : nil
  }
}
