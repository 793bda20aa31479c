import BilingualText
package import DelimitedText
package import Diagnostics
import IndicatorEvaluation

/// A file with one row per customer and period, one column per indicator: how a batch of its records
/// becomes values. Reading a batch changes nothing here, so that many are read at the same time.
package struct WideTable: Sendable {
  package let idColumn: Int
  private let periodColumn: PeriodColumn?
  /// The columns of indicators that the file has.
  let columns: [IndicatorColumn]
  private let path: String
  private let described: Int
  /// The period of every row where no column says it.
  private let fixedPeriod: Int

  /// Positions among the model's indicators, one for each of the values' columns.
  package var indicators: [Int] { columns.map(\.indicator) }
  /// How the values of each column are spread, before any was read.
  package var spreads: [ColumnSpread] { columns.map { ColumnSpread($0.spread) } }

  /// Finds the columns; nil with mistakes noted when customer or period have none.
  ///
  /// - Parameter described: How many mistakes of a batch are described.
  package init?(
    _ file: DataFile, columns: [TableColumn], plan: DataPlan, needed: [Int],
    described: Int = MistakeNotes.describedByDefault, notes: inout MistakeNotes
  ) {
    path = notes.path
    self.described = described
    fixedPeriod = file.fixedPeriod ?? 0
    let keys = RowKeys.columns(of: file, among: columns, plan.model, notes: &notes)
    var found: [IndicatorColumn] = []
    var used: Set<Int> = []
    let indicators = plan.model.indicators
    let claimed = file.usedColumns(for: indicators.map(\.id))
    let columnNames = NameList(columns.map(\.name))
    for index in needed {
      let name = file.source(of: indicators[index].id).name
      guard let column = columnNames.position(of: name) else {
        // With several files a column may stand in another one; `checkCompleteness` looks.
        if Self.mustHave(indicators[index].id, file, plan) {
          _ = notes.column(name, among: columns, used: claimed)
        }
        continue
      }
      used.insert(column)
      var made = IndicatorColumn(index, at: column, file: file, plan: plan)
      if let divisor = file.source(of: indicators[index].id).divisor {
        guard let place = notes.column(divisor, among: columns, used: claimed) else {
          continue
        }
        used.insert(place)
        made.divisor = place
      }
      found.append(made)
    }
    guard let keys else { return nil }
    idColumn = keys.id
    periodColumn = keys.period
    self.columns = found
    used.formUnion([keys.id] + (keys.period.map { [$0.column] } ?? []))
    if notes.isEmpty { Self.noteUnused(columns, used: used, &notes) }
  }

  /// Whether a missing column is this file's mistake.
  package static func mustHave(_ indicator: String, _ file: DataFile, _ plan: DataPlan) -> Bool {
    plan.dataFiles.count == 1 || file.columns[indicator] != nil || file.isOfSeries
  }

  /// A column that nothing uses may be a misspelt indicator.
  private static func noteUnused(
    _ columns: [TableColumn], used: Set<Int>, _ notes: inout MistakeNotes
  ) {
    let masterColumns: Set<String> = ["name", "district"]
    let unused = columns.enumerated().filter { index, column in
      !used.contains(index) && !column.name.isEmpty && !masterColumns.contains(column.name)
    }
    // A table may have thousands that are meant for somebody else.
    let excerpt = columns.prefix(100).map(\.name).joined(separator: ",")
    guard let first = unused.first?.element else { return }
    let names =
      unused.prefix(20).map { "`\($0.element.name)`" }.joined(separator: ", ")
      + (unused.count > 20 ? ", …" : "")
    notes.add(
      Diagnostic(
        .warning, .csvColumnUnused, file: notes.path,
        position: first.position.map { SourcePosition(line: $0.line, column: $0.column) },
        message: unused.count == 1
          ? Phrase(zh: "列 \(names) 未被使用", en: "the column \(names) is not used")
          : Phrase(
            zh: "\(unused.count) 列未被使用：\(names)",
            en: "\(unused.count) columns are not used: \(names)"),
        excerpt: excerpt))
  }

  /// Reads the values of a batch and finds every mistake in it, but for those that need to know the
  /// other rows.
  ///
  /// - Complexity: O(bytes of the batch)
  package func read(_ batch: RecordBatch) -> WideRows {
    var rows = WideRows(
      count: batch.count, period: fixedPeriod, notes: MistakeNotes(path: path, described: described)
    )
    rows.notes.add(batch.mistakes)
    IDLitter.note(in: batch, column: idColumn, rejected: &rows.isLitter, notes: &rows.notes)
    for record in rows.isLitter.indices where rows.isLitter[record] {
      rows.isRejected[record] = true
    }
    if let periodColumn {
      rows.periods = periodColumn.periods(of: batch, notes: &rows.notes)
      for record in 0..<batch.count where rows.periods[record] < 0 {
        rows.isRejected[record] = true
      }
    }
    for column in columns {
      let values = column.values(of: batch, rejected: &rows.isRejected, notes: &rows.notes)
      rows.values.append(values)
      rows.spreads.append(column.spread(of: values, batch))
    }
    return rows
  }
}

/// What the records of a batch hold.
package struct WideRows: Sendable {
  /// One for each record.
  package var periods: [Int]
  /// One column for each indicator of the table; NaN where there is no value.
  package var values: [[Double]] = []
  /// How the values of each column are spread.
  package var spreads: [ColumnSpread] = []
  /// Records whose id is none.
  package var isLitter: [Bool]
  /// Records with a mistake.
  package var isRejected: [Bool]
  package var notes: MistakeNotes

  package init(count: Int, period: Int, notes: MistakeNotes) {
    periods = Array(repeating: period, count: count)
    isRejected = Array(repeating: false, count: count)
    isLitter = isRejected
    self.notes = notes
  }
}
