extension RecordScanner {
  /// What is known of the record being taken.
  private struct Record {
    var fields = 0
    var fieldStart: Int
    /// The field whose first quote has been judged.
    var judgedField = -1
    /// Line ends within quotes.
    var innerLines = 0
    var flaw: Place?
  }

  /// Takes any record; false when the buffer does not hold all of it, or on a failure.
  func takeRecord(
    _ text: RawSpan, _ end: Int, isLast: Bool, _ state: inout RecordScan,
    _ entries: inout MutableSpan<Int32>
  ) -> Bool {
    let places = marks.places.span
    var record = Record(fieldStart: state.recordStart)
    var mark = state.mark
    while mark < marks.count {
      let place = Int(places[mark])
      let byte = byte(text, place)
      mark += 1
      if byte == separator {
        record.fields += 1
        if record.fields <= width {
          entries[state.entry + record.fields] = Int32(truncatingIfNeeded: place)
        }
        record.fieldStart = place + 1
      } else if byte == .quote {
        if place == record.fieldStart {
          guard skipQuoted(text, end, &mark, &record) else {
            state.openQuote = place
            return false
          }
        } else {
          judgeInnerQuote(text, at: place, &record)
        }
      } else {
        var next = place + 1
        if byte == .carriageReturn {
          if next < end {
            if self.byte(text, next) == .lineFeed {
              next += 1
              mark += 1
            }
          } else if !isLast {
            return false  // The line feed may be the next byte of the input.
          }
        }
        return finish(record, text, from: place, to: next, mark: mark, &state, &entries)
      }
    }
    return false
  }

  /// Skips to behind the quote that closes a field; false when there is none.
  private func skipQuoted(
    _ text: RawSpan, _ end: Int, _ mark: inout Int, _ record: inout Record
  ) -> Bool {
    let places = marks.places.span
    while mark < marks.count {
      let place = Int(places[mark])
      mark += 1
      switch byte(text, place) {
      case .quote:
        if mark < marks.count, Int(places[mark]) == place + 1, byte(text, place + 1) == .quote {
          mark += 1
          continue
        }
        if place + 1 < end, record.flaw == nil {
          let after = byte(text, place + 1)
          if after != separator && after != .lineFeed && after != .carriageReturn {
            record.flaw = (place + 1, .textAfterQuote)
          }
        }
        return true
      case .carriageReturn: record.innerLines += 1
      case .lineFeed where byte(text, place - 1) != .carriageReturn: record.innerLines += 1
      default: break
      }
    }
    return false
  }

  /// A quote inside a field is text, but a first one after spaces alone was meant to open the field.
  private func judgeInnerQuote(_ text: RawSpan, at place: Int, _ record: inout Record) {
    guard record.judgedField != record.fieldStart else { return }
    record.judgedField = record.fieldStart
    for offset in record.fieldStart..<place {
      let byte = byte(text, offset)
      if byte != 0x20 && byte != 0x09 { return }
    }
    if record.flaw == nil { record.flaw = (place, .spaceBeforeQuote) }
  }

  /// Judges a record that ends at `place`, before the next one at `next`; false on a failure.
  private func finish(
    _ record: Record, _ text: RawSpan, from place: Int, to next: Int, mark: Int,
    _ state: inout RecordScan, _ entries: inout MutableSpan<Int32>
  ) -> Bool {
    let fields = record.fields + 1
    let length = place - state.recordStart
    if let failure = excess(text, recordStart: state.recordStart, recordEnd: place) {
      state.findings.failure = failure
      return false
    }
    let isBlank = length == 0 || length == width - 1 && fields == width
    if isBlank {
      if width == 1 && !state.isAfterBlankLine {
        state.findings.blankLine = place
        state.isAfterBlankLine = true
      }
      state.seen -= 1
    } else {
      if let blank = state.findings.blankLine {
        state.note((blank, .blankLine), limit: limits.mistakes)
        state.findings.blankLine = nil
      }
      state.isAfterBlankLine = false
      var mistake = record.flaw
      // The first mistake of a record is the one that is told.
      if let bad = state.badByte(before: place), bad.offset <= mistake?.offset ?? .max {
        mistake = bad
      }
      if mistake == nil && fields != width {
        mistake = (state.recordStart, .fieldCount(found: fields, expected: width))
      }
      if let mistake {
        state.note(mistake, limit: limits.mistakes)
      } else {
        entries[state.entry + fields] = Int32(truncatingIfNeeded: place)
        state.entry += width + 1
        state.findings.records += 1
      }
    }
    state.skipBadBytes(before: next)
    state.findings.lines += record.innerLines + 1
    state.mark = mark
    state.begin(at: next, &entries)
    return true
  }

  /// Judges the text behind the last record: whether what follows can still make a record of it.
  func judgeRest(_ text: RawSpan, _ end: Int, isLast: Bool, _ state: inout RecordScan) {
    let excess = excess(text, recordStart: state.recordStart, recordEnd: end)
    if let excess {
      state.findings.failure = excess
    } else if isLast, let quote = state.openQuote {
      state.findings.failure = (quote, .unterminatedQuote)
    }
  }
}
