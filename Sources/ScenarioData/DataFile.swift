package import Diagnostics
public import IndicatorEvaluation

/// A CSV file or a sheet of a workbook with measured values.
public struct DataFile: Sendable, Hashable {
  /// What a row of the file is about.
  public enum Layout: String, Sendable, Hashable, CaseIterable {
    /// One row per customer and period, one column per indicator.
    case wide
    /// One row per customer, period and indicator.
    case long
  }

  /// Relative to the folder of the scenario file, unless the caller gave it.
  public var path: String
  /// Of a workbook; nil for the only one.
  public var sheet: String?
  /// The name of the text's encoding, such as `utf-8`; a workbook says itself how it is written.
  public var encoding: String
  /// One character between two fields; nil where it is found from the header.
  public var separator: String?
  /// What in the file is no part of the table.
  public var litter = LitterSettings()
  /// Whether a row has the values of all indicators or of one.
  public var layout: Layout
  /// The column with the customers' ids.
  public var idColumn: String
  /// The column with the period of each row; nil where all rows are of one.
  public var periodColumn: String?
  /// How long the spans are that the dates of the period column name.
  public var periodUnit = WrittenDate.Unit.day
  /// The period of every row, a position in the model's; nil where a column says it.
  public var fixedPeriod: Int?
  /// Whether it is one of several files of the same form, each complete in itself.
  public var isOfSeries = false
  /// Texts that stand for "no value".
  public var missingTokens: [String]
  /// Indicator to column, where the names differ or the values are converted.
  public var columns: [String: ColumnSource]
  /// Whether the path was given by the caller, and not by the scenario: it is relative to the
  /// working directory and may lead anywhere.
  package var isGivenByCaller = false
  /// Long layout: the column with the indicator's id.
  public var indicatorColumn: String
  /// Long layout: the column with the value.
  public var valueColumn: String
  package var place: SourcePosition

  package init(
    path: String, encoding: String, separator: String?, layout: Layout, idColumn: String,
    periodColumn: String?, missingTokens: [String], columns: [String: ColumnSource],
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

extension DataFile {
  /// Where the file has the values of an indicator.
  public func source(of indicator: String) -> ColumnSource {
    columns[indicator] ?? ColumnSource(name: indicator)
  }

  /// The names of the columns that the file is read from: none of them is meant by a slip in the name
  /// of another.
  ///
  /// - Parameter indicators: Ids of the model's indicators.
  package func usedColumns(for indicators: [String]) -> Set<String> {
    var used: Set<String> = [idColumn]
    if let periodColumn { used.insert(periodColumn) }
    switch layout {
    case .wide:
      for indicator in indicators {
        let source = source(of: indicator)
        used.insert(source.name)
        if let divisor = source.divisor { used.insert(divisor) }
      }
    case .long: used.formUnion([indicatorColumn, valueColumn])
    }
    return used
  }
}
