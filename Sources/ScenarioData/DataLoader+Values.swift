import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

extension DataLoader {
  /// Puts a value in its place. One that an earlier line, of this file or another, gives differently
  /// makes both doubtful: the row is rejected and both lines are named.
  mutating func place(
    _ value: Double, indicator: Int, row: Int, from batch: RecordBatch, _ lines: BatchLines,
    record: Int, column: Int, notes: inout MistakeNotes
  ) {
    let held = data.values[indicator][row]
    guard held.isNaN else {
      if held != value {
        noteConflict(value, indicator, row, batch, record: record, column: column, &notes)
      }
      return
    }
    data.values[indicator][row] = value
    guard plan.dataFiles.count > 1 else { return }
    origins[indicator, row] = ValueOrigins.Line(
      file: Int32(truncatingIfNeeded: fileNumber),
      line: Int32(truncatingIfNeeded: lines.line(ofRecord: record, in: batch)))
  }

  /// Remembers where an empty cell stands, in case that no other file has the value.
  mutating func noteGap(
    _ indicator: Int, _ row: Int, _ batch: RecordBatch, _ lines: BatchLines, _ record: Int
  ) {
    guard data.values[indicator][row].isNaN else { return }
    origins[indicator, row] = ValueOrigins.Line(
      file: Int32(truncatingIfNeeded: fileNumber),
      line: Int32(truncatingIfNeeded: lines.line(ofRecord: record, in: batch)))
  }

  private mutating func noteConflict(
    _ value: Double, _ indicator: Int, _ row: Int, _ batch: RecordBatch, record: Int, column: Int,
    _ notes: inout MistakeNotes
  ) {
    reject(row)
    let origin = origins[indicator, row]
    let place = "\(shownPath(plan.dataFiles[Int(origin.file)])):\(origin.line)"
    let customer = register.interner[data.customerOfRow[row]]
    let id = plan.model.indicators[indicator].id
    let (here, there) = (plainText(value), plainText(data.values[indicator][row]))
    let when = period(row)
    notes.add(
      .csvConflictingValue, in: batch, record: record, column: column,
      Phrase(
        zh: "客户 `\(customer)`\(when.zh) 的 `\(id)` 此处为 \(here)，而 \(place) 为 \(there)",
        en:
          "`\(id)` of the customer `\(customer)`\(when.en) is \(here) here and \(there) in \(place)"
      ),
      hint: Phrase(
        zh: "同一数值只应有一个来源：请改正或删除其中一行",
        en: "a value has one source: correct or remove one of the two lines"))
  }
}
