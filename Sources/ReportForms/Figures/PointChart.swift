public import BilingualText

/// Named points on two axes, with a crosshair that cuts the plane into four named parts.
public struct PointChart: Sendable {
  public struct Point: Sendable {
    public var label: Phrase
    public var x: Double
    public var y: Double
    public var tone: Tone

    public init(_ label: Phrase, x: Double, y: Double, tone: Tone = .plain) {
      self.label = label
      self.x = x
      self.y = y
      self.tone = tone
    }
  }

  public struct Crosshair: Sendable {
    public var x: Double
    public var y: Double
    /// Upper left, upper right, lower left, lower right.
    public var quadrants: [Phrase]

    public init(x: Double, y: Double, quadrants: [Phrase] = []) {
      self.x = x
      self.y = y
      self.quadrants = quadrants
    }
  }

  public var points: [Point]
  public var crosshair: Crosshair?
  public var xAxis: Phrase
  public var yAxis: Phrase
  public var xForm: NumberForm
  public var yForm: NumberForm

  public init(
    _ points: [Point], crosshair: Crosshair? = nil, xAxis: Phrase, yAxis: Phrase,
    xForm: NumberForm, yForm: NumberForm
  ) {
    self.points = points
    self.crosshair = crosshair
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.xForm = xForm
    self.yForm = yForm
  }
}
