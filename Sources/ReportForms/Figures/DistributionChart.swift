public import BilingualText

/// How the values of one or two series spread over an axis that may be cut into named bands.
public struct DistributionChart: Sendable {
  /// What is counted once, such as a period.
  public struct Series: Sendable {
    /// Its name in the legend.
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
    /// Its name, beside the axis.
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
  /// Ascending; each ends where the next one begins. Empty for an axis that is not cut.
  public var bands: [Band]
  /// What the values are, with their unit.
  public var axis: Phrase

  public init(limits: [Double], series: [Series], bands: [Band] = [], axis: Phrase) {
    self.limits = limits
    self.series = series
    self.bands = bands
    self.axis = axis
  }
}
