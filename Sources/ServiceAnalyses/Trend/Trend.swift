internal import Glibc
public import Statistics

/// How an amount develops from period to period.
public struct Trend: Sendable, Hashable {
  /// A straight line by least squares, x counting periods from the first.
  public struct Line: Sendable, Hashable {
    /// The change per period.
    public var slope: Double
    /// Student's interval of the slope.
    public var interval: ConfidenceInterval
    /// The line at the first period of all, with a value or not.
    public var interceptAtFirst: Double
    /// The share of the values' variance that the line explains, 0...1.
    public var rSquared: Double
    /// Of the slope.
    public var standardError: Double
    /// The slope over its standard error; infinite for a perfect fit.
    public var t: Double
    /// That the slope is 0, two-sided.
    public var pValue: Double
    /// Where the points lie: their number, mean place and Σ (x − x̄)².
    fileprivate let count: Int
    fileprivate let meanPlace: Double
    fileprivate let spread: Double

    /// On the line, at a period counted from the first.
    public func value(at period: Int) -> Double { interceptAtFirst + slope * Double(period) }

    /// The interval of the line itself at a period: wider away from the middle. It says where the mean of a
    /// period lies, not where a single value does.
    public func band(at period: Int) -> ClosedRange<Double> {
      let distance = Double(period) - meanPlace
      // The standard error of the slope is s / √Sxx, that of the line s √(1/n + d²/Sxx).
      let factor = (spread / Double(count) + distance * distance).squareRoot()
      let half = (interval.upper - slope) * factor
      return value(at: period) - half...value(at: period) + half
    }
  }

  /// Periods with a value.
  public var points: Int
  /// Periods without one.
  public var missing: Int
  /// The first value there is; nil without any.
  public var first: Double?
  /// The last value there is; nil without any.
  public var last: Double?
  /// Periods between the two.
  public var span: Int
  /// Nil for fewer than three points and where no value differs.
  public var line: Line?
  /// Nil for fewer than two points.
  public var mannKendall: MannKendallTest?

  /// Fewer points than this say little (finding `trend-short`).
  public static let shortBelow = 4

  /// - Parameter values: one for each period in order; nil where there is none, which keeps its place.
  /// - Throws: `AnalysisError.amountNotFinite`
  /// - Complexity: O(n² log n)
  public init(
    _ values: [Double?], confidence: ConfidenceLevel = .percent95
  ) throws(AnalysisError) {
    var moments = CrossMoments(predictors: 1)
    var places: [Int] = []
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      guard value.isFinite else { throw .amountNotFinite(row: place) }
      moments.add([Double(place), value])
      places.append(place)
    }
    points = places.count
    missing = values.count - places.count
    first = places.first.flatMap { values[$0] }
    last = places.last.flatMap { values[$0] }
    span = (places.last ?? 0) - (places.first ?? 0)
    line = (try? LinearRegression(moments)).map { Line($0, at: places, confidence) }
    mannKendall = MannKendallTest(values, confidence: confidence)
  }

  /// Fewer than `shortBelow` points.
  public var isShort: Bool { points < Self.shortBelow }

  /// Last less first; nil without a value, 0 for a single one.
  public var change: Double? {
    guard let first, let last else { return nil }
    return last - first
  }

  /// Over the first value; nil where that is not positive.
  public var relativeChange: Double? {
    guard let first, first > 0, let change else { return nil }
    return change / first
  }

  /// The compound rate of growth per period; nil unless both ends are positive and apart.
  public var compoundGrowth: Double? {
    guard let first, let last, first > 0, last > 0, span > 0 else { return nil }
    return expm1(log(last / first) / Double(span))
  }
}

extension Trend.Line {
  fileprivate init(_ fit: LinearRegression, at places: [Int], _ confidence: ConfidenceLevel) {
    let (constant, slope) = (fit.coefficients[0], fit.coefficients[1])
    let mean = Double(places.reduce(0, +)) / Double(places.count)
    self.init(
      slope: slope.value, interval: fit.interval(1, confidence: confidence),
      interceptAtFirst: constant.value, rSquared: fit.rSquared,
      standardError: slope.standardError, t: slope.t, pValue: slope.pValue, count: places.count,
      meanPlace: mean, spread: places.sum { (Double($0) - mean) * (Double($0) - mean) })
  }
}
