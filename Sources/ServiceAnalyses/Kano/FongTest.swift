/// Whether the two most frequent of M, O, A, I and R differ enough to call the category clear (Fong
/// 1996, CQM Journal 5(3), 21–24).
public struct FongTest: Sendable, Hashable {
  /// Between the two counts.
  public var difference: Int
  /// 1.65 √((a + b)(2n − a − b) / 2n), not rounded.
  public var threshold: Double

  /// The category is clear.
  public var isSignificant: Bool { Double(difference) >= threshold }

  init(_ a: Int, _ b: Int, base: Int) {
    let (both, twice) = (Double(a + b), 2 * Double(base))
    difference = abs(a - b)
    threshold = 1.65 * (both * (twice - both) / twice).squareRoot()
  }
}
