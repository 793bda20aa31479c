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
    let groups = plan.model.classes + plan.segments
    let conditions = groups.flatMap { $0.condition.comparedFields }
    let used = Set(conditions.map(\.name) + [file.idColumn])
    guard let idColumn = notes.column(file.idColumn, among: reader.columns, used: used) else {
      isReadable = false
      suggestHeaderRow(file, column: file.idColumn, &notes)
      return
    }
    var seen: Set<String> = []
    for field in conditions.map(\.name) where seen.insert(field).inserted {
      _ = notes.column(field, among: reader.columns, used: used)
    }
    let others = names.indices.filter { $0 != idColumn && !names[$0].isEmpty }
    data.fields = CustomerFields(
      names: others.map { names[$0] }, columns: Array(repeating: [], count: others.count))
    let numeric = Set(conditions.filter(\.isNumeric).map(\.name))
    var fields = others.map { column in
      CustomerColumn(
        names[column], at: column, isNumeric: numeric.contains(names[column]),
        tidies: file.litter.tidiesNumbers)
    }
    do {
      while let batch = try reader.next() {
        notes.add(batch.mistakes)
        append(batch, idColumn: idColumn, &fields, notes: &notes)
      }
    } catch {
      noteFailure(error, in: &notes)
    }
    for field in fields {
      if let finding = field.tidied.finding(of: field.name, path: notes.path) { notes.add(finding) }
    }
    notes.noteSkipped(reader.leftOut)
    register.isClosed = true
  }

  private mutating func append(
    _ batch: RecordBatch, idColumn: Int, _ fields: inout [CustomerColumn],
    notes: inout MistakeNotes
  ) {
    var isLitter = [Bool](repeating: false, count: batch.count)
    IDLitter.note(in: batch, column: idColumn, rejected: &isLitter, notes: &notes)
    var kept: [Int] = []
    var codes: [Int] = []
    batch.appendCodes(inColumn: idColumn, interner: &register.interner, to: &codes)
    let before = data.fields.columns.first?.count ?? register.knownCount
    var next = before
    let lines = BatchLines(batch)
    for (record, code) in codes.enumerated() {
      if register.interner[code].isEmpty {
        notes.addEmptyID(in: batch, record: record, column: idColumn)
      }
      if code < next {
        guard !isLitter[record], !register.interner[code].isEmpty else { continue }
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
    for index in fields.indices {
      data.fields.columns[index] += fields[index].texts(of: kept, in: batch, notes: &notes)
    }
  }
}
