public import BilingualText

/// Values beside the limit that they must not exceed, such as consistency ratios.
public struct BulletChart: Sendable {
  public struct Bullet: Sendable {
    public var label: Phrase
    public var value: Double
    public var limit: Double
    public var note: Phrase?

    public init(_ label: Phrase, _ value: Double, limit: Double, note: Phrase? = nil) {
      self.label = label
      self.value = value
      self.limit = limit
      self.note = note
    }
  }

  public var bullets: [Bullet]
  public var form: NumberForm

  public init(_ bullets: [Bullet], form: NumberForm) {
    self.bullets = bullets
    self.form = form
  }
}
