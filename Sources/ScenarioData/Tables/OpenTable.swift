import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// A table that was opened: its header is known, its rows are still to be read.
package struct OpenTable: Sendable {
  package let source: TableSource
  /// Names of the columns, in their order.
  package let names: [String]
  /// As messages name it.
  package let path: String
  var reader: DelimitedTextReader
  /// Whether it is the customer file itself: each record is a customer.
  package let isOfCustomers: Bool

  /// Whether the table has a column.
  package func has(_ column: String) -> Bool { names.contains(column) }

  /// The columns that a pattern names.
  package func columns(_ pattern: ColumnPattern) -> [String] { names.filter(pattern.matches) }
}

extension DataLoader {
  /// Opens a table; nil with the mistake noted where that fails.
  package mutating func openTable(_ source: TableSource) -> OpenTable? {
    guard let reader = open(source) else { return nil }
    var notes = MistakeNotes(path: shownPath(source))
    notes.add(reader.headerMistakes)
    let columns = reader.columns
    let used = [source.idColumn, source.customerColumn, source.dateColumn].compactMap { $0 }
    for name in used { _ = notes.column(name, among: columns, used: Set(used)) }
    let isSound = notes.isEmpty
    close(notes)
    guard isSound else { return nil }
    return OpenTable(
      source: source, names: columns.map(\.name), path: shownPath(source), reader: reader,
      isOfCustomers: plan.customerFile.map(source.isFile) ?? false)
  }
}
