package import Diagnostics
package import PairwiseComparisons

/// What a scenario says about a survey.
package struct SurveySettings {
  package let path: String
  package let place: SourcePosition
  /// The column with the experts' ids; nil where the rows are numbered.
  package let idColumn: String?
  package let sign: SurveyConvention
  /// Stands between two items in the heading of a column.
  package var join = "_"
  /// The pair of each column, where the headings do not name it.
  package var columns: [String: SurveyLayout.Column]?
  /// Of a workbook; nil for the only one.
  package var sheet: String?
  /// What a spreadsheet's export has beside the table.
  package var litter = LitterSettings()
  /// Columns that are no pairs.
  package var ignored: [String] = []
  package var encoding = "utf-8"
  package var separator: String?

  package init(path: String, place: SourcePosition, idColumn: String?, sign: SurveyConvention) {
    self.path = path
    self.place = place
    self.idColumn = idColumn
    self.sign = sign
  }

  /// The columns that it names: none of them is meant by a slip in the name of another.
  var usedColumns: Set<String> {
    Set([idColumn].compactMap { $0 } + ignored + (columns.map { Array($0.keys) } ?? []))
  }
}
