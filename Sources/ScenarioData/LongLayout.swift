import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// One row per customer, period and indicator.
struct LongLayout {
  private let keys: RowKeys
  private let indicatorColumn: Int
  private let columns: [IndicatorColumn]
  private let file: DataFile
  private var names = TextInterner()
  /// Keys of values that were given: row × indicators + indicator.
  private var given: Set<Int> = []
  /// How the values of each indicator are spread.
  private(set) var spreads: [ColumnSpread]

  init?(
    _ file: DataFile, columns: [TableColumn], loader: inout DataLoader, notes: inout MistakeNotes
  ) {
    let keys = RowKeys(file, columns: columns, loader: &loader, notes: &notes)
    let indicator = notes.column(file.indicatorColumn, among: columns)
    let value = notes.column(file.valueColumn, among: columns)
    guard let keys, let indicator, let value else { return nil }
    self.keys = keys
    indicatorColumn = indicator
    self.file = file
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
    var codes: [Int] = []
    batch.appendCodes(inColumn: indicatorColumn, interner: &names, to: &codes)
    for (record, key) in keys.enumerated() {
      guard let key else { continue }
      let known = notes.count
      defer {
        if notes.count > known {
          loader.reject(loader.row(customer: key.customer, period: key.period).row)
        }
      }
      let name = names[codes[record]]
      let index = indicators.firstIndex {
        file.source(of: $0.id).name == name
      }
      guard let index else {
        let known = indicators.map { file.source(of: $0.id).name }
        notes.add(
          .csvUnknownIndicator, in: batch, record: record, column: indicatorColumn,
          Phrase(zh: "`\(name)` 不是已定义的指标", en: "`\(name)` is no indicator"),
          hint: SpellingHint.phrase(for: name, among: known))
        continue
      }
      let row = loader.row(customer: key.customer, period: key.period).row
      guard given.insert(row * indicators.count + index).inserted else {
        notes.add(
          .csvDuplicateKey, in: batch, record: record, column: self.keys.idColumn,
          Phrase(
            zh: "该客户该时期的 `\(name)` 已有数值",
            en: "`\(name)` of this customer and period is given already"))
        continue
      }
      loader.seenIndicators.insert(index)
      loader.levelColumns()
      if let value = columns[index].value(of: batch, record: record, notes: &notes) {
        loader.data.values[index][row] = value
        spreads[index].add(value, of: batch, record)
      }
    }
  }
}
