public import BilingualText

/// Series over one axis: trends, Lorenz curves, scores as a weight moves.
public struct LineChart: Sendable {
  public struct Series: Sendable {
    public var label: Phrase
    /// Ascending in x; a NaN leaves a gap.
    public var points: [(x: Double, y: Double)]
    /// Bounds around the line, one a point.
    public var band: [ClosedRange<Double>]
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
    public var label: Phrase
    public var x: Double

    public init(_ label: Phrase, x: Double) {
      self.label = label
      self.x = x
    }
  }

  public var series: [Series]
  public var markers: [Marker]
  public var xAxis: Phrase
  public var yAxis: Phrase
  public var xForm: NumberForm
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
