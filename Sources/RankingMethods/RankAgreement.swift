internal import Glibc
public import Statistics

/// How far two rankings of the same rows agree.
public struct RankAgreement: Sendable, Hashable {
  /// In how many pairs of rows they agree; Kendall's τ-b follows.
  public let pairs: PairOrders
  /// Spearman's ρ: Pearson's correlation of mean ranks, −1...1; nil where one ranking is all tied
  /// (Spearman 1904, doi:10.2307/1412159).
  public let spearman: Double?
  /// WS, which weighs what changes at the top: 1 − Σ 2^(−x) |x − y| / max(x − 1, n − x), at most 1; nil
  /// where a ranking has ties and for fewer than two rows. Not symmetric: x is the first ranking
  /// (Sałabun & Urbaniak 2020, doi:10.1007/978-3-030-50417-5_47).
  public let weightedSimilarity: Double?
  /// Mean distance of a row's two mean ranks, 0 or more (Saisana, Saltelli & Tarantola 2005,
  /// doi:10.1111/j.1467-985X.2005.00350.x); 0 without rows.
  public let averageRankShift: Double
  /// Largest distance of a row's two mean ranks.
  public let largestRankShift: Double

  /// Kendall's τ-b; nil where one ranking is all tied.
  public var tauB: Double? { pairs.tauB }

  /// - Parameters:
  ///   - reference: one value a row; equal values tie.
  ///   - other: as many, of the same rows.
  ///   - order: which value comes first, in both lists.
  /// - Throws: `RankingError.shape` for lists of different length, `notComparable` for NaN.
  /// - Complexity: O(n log n)
  public init(
    reference: [Double], other: [Double], _ order: RankOrder
  ) throws(RankingError) {
    guard reference.count == other.count else {
      throw .shape(expected: reference.count, found: other.count)
    }
    self.init(try MeanRanks(reference, order), try MeanRanks(other, order))
  }

  /// The same of ranks that are there already: many rankings are compared with one.
  ///
  /// - Precondition: both rank the same rows.
  /// - Complexity: O(n log n)
  public init(_ reference: MeanRanks, _ other: MeanRanks) {
    let (x, y) = (reference.ranks, other.ranks)
    precondition(x.count == y.count, "both rank the same rows")
    pairs = PairOrders(x, y)
    spearman = Self.correlation(x, y)
    var (sum, largest) = (0.0, 0.0)
    for (a, b) in zip(x, y) {
      sum += abs(a - b)
      largest = max(largest, abs(a - b))
    }
    averageRankShift = x.isEmpty ? 0 : sum / Double(x.count)
    largestRankShift = largest
    if reference.hasTies || other.hasTies || x.count < 2 {
      weightedSimilarity = nil
    } else {
      let last = Double(x.count)
      weightedSimilarity =
        1
        - zip(x, y).reduce(0) { sum, pair in
          sum + exp2(-pair.0) * abs(pair.0 - pair.1) / max(pair.0 - 1, last - pair.0)
        }
    }
  }

  /// Pearson's correlation of ranks, whose mean is known.
  private static func correlation(_ x: [Double], _ y: [Double]) -> Double? {
    let mean = Double(x.count + 1) / 2
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - mean) * (a - mean)
      yy += (b - mean) * (b - mean)
      xy += (a - mean) * (b - mean)
    }
    guard xx > 0, yy > 0 else { return nil }
    return max(-1, min(1, xy / (xx * yy).squareRoot()))
  }
}
