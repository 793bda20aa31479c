public import BilingualText

/// One bar a row from 0, negative ones to the other side; sorted as given.
public struct BarChart: Sendable {
  /// One row of the chart.
  public struct Bar: Sendable {
    /// Before the bar.
    public var label: Phrase
    /// The length of the bar from 0, to the other side where it is below.
    public var value: Double
    /// How the bar is painted.
    public var tone: Tone
    /// Bounds of an interval around the value.
    public var interval: ClosedRange<Double>?

    public init(
      _ label: Phrase, _ value: Double, tone: Tone = .plain, interval: ClosedRange<Double>? = nil
    ) {
      self.label = label
      self.value = value
      self.tone = tone
      self.interval = interval
    }
  }

  /// From the top.
  public var bars: [Bar]
  /// How the values are written beside the bars and at the axis.
  public var form: NumberForm
  /// The end of the axis where the values do not set it, such as 1 for shares.
  public var maximum: Double?
  /// Whether a line shows the running sum as a share of the whole (Pareto).
  public var showsRunningShare: Bool

  public init(
    _ bars: [Bar], form: NumberForm, maximum: Double? = nil, showsRunningShare: Bool = false
  ) {
    self.bars = bars
    self.form = form
    self.maximum = maximum
    self.showsRunningShare = showsRunningShare
  }
}
