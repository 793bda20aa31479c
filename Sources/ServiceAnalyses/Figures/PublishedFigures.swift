internal import Statistics

/// A published total and its parts.
public struct PublishedSum: Sendable, Hashable {
  /// As published.
  public var total: Double
  /// As published, in any order.
  public var parts: [Double]

  public init(total: Double, parts: [Double]) {
    self.total = total
    self.parts = parts
  }

  /// Of the parts, rounded once; 0 without any.
  public var sum: Double {
    var sum = ExactSum()
    for part in parts { sum.add(part) }
    return sum.value
  }

  /// The sum of the parts less the total.
  public var difference: Double {
    var sum = ExactSum()
    for part in parts { sum.add(part) }
    sum.add(-total)
    return sum.value
  }

  /// Decimals are near to what was printed, so that a rounding's breadth does not count.
  public var holds: Bool {
    abs(difference) <= 1e-12 * parts.reduce(abs(total)) { max($0, abs($1)) }
  }
}

/// One figure that was published in several places.
public struct RepeatedFigure: Sendable, Hashable {
  /// As published, one for each place.
  public var values: [Double]

  public init(_ values: [Double]) { self.values = values }

  /// Between the largest and the smallest; 0 for fewer than two.
  public var difference: Double { (values.max() ?? 0) - (values.min() ?? 0) }
  /// Every place has the very same figure; so too with fewer than two.
  public var holds: Bool { difference == 0 }
}

/// A part, a whole and the percentage that was published for them.
public struct PublishedShare: Sendable, Hashable {
  /// As published, in the unit of the whole.
  public var part: Double
  /// As published; the computed percentage has no value for 0.
  public var whole: Double
  /// As printed, with its places.
  public var percentage: PublishedPercentage
  /// What the whole may be where only a round figure was given.
  public var approximateWhole: ClosedRange<Double>?

  public init(
    part: Double, whole: Double, percentage: PublishedPercentage,
    approximateWhole: ClosedRange<Double>? = nil
  ) {
    self.part = part
    self.whole = whole
    self.percentage = percentage
    self.approximateWhole = approximateWhole
  }

  /// 100 part / whole.
  public var computedPercent: Double { 100 * part / whole }

  /// Within half a unit of the last place printed.
  public var holds: Bool {
    abs(computedPercent - percentage.percent) <= percentage.halfUnit * (1 + 1e-9)
  }

  /// The wholes that round to the percentage; nil where none does.
  public var wholesThatGiveIt: ClosedRange<Double>? {
    let (low, high) = (
      percentage.percent - percentage.halfUnit, percentage.percent + percentage.halfUnit
    )
    guard part > 0, low > 0 else { return nil }
    return 100 * part / high...100 * part / low
  }

  /// Nil without an approximate whole; false where none of it gives the percentage.
  public var fitsApproximateWhole: Bool? {
    approximateWhole.map { whole in wholesThatGiveIt.map { $0.overlaps(whole) } ?? false }
  }
}
