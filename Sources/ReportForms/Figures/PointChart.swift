public import BilingualText

/// Named points on two axes, with a crosshair that cuts the plane into four named parts.
public struct PointChart: Sendable {
  /// One point with its name.
  public struct Point: Sendable {
    /// Beside the point.
    public var label: Phrase
    /// To the right.
    public var x: Double
    /// Upwards.
    public var y: Double
    /// How the point is painted.
    public var tone: Tone

    public init(_ label: Phrase, x: Double, y: Double, tone: Tone = .plain) {
      self.label = label
      self.x = x
      self.y = y
      self.tone = tone
    }
  }

  /// An upright and a level line, with a name for each of the four parts.
  public struct Crosshair: Sendable {
    /// Where the upright line crosses the x axis.
    public var x: Double
    /// Where the level line crosses the y axis.
    public var y: Double
    /// Upper left, upper right, lower left, lower right.
    public var quadrants: [Phrase]

    public init(x: Double, y: Double, quadrants: [Phrase] = []) {
      self.x = x
      self.y = y
      self.quadrants = quadrants
    }
  }

  /// In any order.
  public var points: [Point]
  /// Nil for a plane that is not cut.
  public var crosshair: Crosshair?
  /// What lies to the right, with its unit.
  public var xAxis: Phrase
  /// What lies upwards, with its unit.
  public var yAxis: Phrase
  /// How numbers at the x axis are written.
  public var xForm: NumberForm
  /// How numbers at the y axis are written.
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
