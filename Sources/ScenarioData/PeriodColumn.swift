import BilingualText
import DelimitedText
import Diagnostics
package import IndicatorEvaluation

/// The column of a data file that says which period a row belongs to.
package struct PeriodColumn: Sendable {
  let column: Int
  private let periods: [Period]
  /// How long the spans are that its dates name.
  private let unit: WrittenDate.Unit

  init(_ column: Int, periods: [Period], unit: WrittenDate.Unit) {
    self.column = column
    self.periods = periods
    self.unit = unit
  }

  /// For each record its period, or −1 with a mistake noted.
  func periods(of batch: RecordBatch, notes: inout MistakeNotes) -> [Int] {
    var texts = TextInterner()
    var codes: [Int] = []
    codes.reserveCapacity(batch.count)
    batch.appendCodes(inColumn: column, interner: &texts, to: &codes)
    let meanings = texts.texts.map { meaning($0) }
    var mistakes: [Fault: [Int]] = [:]
    for record in codes.indices {
      switch meanings[codes[record]] {
      case .success(let period): codes[record] = period
      case .failure(let fault):
        mistakes[fault, default: []].append(record)
        codes[record] = -1
      }
    }
    for fault in Fault.allCases {
      if let records = mistakes[fault] { note(fault, records, batch, &notes) }
    }
    return codes
  }

  // MARK: Meanings

  /// Why a text names no period.
  private enum Fault: Error, CaseIterable {
    /// Neither an id nor a date.
    case unknown
    /// Which number is the month and which the day?
    case ambiguous
    /// A span of another length than the column's.
    case otherUnit
    /// A date in no period.
    case outside
  }

  /// A period by its id, or by a date that lies in it. A model without periods has one, unnamed.
  private func meaning(_ text: String) -> Result<Int, Fault> {
    if periods.isEmpty { return .success(0) }
    if let index = periods.firstIndex(where: { $0.id == text }) { return .success(index) }
    guard let date = WrittenDate(text) else {
      return .failure(Self.looksAmbiguous(text) ? .ambiguous : .unknown)
    }
    guard date.unit == unit else { return .failure(.otherUnit) }
    let index = periods.firstIndex { period in
      if let start = period.start, let end = period.end {
        return start <= date.first && date.last <= end
      }
      return WrittenDate(period.id).map { $0.first <= date.first && date.last <= $0.last } ?? false
    }
    return index.map { .success($0) } ?? .failure(.outside)
  }

  /// The period that a text names by itself, by its id or by a date of any length.
  package static func period(of text: String, in periods: [Period]) -> Int? {
    let unit = WrittenDate(text)?.unit ?? .day
    return try? PeriodColumn(0, periods: periods, unit: unit).meaning(text).get()
  }

  /// Two or three groups of digits without the year in front, such as `1/2/2026` or `26-1-5`.
  private static func looksAmbiguous(_ text: String) -> Bool {
    let groups = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    return (2...3).contains(groups.count)
      && groups.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  // MARK: Mistakes

  /// How many rows one message names.
  private static let named = 5

  /// One message for all rows with a fault, or one for each where all are wanted.
  private func note(
    _ fault: Fault, _ records: [Int], _ batch: RecordBatch, _ notes: inout MistakeNotes
  ) {
    if notes.describesAll || records.count == 1 {
      for record in records { note(fault, at: record, more: [], count: 1, batch, &notes) }
    } else {
      note(
        fault, at: records[0], more: Array(records.dropFirst().prefix(Self.named - 1)),
        count: records.count, batch, &notes)
    }
  }

  private func note(
    _ fault: Fault, at record: Int, more: [Int], count: Int, _ batch: RecordBatch,
    _ notes: inout MistakeNotes
  ) {
    let text = batch[record, column].text
    let others =
      count == 1
      ? Phrase("")
      : listing([record] + more, count: count, batch)
    notes.add(
      .csvUnknownPeriod, in: batch, record: record, column: column, message(fault, text) + others,
      hint: hint(fault, text))
  }

  private func listing(_ records: [Int], count: Int, _ batch: RecordBatch) -> Phrase {
    let rows = records.map { record in
      (line: batch.position(record: record, column: column).line, text: batch[record, column].text)
    }
    let zh = rows.map { "第 \($0.line) 行 `\($0.text)`" }.joined(separator: "、")
    let en = rows.map { "`\($0.text)` in line \($0.line)" }.joined(separator: ", ")
    let isMore = count > records.count
    return Phrase(
      zh: "；同类共 \(count) 行：\(zh)\(isMore ? "……" : "")",
      en: "; \(count) rows like it: \(en)\(isMore ? ", …" : "")")
  }

  private func message(_ fault: Fault, _ text: String) -> Phrase {
    switch fault {
    case .unknown:
      Phrase(zh: "`\(text)` 不是已定义的时期", en: "`\(text)` is no period")
    case .ambiguous:
      Phrase(
        zh: "`\(text)` 分不清月和日", en: "`\(text)` may mean more than one day")
    case .otherUnit:
      Phrase(
        zh: "`\(text)` 不是\(unit.words.zh)", en: "`\(text)` is no \(unit.words.en)")
    case .outside:
      Phrase(zh: "`\(text)` 不在任何时期内", en: "`\(text)` lies in no period")
    }
  }

  private func hint(_ fault: Fault, _ text: String) -> Phrase? {
    let names = periods.map(\.id)
    switch fault {
    case .unknown:
      return SpellingHint.phrase(for: text, among: names)
    case .ambiguous: return Self.forms
    case .otherUnit:
      let found = WrittenDate(text)?.unit ?? .day
      return Phrase(
        zh: "若该列写的是\(found.words.zh)，请写 `period: {column: …, as: \(found.rawValue)}`",
        en:
          "if the column holds \(found.words.en)s, write `period: {column: …, as: \(found.rawValue)}`"
      )
    case .outside:
      let spans = periods.compactMap { period in
        period.start.flatMap { start in period.end.map { "\(period.id) \(start)…\($0)" } }
      }
      return Phrase(
        zh: "时期：" + (spans.isEmpty ? names : spans).joined(separator: "，"),
        en: "periods: " + (spans.isEmpty ? names : spans).joined(separator: ", "))
    }
  }

  /// The forms that are read.
  private static let forms = Phrase(
    zh: "请把年写在前面：2026-01-15、2026/1/15、2026.1.15、2026年1月15日、20260115",
    en: "write the year first: 2026-01-15, 2026/1/15, 2026.1.15, 2026年1月15日, 20260115")
}

extension WrittenDate.Unit {
  var words: Phrase {
    switch self {
    case .day: Phrase(zh: "日期", en: "day")
    case .month: Phrase(zh: "月份", en: "month")
    case .quarter: Phrase(zh: "季度", en: "quarter")
    }
  }
}
