public import IndicatorEvaluation

/// How far a weight may move before one score changes its band.
public struct BandStability: Sendable, Hashable {
  /// Position among the bands; nil below the last one.
  public var band: Int?
  /// The weights around today's with the same band.
  public var sameBand: ClosedRange<Double>
  /// Every limit that the score meets, by weight.
  public var meetings: [Meeting]

  /// A weight at which the score is at a band's lower limit.
  public struct Meeting: Sendable, Hashable {
    /// Position among the bands whose lower limit it is.
    public var band: Int
    /// The local weight, 0...1.
    public var weight: Double
  }
}

extension WeightLine {
  /// The band of a score on this line; lower limits belong to the band above.
  ///
  /// - Parameters:
  ///   - today: today's weight.
  ///   - bands: from the best to the worst.
  /// - Complexity: O(bands)
  public func bandStability(today: Double, bands: [Band]) -> BandStability {
    let score = value(at: today)
    let band = bands.position(of: score)
    var range = StableRange(today)
    var meetings: [BandStability.Meeting] = []
    guard abs(slope) > Tie.slope else {
      return BandStability(band: band, sameBand: range.closed, meetings: [])
    }
    for (position, limit) in bands.enumerated() {
      let weight = (limit.minimum - intercept) / slope
      if (0...1).contains(weight) {
        meetings.append(BandStability.Meeting(band: position, weight: weight))
      }
      // The own lower limit is crossed downwards, the one above upwards.
      if position == band { range.end(at: weight, isAbove: slope < 0) }
      if position == (band ?? bands.count) - 1 { range.end(at: weight, isAbove: slope > 0) }
    }
    meetings.sort { $0.weight < $1.weight }
    return BandStability(band: band, sameBand: range.closed, meetings: meetings)
  }
}

extension WeightLines {
  /// Each score's band and how far the weight may move before it changes.
  ///
  /// - Complexity: O(n · bands)
  public func bandStability(_ bands: [Band]) -> [BandStability] {
    lines.map { $0.bandStability(today: today, bands: bands) }
  }
}
