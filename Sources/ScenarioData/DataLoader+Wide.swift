import DelimitedText
import Diagnostics
import IndicatorEvaluation

extension DataLoader {
  /// Reads a file with one row per customer and period, batches on all cores.
  mutating func loadWide(
    _ file: DataFile, _ reader: inout DelimitedTextReader, notes: inout MistakeNotes
  ) throws {
    let needed = neededIndicators
    let table = WideTable(
      file, columns: reader.columns, plan: plan, needed: needed,
      described: leavingOut.described, notes: &notes)
    // What is missing in the header has been reported there.
    let names = Set(reader.columns.map(\.name))
    for index in needed {
      let id = plan.model.indicators[index].id
      if names.contains(file.source(of: id).name) || WideTable.mustHave(id, file, plan) {
        seenIndicators.insert(index)
      }
    }
    guard let table else { return suggestHeaderRow(file, column: file.idColumn, &notes) }
    var rowNotes = MistakeNotes(path: notes.path)
    defer { notes.add(rowNotes.asWarnings(leavingOut.isWanted)) }
    var spreads = table.spreads
    var rowsOfFile = RowSet()
    try reader.forEachBatch { batch in
      table.read(batch)
    } consume: { batch, rows in
      var rows = rows
      append(batch, &rows, table, &rowsOfFile)
      spreads.add(rows.spreads)
      leavingOut.add(rows.notes, to: &rowNotes)
    }
    for finding in spreads.findings(path: notes.path, columns: reader.columns) {
      notes.add(finding)
    }
    notes.noteSkipped(reader.leftOut)
    if data.rowCount == 0, rowNotes.isEmpty { notes.addEmptiness() }
  }

  private mutating func append(
    _ batch: RecordBatch, _ rows: inout WideRows, _ table: WideTable, _ rowsOfFile: inout RowSet
  ) {
    let customers = customers(of: batch, idColumn: table.idColumn, notes: &rows.notes)
    countLost(batch, customers: customers, periods: rows.periods, idColumn: table.idColumn)
    var places: [Int] = []
    places.reserveCapacity(batch.count)
    for record in 0..<batch.count {
      guard customers[record] >= 0, rows.periods[record] >= 0 else {
        places.append(-1)
        continue
      }
      let (row, _) = row(customer: customers[record], period: rows.periods[record])
      // Another file may have other values of the row.
      if rowsOfFile.insert(row) {
        places.append(row)
        if rows.isRejected[record] { reject(row) }
      } else {
        places.append(-1)
        leavingOut.count += 1
        rows.notes.addDuplicate(
          register.interner[customers[record]], in: batch, record: record, column: table.idColumn)
      }
    }
    levelColumns()
    for (index, values) in zip(table.indicators, rows.values) {
      for record in 0..<batch.count where places[record] >= 0 && !values[record].isNaN {
        data.values[index][places[record]] = values[record]
      }
    }
  }
}

/// Positions of rows, one bit each.
private struct RowSet {
  private var words: [UInt64] = []

  /// False when it was in already.
  mutating func insert(_ row: Int) -> Bool {
    let word = row >> 6
    if word >= words.count {
      words += Array(repeating: 0, count: max(word + 1 - words.count, words.count))
    }
    let bit: UInt64 = 1 << UInt64(row & 63)
    defer { words[word] |= bit }
    return words[word] & bit == 0
  }
}
