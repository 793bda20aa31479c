import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

extension DataLoader {
  /// Reads the customer file: who exists, and the fields that classes refer to.
  package mutating func loadCustomers(_ file: CustomerFile) {
    var notes = MistakeNotes(path: shownPath(file))
    defer { close(notes) }
    guard var reader = open(file) else {
      return
    }
    notes.add(header: reader.headerMistakes)
    let names = reader.columns.map(\.name)
    guard let idColumn = notes.column(file.idColumn, among: reader.columns) else {
      isReadable = false
      suggestHeaderRow(file, column: file.idColumn, &notes)
      return
    }
    let numeric = Self.numericFields(of: plan.model.classes)
    for field in Self.fields(of: plan.model.classes) {
      _ = notes.column(field, among: reader.columns)
    }
    let others = names.indices.filter { $0 != idColumn && !names[$0].isEmpty }
    data.fields = CustomerFields(
      names: others.map { names[$0] }, columns: Array(repeating: [], count: others.count))
    do {
      while let batch = try reader.next() {
        notes.add(batch.mistakes)
        append(batch, idColumn: idColumn, others: others, numeric: numeric, notes: &notes)
      }
    } catch {
      noteFailure(error, in: &notes)
    }
    register.isClosed = true
  }

  private mutating func append(
    _ batch: RecordBatch, idColumn: Int, others: [Int], numeric: Set<String>,
    notes: inout MistakeNotes
  ) {
    var kept: [Int] = []
    var codes: [Int] = []
    batch.appendCodes(inColumn: idColumn, interner: &register.interner, to: &codes)
    let before = data.fields.columns.first?.count ?? register.knownCount
    var next = before
    let lines = BatchLines(batch)
    for (record, code) in codes.enumerated() {
      if code < next {
        notes.add(
          .csvDuplicateKey, in: batch, record: record, column: idColumn,
          Phrase(
            zh: "客户 `\(register.interner[code])` 重复，首次出现在第 \(register.lines[code]) 行",
            en: "the customer `\(register.interner[code])` stands twice, first in line "
              + "\(register.lines[code])"))
      } else {
        kept.append(record)
        register.lines.append(Int32(truncatingIfNeeded: lines.line(ofRecord: record, in: batch)))
        next += 1
      }
    }
    register.knownCount = next
    for (index, column) in others.enumerated() {
      var texts: [String] = []
      batch.appendTexts(inColumn: column, to: &texts)
      data.fields.columns[index] += kept.map { texts[$0] }
      guard numeric.contains(data.fields.names[index]) else { continue }
      for record in kept where !texts[record].isEmpty && DecimalText.number(texts[record]) == nil {
        notes.add(
          .csvNotANumber, in: batch, record: record, column: column,
          Phrase(
            zh: "`\(texts[record])` 不是数字，而客户分类要比较 `\(data.fields.names[index])`",
            en:
              "`\(texts[record])` is no number, and a class compares `\(data.fields.names[index])`")
        )
      }
    }
  }

  static func fields(of classes: [CustomerClass]) -> [String] {
    var seen: Set<String> = []
    return classes.flatMap { fields(of: $0.condition).map(\.name) }
      .filter { seen.insert($0).inserted }
  }

  private static func numericFields(of classes: [CustomerClass]) -> Set<String> {
    Set(classes.flatMap { fields(of: $0.condition) }.filter(\.isNumeric).map(\.name))
  }

  static func fields(
    of condition: ClassCondition
  ) -> [(name: String, isNumeric: Bool)] {
    switch condition {
    case .otherwise: []
    case .any(let inner), .all(let inner): inner.flatMap { fields(of: $0) }
    case .top(_, let by, let within): [(by, true)] + (within.map { [($0, false)] } ?? [])
    case .atLeast(let field, _), .atMost(let field, _), .between(let field, _, _): [(field, true)]
    case .equals(let field, _): [(field, false)]
    }
  }
}
