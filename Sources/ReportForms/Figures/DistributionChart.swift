public import BilingualText

/// How the values of one or two series spread over an axis that may be cut into named bands.
public struct DistributionChart: Sendable {
  public struct Series: Sendable {
    public var label: Phrase
    /// Members in each bin.
    public var counts: [Double]

    public init(_ label: Phrase, counts: [Double]) {
      self.label = label
      self.counts = counts
    }
  }

  /// A part of the axis with a name.
  public struct Band: Sendable {
    public var label: Phrase
    /// The lower limit, which belongs to the band.
    public var from: Double

    public init(_ label: Phrase, from: Double) {
      self.label = label
      self.from = from
    }
  }

  /// Ascending limits of the bins, one more than there are bins.
  public var limits: [Double]
  /// Earlier periods first.
  public var series: [Series]
  public var bands: [Band]
  public var axis: Phrase

  public init(limits: [Double], series: [Series], bands: [Band] = [], axis: Phrase) {
    self.limits = limits
    self.series = series
    self.bands = bands
    self.axis = axis
  }
}
