import DelimitedText
import IndicatorEvaluation

/// One row per customer and period, one column per indicator.
struct WideLayout {
  private var keys: RowKeys
  private var columns: [IndicatorColumn]

  init?(
    _ file: DataFile, columns: [TableColumn], loader: inout DataLoader, notes: inout MistakeNotes
  ) {
    let keys = RowKeys(file, columns: columns, loader: &loader, notes: &notes)
    self.columns = []
    var used: Set<Int> = []
    let indicators = loader.scenario.model.indicators
    for index in loader.neededIndicators {
      let name = file.columns[indicators[index].id] ?? indicators[index].id
      guard let column = columns.firstIndex(where: { $0.name == name }) else {
        // With several files a column may stand in another one; `checkCompleteness` looks.
        if loader.scenario.dataFiles.count == 1 || file.columns[indicators[index].id] != nil {
          loader.seenIndicators.insert(index)
          _ = loader.column(name, among: columns, notes: &notes)
        }
        continue
      }
      used.insert(column)
      loader.seenIndicators.insert(index)
      self.columns.append(
        IndicatorColumn(index, at: column, file: file, scenario: loader.scenario))
    }
    guard let keys else { return nil }
    self.keys = keys
    used.formUnion([keys.idColumn] + (keys.periodColumn.map { [$0] } ?? []))
    if notes.isEmpty { Self.noteUnused(columns, used: used, scenario: loader.scenario, &notes) }
  }

  /// A column that nothing uses may be a misspelt indicator.
  private static func noteUnused(
    _ columns: [TableColumn], used: Set<Int>, scenario: Scenario, _ notes: inout MistakeNotes
  ) {
    let masterColumns: Set<String> = ["name", "district"]
    for (index, column) in columns.enumerated()
    where !used.contains(index) && !column.name.isEmpty && !masterColumns.contains(column.name) {
      notes.add(
        Diagnostic(
          .warning, .csvColumnUnused, file: notes.path,
          position: column.position.map { SourcePosition(line: $0.line, column: $0.column) },
          message: Phrase(
            zh: "列 `\(column.name)` 未被使用",
            en: "the column `\(column.name)` is not used"),
          excerpt: columns.map(\.name).joined(separator: ",")))
    }
  }

  mutating func append(
    _ batch: RecordBatch, to loader: inout DataLoader, notes: inout MistakeNotes
  ) {
    let keys = self.keys.keys(of: batch, loader: &loader, notes: &notes)
    var rows: [Int] = []
    rows.reserveCapacity(batch.count)
    for (record, key) in keys.enumerated() {
      guard let key else {
        rows.append(-1)
        continue
      }
      let (row, isNew) = loader.row(customer: key.customer, period: key.period)
      if isNew || loader.scenario.dataFiles.count > 1 {
        rows.append(row)
      } else {
        rows.append(-1)
        notes.add(
          .csvDuplicateKey, in: batch, record: record, column: self.keys.idColumn,
          Phrase(
            zh: "客户 `\(loader.customers[key.customer])` 在该时期已有一行",
            en:
              "the customer `\(loader.customers[key.customer])` has a row for this period already"))
      }
    }
    loader.levelColumns()
    for index in columns.indices {
      columns[index].append(batch, rows: rows, to: &loader, notes: &notes)
    }
  }

  mutating func finish(_ loader: inout DataLoader, notes: inout MistakeNotes) {
    if loader.data.rowCount == 0, notes.isEmpty {
      notes.add(
        Diagnostic(
          .error, .csvEmpty, file: notes.path, position: nil,
          message: Phrase(zh: "表头之下没有数据行", en: "there are no rows below the header")))
    }
  }
}
