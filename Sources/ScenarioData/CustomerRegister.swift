import BilingualText
package import DelimitedText
package import Diagnostics
import IndicatorEvaluation

/// The customers by id: those of the customer file, or, without one, those that data files name.
package struct CustomerRegister: Sendable {
  /// Codes are positions in the customers' order.
  package var interner = TextInterner()
  /// True when a customer file says who exists.
  package var isClosed = false
  /// The line of each customer in the customer file.
  var lines: [Int32] = []
  /// Customers of the customer file; codes from here on are strangers.
  package var knownCount = 0
  /// The code of a text without anything in it, which is no customer; nil until one turned up.
  var emptyID: Int?
  /// Ids without their leading zeros, made when the first unknown id turns up.
  private var idsWithoutZeros: [String: Int]?

  /// Notes that a record's customer is not in the customer file.
  package mutating func noteStranger(
    _ id: String, _ batch: RecordBatch, _ record: Int, idColumn: Int, _ notes: inout MistakeNotes
  ) {
    guard !notes.isFull else { return notes.countUndescribed(.csvUnknownCustomer) }
    if let match = idIgnoringZeros(id) {
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
        Phrase(zh: "客户 `\(id)` 不在客户文件中", en: "the customer `\(id)` is not in the customer file"))
    }
  }

  /// Whether a text that is no known id cannot be meant for one.
  mutating func isStranger(_ id: String) -> Bool {
    isClosed && !id.isEmpty && idIgnoringZeros(id) == nil
  }

  /// A known id that differs from `id` by leading zeros only.
  private mutating func idIgnoringZeros(_ id: String) -> String? {
    func stripped(_ text: String) -> String { String(text.drop { $0 == "0" }) }
    if idsWithoutZeros == nil {
      var map: [String: Int] = [:]
      for code in 0..<knownCount { map[stripped(interner[code])] = code }
      idsWithoutZeros = map
    }
    return idsWithoutZeros?[stripped(id)].map { interner[$0] }
  }
}
