import DelimitedText
import IndicatorEvaluation

/// Finds customer and period of each record of a data file.
struct RowKeys {
  let idColumn: Int
  let periodColumn: Int?
  private var periodTexts = TextInterner()
  /// For each period text its position among the periods; nil for an unknown one.
  private var periods: [Int?] = []

  init?(
    _ file: DataFile, columns: [TableColumn], loader: inout DataLoader, notes: inout MistakeNotes
  ) {
    let id = loader.column(file.idColumn, among: columns, notes: &notes)
    var period: Int?
    if let name = file.periodColumn {
      period = loader.column(name, among: columns, notes: &notes)
    }
    guard let id, file.periodColumn == nil || period != nil else { return nil }
    idColumn = id
    periodColumn = period
  }

  /// For each record its customer and period, or nil with a mistake noted.
  mutating func keys(
    of batch: RecordBatch, loader: inout DataLoader, notes: inout MistakeNotes
  ) -> [(customer: Int, period: Int)?] {
    let known = loader.customers.count
    var customers: [Int] = []
    customers.reserveCapacity(batch.count)
    batch.appendCodes(inColumn: idColumn, interner: &loader.customers, to: &customers)
    var periodCodes: [Int] = []
    if let periodColumn {
      batch.appendCodes(inColumn: periodColumn, interner: &periodTexts, to: &periodCodes)
      for code in periods.count..<max(periods.count, periodTexts.count) {
        periods.append(Self.period(periodTexts[code], in: loader.scenario.model.periods))
      }
    }
    let strangers = loader.customersAreKnown && loader.customers.count > loader.knownCount
    return (0..<batch.count).map { record in
      let customer = customers[record]
      if strangers, customer >= loader.knownCount {
        noteStranger(customer, batch, record, &loader, &notes)
        return nil
      }
      if !loader.customersAreKnown, customer >= known, loader.customers[customer].isEmpty {
        notes.add(
          .csvUnknownCustomer, in: batch, record: record, column: idColumn,
          Phrase(zh: "客户编号为空", en: "the customer id is empty"))
        return nil
      }
      guard let periodColumn else { return (customer, 0) }
      guard let period = periods[periodCodes[record]] else {
        let text = periodTexts[periodCodes[record]]
        let names = loader.scenario.model.periods.map(\.id)
        notes.add(
          .csvUnknownPeriod, in: batch, record: record, column: periodColumn,
          Phrase(zh: "`\(text)` 不是已定义的时期", en: "`\(text)` is no period"),
          hint: ScenarioReader.didYouMean(
            SpellingHint.nearest(to: text, among: names), allowed: names))
        return nil
      }
      return (customer, period)
    }
  }

  /// A period by its id, or by a day that lies in it. A model without periods has one, unnamed.
  private static func period(_ text: String, in periods: [Period]) -> Int? {
    if periods.isEmpty { return 0 }
    if let index = periods.firstIndex(where: { $0.id == text }) { return index }
    guard let day = CalendarDay(text) else { return nil }
    return periods.firstIndex {
      guard let start = $0.start, let end = $0.end else { return false }
      return start <= day && day <= end
    }
  }

  private func noteStranger(
    _ customer: Int, _ batch: RecordBatch, _ record: Int, _ loader: inout DataLoader,
    _ notes: inout MistakeNotes
  ) {
    guard !notes.isFull else {
      notes.undescribed += 1
      return
    }
    let id = loader.customers[customer]
    if let match = loader.idIgnoringZeros(id) {
      notes.add(
        .csvLeadingZeroId, in: batch, record: record, column: idColumn,
        Phrase(
          zh: "没有客户 `\(id)`，但有 `\(match)`",
          en: "there is no customer `\(id)`, but there is `\(match)`"),
        hint: Phrase(
          zh: "电子表格去掉了前导零：请把该列设为文本格式",
          en: "a spreadsheet has cut the leading zeros: format the column as text"))
    } else {
      notes.add(
        .csvUnknownCustomer, in: batch, record: record, column: idColumn,
        Phrase(
          zh: "客户 `\(id)` 不在客户文件中",
          en: "the customer `\(id)` is not in the customer file"))
    }
  }
}

extension DataLoader {
  /// A known id that differs from `id` by leading zeros only.
  mutating func idIgnoringZeros(_ id: String) -> String? {
    func stripped(_ text: String) -> String { String(text.drop { $0 == "0" }) }
    if idsWithoutZeros == nil {
      var map: [String: Int] = [:]
      for code in 0..<knownCount { map[stripped(customers[code])] = code }
      idsWithoutZeros = map
    }
    return idsWithoutZeros?[stripped(id)].map { customers[$0] }
  }
}
