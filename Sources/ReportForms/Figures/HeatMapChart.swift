public import BilingualText

/// A matrix whose cells are tinted by their values.
public struct HeatMapChart: Sendable {
  /// One cell of the matrix.
  public struct Cell: Sendable {
    /// Decides the tint: -1…1 around 0 when the map diverges, else 0…1; nil for none.
    public var shade: Double?
    /// What stands in the cell.
    public var text: Phrase
    /// A mark that draws the eye, such as ① for the judgment to look at first.
    public var mark: Phrase?

    public init(shade: Double?, _ text: Phrase, mark: Phrase? = nil) {
      self.shade = shade
      self.text = text
      self.mark = mark
    }
  }

  /// Headings of the rows, from the top.
  public var rows: [Phrase]
  /// Headings of the columns, from the left.
  public var columns: [Phrase]
  /// One list a row, one cell a column.
  public var cells: [[Cell]]
  /// Whether shades lie on both sides of 0.
  public var diverges: Bool

  public init(rows: [Phrase], columns: [Phrase], cells: [[Cell]], diverges: Bool) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.diverges = diverges
  }
}
