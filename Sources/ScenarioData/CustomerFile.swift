package import Diagnostics

/// A CSV file or a sheet of a workbook with master data of the customers.
public struct CustomerFile: Sendable, Hashable {
  public var path: String
  /// Of a workbook; nil for the only one.
  public var sheet: String?
  public var encoding: String
  public var separator: String?
  public var litter = LitterSettings()
  /// The column with the customers' ids.
  public var idColumn: String
  package var place: SourcePosition

  package init(
    path: String, encoding: String, separator: String?, idColumn: String, place: SourcePosition
  ) {
    self.path = path
    self.encoding = encoding
    self.separator = separator
    self.idColumn = idColumn
    self.place = place
  }
}
