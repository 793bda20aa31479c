public import BilingualText

/// One bar of 100 % a row, cut into the same ordered parts, such as bands or answers.
public struct StackedSharesChart: Sendable {
  /// One bar.
  public struct Row: Sendable {
    /// Before the bar.
    public var label: Phrase
    /// One count or share a part, none negative.
    public var values: [Double]

    public init(_ label: Phrase, _ values: [Double]) {
      self.label = label
      self.values = values
    }
  }

  /// The parts' names in their order, the best first.
  public var parts: [Phrase]
  /// From the top.
  public var rows: [Row]

  public init(parts: [Phrase], rows: [Row]) {
    self.parts = parts
    self.rows = rows
  }
}
