public import BilingualText

/// One row a group with what lies between its quantiles, for one or two series.
public struct RangeChart: Sendable {
  /// A box with whiskers.
  public struct Box: Sendable {
    /// Ascending: the ends of the whisker, the ends of the box; the middle is a mark.
    public var low: Double
    public var lowerQuartile: Double
    public var middle: Double
    public var upperQuartile: Double
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

  public struct Row: Sendable {
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
  public var rows: [Row]
  public var form: NumberForm
  public var axis: Phrase

  public init(series: [Phrase], rows: [Row], form: NumberForm, axis: Phrase) {
    self.series = series
    self.rows = rows
    self.form = form
    self.axis = axis
  }
}
