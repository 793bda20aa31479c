public import BilingualText

/// Values beside the limit that they must not exceed, such as consistency ratios.
public struct BulletChart: Sendable {
  /// One row of the chart.
  public struct Bullet: Sendable {
    /// Before the bar.
    public var label: Phrase
    /// The length of the bar from 0.
    public var value: Double
    /// The most that the value may be; it is met where both are equal.
    public var limit: Double
    /// Small beside the row; nil for none.
    public var note: Phrase?

    public init(_ label: Phrase, _ value: Double, limit: Double, note: Phrase? = nil) {
      self.label = label
      self.value = value
      self.limit = limit
      self.note = note
    }
  }

  /// From the top.
  public var bullets: [Bullet]
  /// How values and limits are written.
  public var form: NumberForm

  public init(_ bullets: [Bullet], form: NumberForm) {
    self.bullets = bullets
    self.form = form
  }
}
