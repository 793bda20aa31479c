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
    for name in [source.idColumn, source.customerColumn, source.dateColumn].compactMap({ $0 }) {
      _ = notes.column(name, among: columns)
    }
    let isSound = notes.isEmpty
    close(notes)
    guard isSound else { return nil }
    return OpenTable(
      source: source, names: columns.map(\.name), path: shownPath(source), reader: reader)
  }

  /// The customers, if there is a customer file and it could be read.
  package mutating func loadCustomerTable() -> CustomerTable? {
    guard let file = plan.customerFile else { return nil }
    loadCustomers(file)
    guard isReadable else { return nil }
    return CustomerTable(
      ids: register.interner, count: register.knownCount, fields: data.fields,
      classOfCustomer: plan.model.classOfCustomer(
        fields: data.fields, customers: register.knownCount),
      segments: plan.segments.map {
        $0.members(fields: data.fields, customers: register.knownCount)
      })
  }
}
