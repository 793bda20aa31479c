public import BilingualText

/// One line a member between its values in two periods; a decline looks different from a rise.
public struct SlopeChart: Sendable {
  public struct Line: Sendable {
    public var label: Phrase
    public var before: Double
    public var after: Double

    public init(_ label: Phrase, before: Double, after: Double) {
      self.label = label
      self.before = before
      self.after = after
    }
  }

  public var before: Phrase
  public var after: Phrase
  public var lines: [Line]
  public var form: NumberForm

  public init(before: Phrase, after: Phrase, lines: [Line], form: NumberForm) {
    self.before = before
    self.after = after
    self.lines = lines
    self.form = form
  }
}
