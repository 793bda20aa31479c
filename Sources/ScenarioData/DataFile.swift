package import Diagnostics
public import IndicatorEvaluation

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
  public var litter = LitterSettings()
  public var layout: Layout
  public var idColumn: String
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
  /// Long layout: the columns with the indicator's id and the value.
  public var indicatorColumn: String
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
