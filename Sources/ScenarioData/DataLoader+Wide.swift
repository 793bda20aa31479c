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
      if names.contains(file.columns[id] ?? id) || WideTable.mustHave(id, file, plan) {
        seenIndicators.insert(index)
      }
    }
    guard let table else { return }
    var rowNotes = MistakeNotes(path: notes.path)
    defer { notes.add(rowNotes.asWarnings(leavingOut.isWanted)) }
    try reader.forEachBatch { batch in
      table.read(batch)
    } consume: { batch, rows in
      var rows = rows
      append(batch, &rows, table)
      leavingOut.add(rows.notes, to: &rowNotes)
    }
    if data.rowCount == 0, rowNotes.isEmpty { notes.addEmptiness() }
  }

  private mutating func append(_ batch: RecordBatch, _ rows: inout WideRows, _ table: WideTable) {
    let customers = customers(of: batch, idColumn: table.idColumn, notes: &rows.notes)
    countLost(batch, customers: customers, periods: rows.periods, idColumn: table.idColumn)
    var places: [Int] = []
    places.reserveCapacity(batch.count)
    for record in 0..<batch.count {
      guard customers[record] >= 0, rows.periods[record] >= 0 else {
        places.append(-1)
        continue
      }
      let (row, isNew) = row(customer: customers[record], period: rows.periods[record])
      if isNew || plan.dataFiles.count > 1 {
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
