import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// The column of a data file that says which period a row belongs to.
struct PeriodColumn: Sendable {
  let column: Int
  private let periods: [Period]

  init(_ column: Int, periods: [Period]) {
    self.column = column
    self.periods = periods
  }

  /// For each record its period, or −1 with a mistake noted.
  func periods(of batch: RecordBatch, notes: inout MistakeNotes) -> [Int] {
    var texts = TextInterner()
    var codes: [Int] = []
    codes.reserveCapacity(batch.count)
    batch.appendCodes(inColumn: column, interner: &texts, to: &codes)
    let meanings = texts.texts.map { Self.period($0, in: periods) ?? -1 }
    if !meanings.contains(-1) {
      for record in codes.indices { codes[record] = meanings[codes[record]] }
      return codes
    }
    return codes.enumerated().map { record, code in
      if meanings[code] < 0 { noteUnknown(texts[code], batch, record, &notes) }
      return meanings[code]
    }
  }

  private func noteUnknown(
    _ text: String, _ batch: RecordBatch, _ record: Int, _ notes: inout MistakeNotes
  ) {
    let names = periods.map(\.id)
    notes.add(
      .csvUnknownPeriod, in: batch, record: record, column: column,
      Phrase(zh: "`\(text)` 不是已定义的时期", en: "`\(text)` is no period"),
      hint: SpellingHint.phrase(for: text, among: names))
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
}
