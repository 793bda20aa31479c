internal import BilingualText
internal import ReportForms
internal import Statistics

/// Two columns crossed, with their margins.
public struct CrossResult: AnalysisResult {
  /// The counts, by the positions of the levels.
  public let table: CrossTable
  /// What the levels of the first column are called.
  public let rows: [String]
  /// What the levels of the second column are called.
  public let columns: [String]

  /// - Precondition: one name for each row and each column.
  public init(_ table: CrossTable, rows: [String], columns: [String]) {
    precondition(table.rows == rows.count && table.columns == columns.count)
    self.table = table
    self.rows = rows
    self.columns = columns
  }
}

extension CrossResult {
  /// `cross`, a kind with two forms: this one bears its name.
  public static let kind = "cross"
  /// For the schema of its JSON.
  public static let meaning = "Rows counted by two columns at once."
  /// The table `cells`.
  public static var members: [AnalysisMember] { [AnalysisMember(cellRows)] }

  /// `base`, `unanswered`, and the chi-square test of independence with Cramér's V; without a value
  /// where it cannot be made.
  public var measures: [AnalysisMeasure] {
    let test = table.chiSquare
    return [
      AnalysisMeasure("base", Phrase(zh: "有效行数", en: "Rows"), count: table.base),
      AnalysisMeasure("unanswered", Phrase(zh: "缺项", en: "Unanswered"), count: table.unanswered),
      AnalysisMeasure(
        "chi_square", Phrase(zh: "卡方", en: "Chi-square"), test?.statistic, .fixed(2)),
      AnalysisMeasure("p", Phrase("p"), test?.pValue, .probability),
      AnalysisMeasure(
        "cramers_v", Phrase(zh: "克莱姆 V", en: "Cramér's V"), test?.cramersV, .fixed(3)),
    ]
  }

  /// Every cell, row by row, with its shares of row and column.
  public var parts: [AnalysisPart] {
    [Self.cellRows(cells)]
  }

  var cells: [CellRow] {
    let (rowSums, columnSums) = (table.rowSums, table.columnSums)
    return rows.indices.flatMap { row in
      columns.indices.map { column in
        CellRow(
          row: rows[row], column: columns[column], count: table[row, column],
          ofRow: rowSums[row], ofColumn: columnSums[column])
      }
    }
  }

  /// A cell with its margins.
  struct CellRow: Sendable {
    let row: String
    let column: String
    let count: Int
    let ofRow: Int
    let ofColumn: Int
  }

  static var cellRows: AnalysisRows<CellRow> {
    AnalysisRows(
      "cells", Phrase(zh: "交叉表", en: "Cross table"), meaning: "A cell.",
      [
        .id("row", "行", "Row", Phrase(zh: "行的名称。", en: "Its row.")) { $0.row },
        .id("column", "列", "Column", Phrase(zh: "列的名称。", en: "Its column.")) { $0.column },
        .count("count", "数量", "Count", Phrase(zh: "两者皆是的行数。", en: "Rows with both.")) { $0.count },
        .number(
          "share_of_row", "占行", "Of the row", .percent(2), Phrase(zh: "占本行合计。", en: "Of its row.")
        ) { $0.ofRow == 0 ? nil : Double($0.count) / Double($0.ofRow) },
        .number(
          "share_of_column", "占列", "Of the column", .percent(2),
          Phrase(zh: "占本列合计。", en: "Of its column.")
        ) { $0.ofColumn == 0 ? nil : Double($0.count) / Double($0.ofColumn) },
      ])
  }
}
