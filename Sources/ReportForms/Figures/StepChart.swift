public import BilingualText

/// A waterfall: steps that add up from a start to an end.
public struct StepChart: Sendable {
  /// One bar of the waterfall.
  public struct Step: Sendable {
    /// Before the bar.
    public var label: Phrase
    /// What is added, or taken away where it is below 0; of start and end, the total.
    public var value: Double
    /// The largest value that the step could have had; nil where it has no such bound.
    public var possible: Double?
    /// Small beside the step; nil for none.
    public var note: Phrase?

    public init(_ label: Phrase, _ value: Double, possible: Double? = nil, note: Phrase? = nil) {
      self.label = label
      self.value = value
      self.possible = possible
      self.note = note
    }
  }

  /// What the steps begin with; nil for 0.
  public var start: Step?
  /// In the order in which they are added.
  public var steps: [Step]
  /// What they end with: the sum.
  public var end: Step
  /// How values are written.
  public var form: NumberForm

  public init(start: Step? = nil, steps: [Step], end: Step, form: NumberForm) {
    self.start = start
    self.steps = steps
    self.end = end
    self.form = form
  }
}
