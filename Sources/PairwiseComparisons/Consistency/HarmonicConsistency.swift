/// Consistency from the column sums alone (Stein & Mizzi 2007).
///
/// The column sums s of a consistent matrix satisfy Σ 1/s = 1, and the harmonic mean of the sums,
/// HM = n / Σ (1/s), is n. HCI = (HM − n)(n + 1) / (n (n − 1)) measures the excess; no entry of the
/// matrix is needed, so that a published table can be audited by its bottom line.
public struct HarmonicConsistency: Sendable, Hashable {
  public var order: Int
  /// HM, n or more.
  public var harmonicMean: Double
  /// HCI at the sums as given.
  public var index: Double
  /// HCI at the sums that rounding allows.
  public var indexRange: ClosedRange<Double>
  /// HRI(n), the mean HCI of random matrices; nil where none is known (above 15 items).
  public var randomIndex: Double?
  /// Weights ∝ 1/s, exact where the judgments are consistent.
  public var weights: [Double]

  /// HCI / HRI; 0 up to two items, nil where HRI is unknown.
  public var ratio: Double? { order <= 2 ? 0 : randomIndex.map { index / $0 } }

  /// The ratio at the sums that rounding allows.
  public var ratioRange: ClosedRange<Double>? {
    order <= 2 ? 0...0 : randomIndex.map { indexRange.lowerBound / $0...indexRange.upperBound / $0 }
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
  /// - Throws: `JudgmentError.noItems`, `.invalidWeight` for a sum below 1 or not finite,
  ///   `.invalidSetting` for decimals outside 0 … 15.
  /// - Complexity: O(n)
  public init(columnSums: [Double], decimals: Int? = nil) throws(JudgmentError) {
    guard !columnSums.isEmpty else { throw .noItems }
    let half: Double
    if let decimals {
      guard (0...15).contains(decimals) else {
        throw .invalidSetting(name: "decimals", value: Double(decimals))
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
    func index(_ mean: Double) -> Double {
      n > 1 ? (mean - n) * (n + 1) / (n * (n - 1)) : 0
    }
    harmonicMean = mean(0)
    self.index = index(harmonicMean)
    indexRange = index(mean(-half))...index(mean(half))
    randomIndex = Self.randomIndices.indices.contains(order) ? Self.randomIndices[order] : nil
    let inverses = columnSums.map { 1 / $0 }
    let total = inverses.reduce(0, +)
    weights = inverses.map { $0 / total }
  }

  /// HRI by order, simulated with 17 equally likely grades; Stein & Mizzi's own values agree within
  /// their sampling error.
  private static let randomIndices = [
    0, 0, 0, 0.5472, 0.8548, 1.0614, 1.2022, 1.3062, 1.3816, 1.4379, 1.4816, 1.5165, 1.5436, 1.5658,
    1.5835, 1.5997,
  ]
}

extension ComparisonMatrix {
  /// The harmonic index of this matrix. It changes when all judgments are turned round.
  ///
  /// - Throws: `JudgmentError.invalidWeight` where a column sum overflows.
  /// - Complexity: O(n²)
  public func harmonicConsistency() throws(JudgmentError) -> HarmonicConsistency {
    try HarmonicConsistency(columnSums: columnSums)
  }
}
