/// Shares of one whole as somebody printed them: whether they close, and what is left.
public struct PublishedShares: Sendable, Hashable {
  /// As printed, in the order given.
  public let shares: [PublishedPercentage]

  /// Percentages of one whole; printed with the same number of places or not.
  public init(_ shares: [PublishedPercentage]) { self.shares = shares }

  /// Of the percentages as printed, in per cent.
  public var sum: Double { shares.map(\.percent).reduce(0, +) }

  /// How far rounding may take the sum from 100: half a unit of the last place of each, in percent.
  public var tolerance: Double { shares.map(\.halfUnit).reduce(0, +) }

  /// What is missing to 100, in per cent; below 0 for shares of more than that.
  public var remainder: Double { 100 - sum }

  /// The sum is 100 within the tolerance.
  public var closes: Bool { abs(remainder) <= tolerance + 1e-9 }

  /// More than 100: impossible for a single choice.
  public var exceeds: Bool { remainder < 0 && !closes }

  /// The smallest base with whole counts that round to these shares; shares that close must add up
  /// to it; nil when none below 100 · 10^places does, and for shares that exceed the whole.
  ///
  /// - Complexity: O(bases searched × shares)
  public var leastBase: Int? {
    guard !exceeds else { return nil }
    return PublishedPercentage.leastBase(shares, addingUp: closes)
  }
}
