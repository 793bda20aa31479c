/// The share of those at the top of a scale less the share of those at the bottom.
public struct NetScore: Sendable, Hashable {
  /// Answers at the top of the scale.
  public let top: Int
  /// Answers between the top and the bottom.
  public let middle: Int
  /// Answers at the bottom of the scale.
  public let bottom: Int
  /// All answers, of the population if it is known.
  public let base: SampleBase

  /// - Throws: `StatisticsError.count` below 0, `.population` for a population below the base.
  public init(top: Int, middle: Int, bottom: Int, population: Int? = nil) throws(StatisticsError) {
    for count in [top, middle, bottom] where count < 0 { throw .count(count, base: count) }
    base = try SampleBase(top + middle + bottom, of: population)
    self.top = top
    self.middle = middle
    self.bottom = bottom
  }

  /// −1...1; nil when nobody answered.
  public var net: Double? {
    base.count == 0 ? nil : Double(top - bottom) / Double(base.count)
  }

  /// The variance of one answer that counts 1, 0 or −1; nil when nobody answered.
  public var variance: Double? {
    guard base.count > 0 else { return nil }
    // (top + bottom) / n − ((top − bottom) / n)², over one denominator: 0 when all are alike.
    let n = Double(base.count)
    return (Double(top + bottom) * n - Double(top - bottom) * Double(top - bottom)) / (n * n)
  }

  /// Of the net score, on the effective base; 0 when everybody was asked.
  public var standardError: Double? {
    guard let variance else { return nil }
    guard let n = base.effective else { return 0 }
    return (variance / n).squareRoot()
  }

  /// The adjusted Wald interval: 3/4, 3/2 and 3/4 pseudo answers more (Rocks 2016,
  /// doi:10.1080/00031305.2016.1158124), cut at −1 and 1. With a population the answers count as the
  /// effective base; the score itself when everybody was asked; nil when nobody answered.
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    guard let net else { return nil }
    guard let effective = base.effective else {
      return ConfidenceInterval(lower: net, upper: net)
    }
    let n = Double(base.count)
    let size = effective + 3
    let up = (Double(top) / n * effective + 0.75) / size
    let down = (Double(bottom) / n * effective + 0.75) / size
    let middle = up - down
    let deviation = ((up + down - middle * middle) / size).squareRoot()
    return ConfidenceInterval(middle, plusMinus: confidence.normalQuantile * deviation)
      .cut(to: -1...1)
  }

  /// net ± z times the standard error, cut nowhere: without width when all answers are alike.
  public func waldInterval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    guard let net, let standardError else { return nil }
    return ConfidenceInterval(net, plusMinus: confidence.normalQuantile * standardError)
  }
}
