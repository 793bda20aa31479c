public import BilingualText
import DelimitedText

/// The columns of one kind of row. Tables for people, CSV, JSON and its schema follow from it.
public struct RowShape<Row>: Sendable {
  /// In the order of CSV and JSON; tables for people may leave some out.
  public let columns: [ReportColumn<Row>]

  public init(_ columns: [ReportColumn<Row>]) { self.columns = columns }

  /// The rows as a table for people; columns that would be empty throughout, and those for machines,
  /// are left out.
  public func table(_ rows: [Row]) -> ReportTable {
    let columns = columns.filter { !$0.isForMachines }
    let values = columns.map { column in rows.map(column.value) }
    let shown = columns.indices.filter { index in
      rows.isEmpty || values[index].contains { $0 != .empty && !$0.isAbsentNumber }
    }
    var table = ReportTable(shown.map { ReportTable.Column(columns[$0]) })
    for row in rows.indices {
      table.append(shown.map { .init(values[$0][row], columns[$0].tone(rows[row])) })
    }
    return table
  }

  /// The rows as CSV: all digits, empty where there is no value.
  public func csv(
    _ rows: [Row], in language: ReportLanguage, _ format: CSVFormat = CSVFormat()
  ) -> [UInt8] {
    var writer = DelimitedTextWriter(format)
    writer.record(
      columns.map { column in
        if case .titles(let language) = format.headers {
          column.title.text(in: language)
        } else {
          column.key
        }
      })
    for row in rows {
      for column in columns {
        switch column.value(row) {
        case .number(let number, .count), .number(let number, .signedCount):
          writer.field(Int(exactly: number))
        case .number(let number, _): writer.field(number)
        case let value: writer.field(value.text(in: language))
        }
      }
      writer.endRecord()
    }
    return writer.bytes
  }

  /// A row as an object of JSON, its members named and explained by the columns.
  package var json: JSONShape<Row> {
    .object { columns.map { $0.jsonField } }
  }

  /// The same as an object that has a name of its own in the schema.
  package func json(named name: String) -> JSONShape<Row> {
    .object(name) { columns.map { $0.jsonField } }
  }
}

extension CellValue {
  fileprivate var isAbsentNumber: Bool {
    if case .number(let value, _) = self { value.isNaN } else { false }
  }
}

extension ReportTable.Column {
  /// The column as people see it.
  public init<Row>(_ column: ReportColumn<Row>) {
    self.init(
      key: column.key, title: column.title, meaning: column.meaning,
      alignment: column.kind.isNumber ? .right : .left)
  }
}

extension ReportColumn.Kind {
  var isNumber: Bool { if case .number = self { true } else { false } }
}

extension ReportColumn {
  fileprivate var jsonField: JSONField<Row> {
    let value = value
    switch kind {
    case .id, .date:
      return JSONField(key, meaning.en, .optional(.string)) { row in
        let cell = value(row)
        return cell == .empty ? nil : cell.text(in: .english)
      }
    case .text:
      return JSONField(key, meaning.en, .optional(.phrase)) { row in
        if case .text(let phrase) = value(row) { phrase } else { nil }
      }
    case .number(.count), .number(.signedCount):
      return JSONField(key, meaning.en, .optional(.integer)) { row in
        value(row).number.flatMap { Int(exactly: $0) }
      }
    case .number:
      return JSONField(key, meaning.en, .number) { row in value(row).number ?? .nan }
    }
  }
}
