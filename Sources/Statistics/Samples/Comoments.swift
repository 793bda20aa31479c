/// What a correlation needs of pairs that come in any order and in any number of parts.
public struct Comoments: Sendable {
  /// Moments of the pairs' first sides.
  public private(set) var first = Moments()
  /// Moments of the pairs' second sides.
  public private(set) var second = Moments()
  private var products = ExactSum()

  public init() {}

  public init(_ pairs: some Sequence<(Double, Double)>) {
    for (x, y) in pairs { add(x, y) }
  }

  /// Number of pairs.
  public var count: Int { first.count }

  /// Takes one pair.
  public mutating func add(_ x: Double, _ y: Double) {
    first.add(x)
    second.add(y)
    products.addProduct(x, y)
  }

  /// Takes the pairs of another part.
  public mutating func add(_ other: Comoments) {
    first.add(other.first)
    second.add(other.second)
    products.add(other.products)
  }

  /// Of a sample: over n − 1; nil for fewer than two pairs.
  public var covariance: Double? {
    guard count > 1 else { return nil }
    return first.sums.centred(products, with: second.sums, count: count) / Double(count - 1)
  }

  /// Pearson's r, −1...1; nil for fewer than two pairs and where either side does not vary.
  public var correlation: Double? {
    guard let covariance, let a = first.standardDeviation, let b = second.standardDeviation,
      a > 0, b > 0
    else { return nil }
    return min(1, max(-1, covariance / a / b))
  }

  /// Spearman's: Pearson's r of the ranks, ties sharing the mean of their ranks (1904,
  /// doi:10.2307/1412159).
  ///
  /// - Precondition: both columns are of one length.
  /// - Complexity: O(n log n)
  public static func rankCorrelation(_ x: [Double], _ y: [Double]) -> Double? {
    precondition(x.count == y.count, "pairs have two sides")
    return Comoments(zip(x.averageRanks, y.averageRanks)).correlation
  }
}
