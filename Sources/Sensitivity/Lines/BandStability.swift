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

extension BandStability {
  /// Of a score that rises or falls all the way.
  ///
  /// - Parameters:
  ///   - score: at today's weight.
  ///   - isRising: whether it rises with the weight.
  ///   - bands: from the best to the worst; lower limits belong to the band above.
  ///   - meeting: the weight at which the score has this value; nil where it never has.
  init(
    score: Double, isRising: Bool, today: Double, _ bands: [Band], meeting: (Double) -> Double?
  ) {
    let band = bands.position(of: score)
    var range = StableRange(today)
    var meetings: [Meeting] = []
    for (position, limit) in bands.enumerated() {
      guard let weight = meeting(limit.minimum) else { continue }
      meetings.append(Meeting(band: position, weight: weight))
      // The own lower limit is crossed downwards, the one above upwards.
      if position == band { range.end(at: weight, isAbove: !isRising) }
      if position == (band ?? bands.count) - 1 { range.end(at: weight, isAbove: isRising) }
    }
    meetings.sort { $0.weight < $1.weight }
    self.init(band: band, sameBand: range.closed, meetings: meetings)
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
    let isFlat = abs(slope) <= Tie.slope
    return BandStability(score: value(at: today), isRising: slope > 0, today: today, bands) {
      let weight = ($0 - intercept) / slope
      return !isFlat && (0...1).contains(weight) ? weight : nil
    }
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

extension RenormalisedScores {
  /// Each score's band and how far the weight may move before it changes.
  ///
  /// - Complexity: O(n · bands)
  public func bandStability(_ bands: [Band]) -> [BandStability] {
    zip(functions, scores).map { function, score in
      BandStability(score: score, isRising: function.gain > 0, today: today, bands) {
        function.weight(ofValue: $0)
      }
    }
  }
}
