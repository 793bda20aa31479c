/// What a spreadsheet's export has beside the table.
public struct LitterSettings: Sendable, Hashable {
  /// The line of the header, from 1; titles stand above.
  public var headerRow = 1
  /// Rows whose first content is one of these texts are no rows of the table.
  public var skippedRows: [String] = []
  /// Whether numbers are read as people write them.
  public var tidiesNumbers = false

  public init() {}
}
