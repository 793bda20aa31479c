package import Diagnostics

/// A CSV file or a sheet of a workbook with master data of the customers.
public struct CustomerFile: Sendable, Hashable {
  /// Relative to the folder of the scenario file.
  public var path: String
  /// Of a workbook; nil for the only one.
  public var sheet: String?
  /// The name of the text's encoding, such as `utf-8`; a workbook says itself how it is written.
  public var encoding: String
  /// One character between two fields; nil where it is found from the header.
  public var separator: String?
  /// What in the file is no part of the table.
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
