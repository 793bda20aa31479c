import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// A column of the customer file besides the ids: the texts that conditions look at, and where they
/// compare numbers, those as numbers are written plainly.
struct CustomerColumn {
  let name: String
  /// Numbers that were read although they were not plain.
  private(set) var tidied = TidiedCells()
  private let column: Int
  private let isNumeric: Bool
  /// How a number may be written beside the plain form; nil for no other form. A field has no unit
  /// that the scenario would know.
  private let rule: NumberRule?

  init(_ name: String, at column: Int, isNumeric: Bool, tidies: Bool) {
    self.name = name
    self.column = column
    self.isNumeric = isNumeric
    rule = tidies ? NumberRule(acceptsPercent: true, tidying: NumberTidying()) : nil
  }

  /// The texts of some records; where numbers are compared, what is none is noted.
  mutating func texts(
    of records: [Int], in batch: RecordBatch, notes: inout MistakeNotes
  ) -> [String] {
    var texts: [String] = []
    batch.appendTexts(inColumn: column, to: &texts)
    guard isNumeric else { return records.map { texts[$0] } }
    var tidied = [Double](repeating: .nan, count: texts.count)
    for record in records where !texts[record].isEmpty {
      let text = texts[record]
      guard DecimalText.number(text) == nil else { continue }
      if let value = rule?.value(of: Array(text.utf8).span) {
        tidied[record] = value
        texts[record] = plainText(value)
      } else {
        notes.add(
          .csvNotANumber, in: batch, record: record, column: column,
          Phrase(
            zh: "`\(text)` 不是数字，而客户分类要比较 `\(name)`",
            en: "`\(text)` is no number, and a class compares `\(name)`"),
          hint: rule == nil ? ExportLitter(text).hint(text) : nil)
      }
    }
    if let rule { self.tidied.add(TidiedCells(tidied, of: batch, column: column, rule: rule)) }
    return records.map { texts[$0] }
  }
}

extension ClassCondition {
  /// The fields that it looks at, and whether as numbers.
  var comparedFields: [(name: String, isNumeric: Bool)] {
    switch self {
    case .otherwise: []
    case .any(let parts), .all(let parts): parts.flatMap(\.comparedFields)
    case .top(_, let by, let within): [(by, true)] + (within.map { [($0, false)] } ?? [])
    case .atLeast(let field, _), .atMost(let field, _), .between(let field, _, _): [(field, true)]
    case .equals(let field, _): [(field, false)]
    }
  }
}
