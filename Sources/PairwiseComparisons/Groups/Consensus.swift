import BilingualText
internal import Glibc

/// How much a group agrees, from the entropies of its members' weights (Goepel 2013, 2018).
public struct Consensus: Sendable, Hashable {
  /// Mean entropy of the members' weights (alpha diversity, natural logarithms).
  public var alphaEntropy: Double
  /// Entropy of the mean weights (gamma diversity).
  public var gammaEntropy: Double
  /// AHP consensus S*, 0 (none) ... 1 (complete); can fall a little below 0 outside its model.
  public var indicator: Double
  /// Relative homogeneity S = (1/D_β − 1/n)/(1 − 1/n), for weights over a whole hierarchy.
  public var homogeneity: Double

  /// Which published form S* is taken in.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// As in AHP-OS today: S* = (1/D_β − 1/c)/(1 − 1/c), c = n / exp(H_α,min).
    case current
    /// As first published in 2013: for fewer members than items the largest γ entropy is that of
    /// members who each put another item first.
    case original2013 = "2013"
  }

  /// H_β = H_γ − H_α: the entropy that disagreement adds.
  public var betaEntropy: Double { gammaEntropy - alphaEntropy }

  /// What Goepel calls the indicator's range.
  public var level: Level {
    switch indicator {
    case ..<0.5: .veryLow
    case ..<0.625: .low
    case ..<0.75: .moderate
    case ..<0.875: .high
    default: .veryHigh
    }
  }

  /// The ranges of the indicator: below 0.5, 0.625, 0.75 and 0.875, and from there on.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case veryLow = "very low"
    case low, moderate, high
    case veryHigh = "very high"
  }

  /// Measures the agreement of weight vectors.
  ///
  /// - Parameters:
  ///   - priorities: one vector a member, each with a positive sum and no negative weight, of equal
  ///     length.
  ///   - memberWeights: 0 or more, not all 0; equal ones by default, as published. Others are an
  ///     extension: both entropies are then weighted means.
  ///   - maximumRatio: the largest ratio of the scale, c_max.
  ///   - form: which published form.
  /// - Throws: `JudgmentError.noItems`, `.shape`, `.invalidWeight`, `.invalidSetting`.
  /// - Complexity: O(members · items)
  public init(
    priorities: [[Double]], memberWeights: [Double]? = nil, maximumRatio: Double = 9,
    form: Form = .current
  ) throws(JudgmentError) {
    guard let count = priorities.first?.count, count > 0 else { throw .noItems }
    guard maximumRatio > 1 && maximumRatio.isFinite else {
      throw .invalidSetting(name: SettingName.maximumRatio, value: maximumRatio)
    }
    let shares = try JudgmentSetSolver.shares(
      memberWeights ?? [Double](repeating: 1, count: priorities.count))
    guard shares.count == priorities.count else {
      throw .shape(row: nil, expected: priorities.count, found: shares.count)
    }
    var mean = [Double](repeating: 0, count: count)
    var alpha = 0.0
    for (member, weights) in priorities.enumerated() {
      guard weights.count == count else {
        throw .shape(row: member, expected: count, found: weights.count)
      }
      for (i, weight) in weights.enumerated() where !(weight >= 0 && weight.isFinite) {
        throw .invalidWeight(position: i, value: weight)
      }
      let normalised = try JudgmentSetSolver.shares(weights)
      alpha += shares[member] * Self.entropy(normalised)
      for i in 0..<count { mean[i] += shares[member] * normalised[i] }
    }
    alphaEntropy = alpha
    gammaEntropy = Self.entropy(mean)
    let n = Double(count)
    // Rounding must not make a perfect agreement better than perfect.
    let similarity = min(1, exp(alphaEntropy - gammaEntropy))
    // One item is always agreed on.
    homogeneity = count > 1 ? (similarity - 1 / n) / (1 - 1 / n) : 1
    let least = Self.leastAlpha(n, maximumRatio)
    let largest =
      form == .current
      ? log(n) : Self.largestGamma(n, Double(priorities.count), maximumRatio)
    let correction = exp(least - largest)
    indicator =
      count > 1 && correction < 1 ? (similarity - correction) / (1 - correction) : 1
  }

  static func entropy(_ weights: [Double]) -> Double {
    weights.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }
  }

  /// Entropy of one item c_max times better than n − 1 equal ones.
  private static func leastAlpha(_ n: Double, _ maximum: Double) -> Double {
    let sum = n + maximum - 1
    return -maximum / sum * log(maximum / sum) - (n - 1) / sum * log(1 / sum)
  }

  /// Entropy of the mean of k members who each put another one of n items c_max times first.
  private static func largestGamma(_ n: Double, _ k: Double, _ maximum: Double) -> Double {
    guard k < n else { return log(n) }
    let sum = n + maximum - 1
    let top = (k + maximum - 1) / sum
    return -(n - k) / sum * log(1 / sum) - top * log(top / k)
  }
}
