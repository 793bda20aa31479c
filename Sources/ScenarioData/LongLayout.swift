import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// One row per customer, period and indicator.
struct LongLayout {
  private let keys: RowKeys
  private let indicatorColumn: Int
  private let columns: [IndicatorColumn]
  /// What the indicators are called in this file.
  private let indicatorNames: NameList
  private var names = TextInterner()
  /// Lines of values that were given, by row × indicators + indicator.
  private var given: [Int: Int] = [:]
  /// How the values of each indicator are spread.
  private(set) var spreads: [ColumnSpread]

  init?(
    _ file: DataFile, columns: [TableColumn], loader: inout DataLoader, notes: inout MistakeNotes
  ) {
    let keys = RowKeys(file, columns: columns, loader: &loader, notes: &notes)
    let used = file.usedColumns(for: [])
    let indicator = notes.column(file.indicatorColumn, among: columns, used: used)
    let value = notes.column(file.valueColumn, among: columns, used: used)
    guard let keys, let indicator, let value else { return nil }
    self.keys = keys
    indicatorColumn = indicator
    indicatorNames = NameList(
      loader.plan.model.indicators.map { file.source(of: $0.id).name })
    // Each indicator reads the value column under its own rule.
    self.columns = loader.plan.model.indicators.indices.map {
      IndicatorColumn($0, at: value, file: file, plan: loader.plan)
    }
    spreads = self.columns.map { ColumnSpread($0.spread) }
  }

  mutating func append(
    _ batch: RecordBatch, to loader: inout DataLoader, notes: inout MistakeNotes
  ) {
    let keys = self.keys.keys(of: batch, loader: &loader, notes: &notes)
    let indicators = loader.plan.model.indicators
    let lines = BatchLines(batch)
    var codes: [Int] = []
    batch.appendCodes(inColumn: indicatorColumn, interner: &names, to: &codes)
    for (record, key) in keys.enumerated() {
      guard let key else { continue }
      let known = notes.count
      defer {
        if notes.count > known {
          loader.reject(loader.row(customer: key.customer, period: key.period))
        }
      }
      let name = names[codes[record]]
      guard let index = indicatorNames.position(of: name) else {
        notes.add(
          .csvUnknownIndicator, in: batch, record: record, column: indicatorColumn,
          Phrase(zh: "`\(name)` 不是已定义的指标", en: "`\(name)` is no indicator"),
          seeking: name, among: indicatorNames.names)
        continue
      }
      let row = loader.row(customer: key.customer, period: key.period)
      let place = row * indicators.count + index
      if let earlier = given[place] {
        notes.add(
          .csvDuplicateKey, in: batch, record: record, column: self.keys.idColumn,
          Phrase(
            zh: "该客户该时期的 `\(name)` 在第 \(earlier) 行已有数值",
            en: "`\(name)` of this customer and period is given already in line \(earlier)"))
        continue
      }
      given[place] = lines.line(ofRecord: record, in: batch)
      loader.seenIndicators.insert(index)
      loader.levelColumns()
      if let value = columns[index].value(of: batch, record: record, notes: &notes) {
        loader.place(
          value, indicator: index, row: row, from: batch, lines, record: record,
          column: columns[index].column, notes: &notes)
        spreads[index].add(value, of: batch, record)
        if let tidied = columns[index].tidied(value, of: batch, record) {
          spreads[index].tidied.add(tidied)
        }
      }
    }
  }
}
