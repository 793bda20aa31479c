import BilingualText

/// Consistency from the column sums alone (Stein & Mizzi 2007).
///
/// The column sums s of a consistent matrix satisfy Σ 1/s = 1, and the harmonic mean of the sums,
/// HM = n / Σ (1/s), is n. HCI = (HM − n)(n + 1) / (n (n − 1)) measures the excess; no entry of the
/// matrix is needed, so that a published table can be audited by its bottom line.
public struct HarmonicConsistency: Sendable, Hashable {
  /// Number of items n, one for each column sum.
  public var order: Int
  /// HM, n or more.
  public var harmonicMean: Double
  /// HCI at the sums as given.
  public var index: Double
  /// HCI at the sums that rounding allows.
  public var indexRange: ClosedRange<Double>
  /// HRI(n), the mean HCI of random matrices of the scale; 0 up to two items.
  public var randomIndex: Double
  /// Where `randomIndex` comes from.
  public var randomIndexSource: RandomIndexSource
  /// Weights ∝ 1/s, exact where the judgments are consistent.
  public var weights: [Double]

  /// HCI / HRI; 0 up to two items.
  public var ratio: Double { randomIndex > 0 ? index / randomIndex : 0 }

  /// The ratio at the sums that rounding allows.
  public var ratioRange: ClosedRange<Double> {
    guard randomIndex > 0 else { return 0...0 }
    return indexRange.lowerBound / randomIndex...indexRange.upperBound / randomIndex
  }

  /// Audits a table by its column sums.
  ///
  ///     let audit = try HarmonicConsistency(
  ///       columnSums: [16, 14, 4.6, 3.7, 22.5, 4.3], decimals: 1)
  ///     print(audit.ratioRange)  // 0.118…...0.144…: over 0.10 whatever was rounded
  ///
  /// - Parameters:
  ///   - columnSums: s_j, each at least 1 (the diagonal alone is 1), of a matrix read by rows.
  ///   - decimals: digits after the point that the sums were rounded to; nil when they are exact.
  ///   - scale: the scale of the table's judgments, which decides the random index.
  /// - Throws: `JudgmentError.noItems`, `.invalidWeight` for a sum below 1 or not finite,
  ///   `.invalidSetting` for decimals outside 0 … 15.
  /// - Complexity: O(n); 10,000 random matrices for scales other than Saaty's up to 30 items.
  public init(
    columnSums: [Double], decimals: Int? = nil, scale: JudgmentScale = .saaty
  ) throws(JudgmentError) {
    guard !columnSums.isEmpty else { throw .noItems }
    let half: Double
    if let decimals {
      guard (0...15).contains(decimals) else {
        throw .invalidSetting(name: SettingName.decimals, value: Double(decimals))
      }
      half = (0..<decimals).reduce(0.5) { value, _ in value / 10 }
    } else {
      half = 0
    }
    for (j, sum) in columnSums.enumerated() where !(sum >= 1 - half - 1e-12 && sum.isFinite) {
      throw .invalidWeight(position: j, value: sum)
    }
    order = columnSums.count
    let n = Double(order)
    func mean(_ shift: Double) -> Double {
      n / columnSums.reduce(0) { $0 + 1 / max(1, $1 + shift) }
    }
    harmonicMean = mean(0)
    index = Self.index(ofMean: harmonicMean, n)
    indexRange = Self.index(ofMean: mean(-half), n)...Self.index(ofMean: mean(half), n)
    (randomIndex, randomIndexSource) = HarmonicRandomIndex.value(order: order, scale: scale)
    let inverses = columnSums.map { 1 / $0 }
    let total = inverses.reduce(0, +)
    weights = inverses.map { $0 / total }
  }

  private static func index(ofMean mean: Double, _ n: Double) -> Double {
    n > 1 ? (mean - n) * (n + 1) / (n * (n - 1)) : 0
  }

  /// HCI of column sums that are known to be some.
  static func index(columnSums: [Double]) -> Double {
    let n = Double(columnSums.count)
    return index(ofMean: n / columnSums.reduce(0) { $0 + 1 / $1 }, n)
  }
}

extension ComparisonMatrix {
  /// The harmonic index of this matrix. It changes when all judgments are turned round.
  ///
  /// - Throws: `JudgmentError.invalidWeight` where a column sum overflows.
  /// - Complexity: O(n²)
  public func harmonicConsistency(
    scale: JudgmentScale = .saaty
  ) throws(JudgmentError) -> HarmonicConsistency {
    try HarmonicConsistency(columnSums: columnSums, scale: scale)
  }
}
