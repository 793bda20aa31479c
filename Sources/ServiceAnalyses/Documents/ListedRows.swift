public import BilingualText
internal import ReportForms

/// Rows of a table as they stand in its file: complaints, actions.
public struct ListedRows: Sendable {
  /// The heading above the rows.
  public var title: Phrase
  /// As the file names them, in the order they are shown in.
  public var columns: [String]
  /// A text for each column; empty for none.
  public var rows: [[String]]

  /// - Precondition: one text for each column.
  public init(title: Phrase, columns: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "one text for each column")
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// For people.
  var table: ReportTable {
    let columns = columns.enumerated().map { position, name in
      ReportColumn<[String]>.id(
        name, Phrase(name), meaning: Phrase(zh: "表中的一列。", en: "A column of the table.")
      ) { $0[position] }
    }
    return RowShape(columns).table(rows)
  }
}
