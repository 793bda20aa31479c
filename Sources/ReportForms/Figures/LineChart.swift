public import BilingualText

/// Series over one axis: trends, Lorenz curves, scores as a weight moves.
public struct LineChart: Sendable {
  /// One line over the axis.
  public struct Series: Sendable {
    /// Its name, beside the line or in the legend.
    public var label: Phrase
    /// Ascending in x; a NaN leaves a gap.
    public var points: [(x: Double, y: Double)]
    /// Bounds around the line, one a point.
    public var band: [ClosedRange<Double>]
    /// How the line is painted: `strong` is thick, `muted` grey and dotted, `caution` and
    /// `bad` are dashed.
    public var tone: Tone

    public init(
      _ label: Phrase, _ points: [(x: Double, y: Double)], band: [ClosedRange<Double>] = [],
      tone: Tone = .plain
    ) {
      self.label = label
      self.points = points
      self.band = band
      self.tone = tone
    }
  }

  /// A place on the x axis that the reader should know, such as today's weight.
  public struct Marker: Sendable {
    /// What is to be known of the place.
    public var label: Phrase
    /// In the unit of the x axis.
    public var x: Double

    public init(_ label: Phrase, x: Double) {
      self.label = label
      self.x = x
    }
  }

  /// In the order of the legend.
  public var series: [Series]
  /// Empty for none.
  public var markers: [Marker]
  /// What x counts, with its unit.
  public var xAxis: Phrase
  /// What y counts, with its unit.
  public var yAxis: Phrase
  /// How numbers at the x axis are written.
  public var xForm: NumberForm
  /// How numbers at the y axis are written.
  public var yForm: NumberForm
  /// Names of the places 0, 1, 2, … where x counts them, such as periods; empty for numbers.
  public var xLabels: [Phrase]

  public init(
    _ series: [Series], markers: [Marker] = [], xAxis: Phrase, yAxis: Phrase, xForm: NumberForm,
    yForm: NumberForm, xLabels: [Phrase] = []
  ) {
    self.series = series
    self.markers = markers
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.xForm = xForm
    self.yForm = yForm
    self.xLabels = xLabels
  }
}
