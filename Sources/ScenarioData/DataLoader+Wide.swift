import DelimitedText
import Diagnostics
import IndicatorEvaluation

extension DataLoader {
  /// Reads a file with one row per customer and period, batches on all cores.
  mutating func loadWide(
    _ file: DataFile, _ reader: inout DelimitedTextReader, notes: inout MistakeNotes
  ) throws {
    let needed = measuredIndicators
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
    var lineOfRow: [Int32] = []
    var rowNotes = MistakeNotes(path: notes.path)
    defer { notes.add(rowNotes.asWarnings(leavingOut.isWanted)) }
    var spreads = table.spreads
    try reader.forEachBatch { batch in
      table.read(batch)
    } consume: { batch, rows in
      var rows = rows
      append(batch, &rows, table, &lineOfRow)
      spreads.add(rows.spreads)
      leavingOut.add(rows.notes, to: &rowNotes)
    }
    for finding in spreads.findings(path: notes.path, columns: reader.columns) {
      notes.add(finding)
    }
    notes.noteSkipped(reader.leftOut)
    if data.rowCount == 0, rowNotes.isEmpty { notes.addEmptiness() }
  }

  /// - Parameter lineOfRow: for each row the line of this file that holds it, or 0.
  private mutating func append(
    _ batch: RecordBatch, _ rows: inout WideRows, _ table: WideTable, _ lineOfRow: inout [Int32]
  ) {
    let lines = BatchLines(batch)
    let customers = customers(
      of: batch, idColumn: table.idColumn, besides: rows.isLitter, notes: &rows.notes)
    countLost(
      batch, customers: customers, periods: rows.periods, besides: rows.isLitter,
      idColumn: table.idColumn)
    var places: [Int] = []
    places.reserveCapacity(batch.count)
    for record in 0..<batch.count {
      guard customers[record] >= 0, rows.periods[record] >= 0 else {
        places.append(-1)
        continue
      }
      let row = row(customer: customers[record], period: rows.periods[record])
      if row >= lineOfRow.count {
        lineOfRow += Array(repeating: 0, count: max(row + 1 - lineOfRow.count, lineOfRow.count))
      }
      if lineOfRow[row] == 0 {
        lineOfRow[row] = Int32(truncatingIfNeeded: lines.line(ofRecord: record, in: batch))
        places.append(row)
        if rows.isRejected[record] { reject(row) }
      } else {
        places.append(-1)
        leavingOut.count += 1
        rows.notes.addDuplicate(
          register.interner[customers[record]], ofLine: Int(lineOfRow[row]), in: batch,
          record: record, column: table.idColumn)
      }
    }
    levelColumns()
    let areSeveral = plan.dataFiles.count > 1
    for (column, values) in zip(table.columns, rows.values) {
      let mayLack = plan.model.indicators[column.indicator].missing != .error
      for record in 0..<batch.count where places[record] >= 0 {
        if values[record].isNaN {
          if areSeveral, !mayLack {
            noteGap(column.indicator, places[record], batch, lines, record)
          }
        } else if areSeveral {
          place(
            values[record], indicator: column.indicator, row: places[record], from: batch, lines,
            record: record, column: column.column, notes: &rows.notes)
        } else {
          data.values[column.indicator][places[record]] = values[record]
        }
      }
    }
  }
}
