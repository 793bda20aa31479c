public import BilingualText

/// One row a group with what lies between its quantiles, for one or two series.
public struct RangeChart: Sendable {
  /// A box with whiskers.
  public struct Box: Sendable {
    /// The lower end of the whisker: `low` to `high` ascend.
    public var low: Double
    /// The lower end of the box, such as the quantile of 0.25.
    public var lowerQuartile: Double
    /// A mark inside the box, such as the median.
    public var middle: Double
    /// The upper end of the box, such as the quantile of 0.75.
    public var upperQuartile: Double
    /// The upper end of the whisker.
    public var high: Double

    public init(
      low: Double, lowerQuartile: Double, middle: Double, upperQuartile: Double, high: Double
    ) {
      self.low = low
      self.lowerQuartile = lowerQuartile
      self.middle = middle
      self.upperQuartile = upperQuartile
      self.high = high
    }
  }

  /// One group of members.
  public struct Row: Sendable {
    /// Before the boxes.
    public var label: Phrase
    /// One a series; nil where the group is absent from it.
    public var boxes: [Box?]
    /// Beside the row, such as `n = 12`.
    public var note: Phrase?
    /// Single members, each with its name, where they are few.
    public var members: [(label: Phrase, value: Double)]

    public init(
      _ label: Phrase, _ boxes: [Box?], note: Phrase? = nil,
      members: [(label: Phrase, value: Double)] = []
    ) {
      self.label = label
      self.boxes = boxes
      self.note = note
      self.members = members
    }
  }

  /// Earlier periods first.
  public var series: [Phrase]
  /// From the top.
  public var rows: [Row]
  /// How values are written.
  public var form: NumberForm
  /// What the values are, with their unit.
  public var axis: Phrase

  public init(series: [Phrase], rows: [Row], form: NumberForm, axis: Phrase) {
    self.series = series
    self.rows = rows
    self.form = form
    self.axis = axis
  }
}
