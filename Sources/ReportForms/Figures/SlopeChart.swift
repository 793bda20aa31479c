public import BilingualText

/// One line a member between its values in two periods; a decline looks different from a rise.
public struct SlopeChart: Sendable {
  /// One member.
  public struct Line: Sendable {
    /// Its name, beside the line.
    public var label: Phrase
    /// In the earlier period, or on the left side.
    public var before: Double
    /// In the later period, or on the right side.
    public var after: Double

    public init(_ label: Phrase, before: Double, after: Double) {
      self.label = label
      self.before = before
      self.after = after
    }
  }

  /// The heading of the left side.
  public var before: Phrase
  /// The heading of the right side.
  public var after: Phrase
  /// In any order: their values place them.
  public var lines: [Line]
  /// How values are written.
  public var form: NumberForm

  public init(before: Phrase, after: Phrase, lines: [Line], form: NumberForm) {
    self.before = before
    self.after = after
    self.lines = lines
    self.form = form
  }
}
