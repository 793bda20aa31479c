internal import Glibc

extension PublishedPercentage {
  /// Whether a base can have given a percentage.
  public struct Fit: Sendable, Hashable {
    /// The whole counts that round to it; nil when none does.
    public var counts: ClosedRange<Int>?
    /// The whole count that lies nearest, possible or not.
    public var nearestCount: Int
    /// What that count gives, in per cent.
    public var nearestPercent: Double

    /// Some whole count of the base rounds to the percentage.
    public var isPossible: Bool { counts != nil }
  }

  /// - Precondition: the base is above 0 and below 2^31.
  public func fit(base: Int) -> Fit {
    let nearest = (Double(base) * percent / 100).rounded()
    return Fit(
      counts: counts(base: base), nearestCount: Int(nearest),
      nearestPercent: 100 * nearest / Double(base))
  }

  /// The share of all percentages 0…100 with so many places that a base can give: the chance that one
  /// picked at random fits.
  ///
  /// - Precondition: the base is above 0 and below 2^31, places in 0...6.
  /// - Complexity: O(base), at most O(100 · 10^places)
  public static func shareThatFits(base: Int, places: Int) -> Double {
    let scale = PublishedPercentage(units: 0, places: places).scale
    guard base < 100 * scale else { return 1 }
    var (fitting, next) = (0, 0)
    for count in 0...base {
      // Units u with |200 k s − 2 n u| ≤ n; they rise with k.
      let middle = 200 * count * scale
      let first = max(next, (middle - base + 2 * base - 1) / (2 * base), 0)
      let last = min(100 * scale, (middle + base) / (2 * base))
      if last >= first {
        fitting += last - first + 1
        next = last + 1
      }
    }
    return Double(fitting) / Double(100 * scale + 1)
  }

  /// The chance that so many percentages, picked at random, all fit.
  public static func chance(thatAllOf count: Int, fit base: Int, places: Int) -> Double {
    pow(shareThatFits(base: base, places: places), Double(count))
  }
}
