/// A number that nobody measured: its value or range, and where it was taken from.
public struct Assumption: Sendable, Hashable {
  /// From the least value to the greatest; one value where both agree.
  public let range: ClosedRange<Double>
  /// Where it was taken from; never blank.
  public let source: String

  /// - Throws: `AnalysisError.assumptionWithoutSource` for an empty source, `.amountNotFinite`
  public init(_ range: ClosedRange<Double>, source: String) throws(AnalysisError) {
    guard range.lowerBound.isFinite, range.upperBound.isFinite else {
      throw .amountNotFinite(row: 0)
    }
    guard source.contains(where: { !$0.isWhitespace }) else { throw .assumptionWithoutSource }
    self.range = range
    self.source = source
  }

  /// - Throws: as above.
  public init(_ value: Double, source: String) throws(AnalysisError) {
    guard value.isFinite else { throw .amountNotFinite(row: 0) }
    try self.init(value...value, source: source)
  }

  /// Sources contradict each other: there is no one value.
  public var differs: Bool { range.lowerBound < range.upperBound }
}

extension ClosedRange<Double> {
  /// All products of a number of each.
  static func * (a: ClosedRange, b: ClosedRange) -> ClosedRange {
    let corners = [a.lowerBound, a.upperBound].flatMap { [$0 * b.lowerBound, $0 * b.upperBound] }
    return (corners.min() ?? 0)...(corners.max() ?? 0)
  }

  static func * (a: Double, b: ClosedRange) -> ClosedRange { (a...a) * b }
}
