/// Whether values rise or fall over time, whatever the shape (Mann 1945, doi:10.2307/1907187; Kendall
/// 1975, Rank Correlation Methods), and Sen's slope (1968, doi:10.1080/01621459.1968.10480934).
public struct MannKendallTest: Sendable, Hashable {
  /// Points with a value.
  public var count: Int
  /// Pairs that rise less pairs that fall.
  public var s: Int
  /// Of S without a trend, corrected for ties.
  public var variance: Double
  /// With a continuity correction of 1; 0 where the variance is 0.
  public var z: Double
  /// Two-sided, of z.
  public var normalPValue: Double
  /// Two-sided, from the distribution of S itself; nil with ties and above 50 points.
  public var exactPValue: Double?
  /// Kendall's; nil where no value differs from another.
  public var tauB: Double?
  /// The median of the slopes of all pairs, in units of the values per period.
  public var senSlope: Double
  /// Of the slope; nil where the points are too few for the confidence.
  public var senInterval: ConfidenceInterval?

  /// The exact p-value where there is one, else the normal.
  public var pValue: Double { exactPValue ?? normalPValue }
  /// Whether `pValue` is the exact one.
  public var isExact: Bool { exactPValue != nil }

  /// The most points without ties for which the exact distribution is computed.
  public static let exactLimit = 50

  /// - Parameter values: one for each period in order; nil where there is none, which keeps its place.
  /// - Returns: nil for fewer than two values.
  /// - Complexity: O(n² log n)
  public init?(_ values: [Double?], confidence: ConfidenceLevel = .percent95) {
    let points = values.enumerated().compactMap { place, value in value.map { (place, $0) } }
    guard points.count > 1 else { return nil }
    count = points.count
    s = 0
    var slopes: [Double] = []
    slopes.reserveCapacity(count * (count - 1) / 2)
    for (later, point) in points.enumerated() {
      for earlier in points[..<later] {
        let rise = point.1 - earlier.1
        s += rise > 0 ? 1 : rise < 0 ? -1 : 0
        slopes.append(rise / Double(point.0 - earlier.0))
      }
    }
    slopes.sort()
    let ties = points.map(\.1).ties.map { Double($0.end - $0.start) }
    let n = Double(count)
    variance =
      (n * (n - 1) * (2 * n + 5) - ties.sum { $0 * ($0 - 1) * (2 * $0 + 5) }) / 18
    z = variance > 0 ? Double(s - s.signum()) / variance.squareRoot() : 0
    normalPValue = StandardNormal.twoSided(z)
    let tied = ties.sum { $0 * ($0 - 1) / 2 }
    let pairs = n * (n - 1) / 2
    exactPValue =
      tied == 0 && count <= Self.exactLimit ? Self.exactPValue(s: s, count: count) : nil
    tauB = pairs > tied ? Double(s) / (pairs * (pairs - tied)).squareRoot() : nil
    senSlope = slopes.median ?? 0
    let spread = confidence.normalQuantile * variance.squareRoot()
    let lower = Int(((pairs - spread) / 2).rounded(.down))
    let upper = Int(((pairs + spread) / 2).rounded(.up)) + 1
    senInterval =
      lower >= 1 && upper <= slopes.count
      ? ConfidenceInterval(lower: slopes[lower - 1], upper: slopes[upper - 1]) : nil
  }

  /// Twice the chance that a random order has at most so many inversions.
  ///
  /// The k-th value inverts 0...k − 1 earlier ones with equal chance: one running sum for each.
  private static func exactPValue(s: Int, count: Int) -> Double {
    let pairs = count * (count - 1) / 2
    var chances = [Double](repeating: 0, count: pairs + 1)
    chances[0] = 1
    for k in stride(from: 2, through: count, by: 1) {
      var next = [Double](repeating: 0, count: pairs + 1)
      for inversions in 0...(k * (k - 1) / 2) {
        var sum = 0.0
        for fewer in max(0, inversions - k + 1)...inversions { sum += chances[fewer] }
        next[inversions] = sum / Double(k)
      }
      chances = next
    }
    let inversions = (pairs - abs(s)) / 2
    return min(1, 2 * chances[...inversions].reduce(0, +))
  }
}
