package import Diagnostics

/// A CSV file or a sheet of a workbook with measured values.
public struct DataFile: Sendable, Hashable {
  public enum Layout: String, Sendable, Hashable, CaseIterable {
    /// One row per customer and period, one column per indicator.
    case wide
    /// One row per customer, period and indicator.
    case long
  }

  public var path: String
  /// Of a workbook; nil for the only one.
  public var sheet: String?
  public var encoding: String
  public var separator: String?
  public var layout: Layout
  public var idColumn: String
  public var periodColumn: String?
  /// Texts that stand for "no value".
  public var missingTokens: [String]
  /// Indicator to column, where the names differ.
  public var columns: [String: String]
  /// Whether the path was given by the caller, and not by the scenario: it is relative to the
  /// working directory and may lead anywhere.
  package var isGivenByCaller = false
  /// Long layout: the columns with the indicator's id and the value.
  public var indicatorColumn: String
  public var valueColumn: String
  package var place: SourcePosition

  package init(
    path: String, encoding: String, separator: String?, layout: Layout, idColumn: String,
    periodColumn: String?, missingTokens: [String], columns: [String: String],
    indicatorColumn: String, valueColumn: String, place: SourcePosition
  ) {
    self.path = path
    self.encoding = encoding
    self.separator = separator
    self.layout = layout
    self.idColumn = idColumn
    self.periodColumn = periodColumn
    self.missingTokens = missingTokens
    self.columns = columns
    self.indicatorColumn = indicatorColumn
    self.valueColumn = valueColumn
    self.place = place
  }
}
