/// A column of a table.
public struct TableColumn: Sendable, Hashable {
  /// The name in the header without surrounding spaces; empty in a table without a header.
  public var name: String
  /// Where the name stands; nil in a table without a header.
  public var position: TextPosition?
}

/// What the start of a table says: separator and columns.
struct TableHeader {
  let separator: UInt8
  private(set) var columns: [TableColumn]
  private(set) var mistakes: MistakeList
  /// The line where the records start.
  let line: Int

  /// Reads the first record that is not blank, and leaves `input` behind it, or at the start of a
  /// table without a header.
  init(
    reading input: inout TextInput, options: DelimitedTextOptions
  ) throws(DelimitedTextError) {
    if let given = options.separator, !DelimitedTextOptions.isSeparator(given) {
      throw DelimitedTextError(.invalidSeparator(given))
    }
    var batch = RecordBatch()
    batch.encoding = options.encoding
    batch.storedByte = input.position
    var separator = options.separator
    var findings: RecordScanner.Findings?
    while findings == nil, try input.fill(&batch.bytes) {
      let bytes = batch.bytes
      let text = bytes.span.extracting(first: input.filled)
      if batch.line < options.firstLine {
        let end = Self.lineEnd(in: text, isWhole: input.isAtEnd)
        if end != nil { batch.line += 1 }
        input.keep(batch.bytes, from: end ?? 0, isSeen: end == nil)
        batch.storedByte = input.position
        if end == nil, input.isAtEnd { break }
        continue
      }
      if batch.line == 1, let declared = SeparatorDetection.declaration(in: text) {
        separator = separator ?? declared.separator
        batch.line = 2
        input.keep(batch.bytes, from: declared.end)
        batch.storedByte = input.position
        continue
      }
      separator =
        separator
        ?? SeparatorDetection.separator(
          in: text, isWhole: input.isAtEnd, limit: options.limits.record)
      if let separator {
        findings = try Self.scan(&batch, input, separator, options.limits)
      }
      if findings == nil {
        if input.isAtEnd { break }
        input.keep(batch.bytes, from: 0)
      }
    }
    guard let separator, let findings else { throw DelimitedTextError(.empty) }

    self.separator = separator
    columns = Array(repeating: TableColumn(name: ""), count: batch.columnCount)
    mistakes = MistakeList(limit: options.limits.mistakes)
    guard options.hasHeader else {
      input.keep(batch.bytes, from: 0, isSeen: false)
      line = batch.line
      return
    }
    line = batch.line + findings.lines
    input.keep(batch.bytes, from: findings.end, isSeen: false)
    name(from: batch)
  }

  /// Where the next line begins; nil where the end of this one may not have come yet.
  private static func lineEnd(in text: Span<UInt8>, isWhole: Bool) -> Int? {
    guard
      let end = text.indices.first(where: { text[$0] == .lineFeed || text[$0] == .carriageReturn })
    else { return nil }
    guard text[end] == .carriageReturn else { return end + 1 }
    if end + 1 < text.count { return text[end + 1] == .lineFeed ? end + 2 : end + 1 }
    return isWhole ? end + 1 : nil
  }

  /// Finds the first record of a chunk; nil when the chunk has no whole one.
  private static func scan(
    _ batch: inout RecordBatch, _ input: TextInput, _ separator: UInt8,
    _ limits: DelimitedTextLimits
  ) throws(DelimitedTextError) -> RecordScanner.Findings? {
    let bytes = batch.bytes
    let badBytes = input.badBytes(in: bytes.span.bytes)
    func scan(width: Int) -> RecordScanner.Findings {
      var scanner = RecordScanner(separator: separator, width: width, limits: limits)
      return scanner.scan(
        bytes.span.bytes, upTo: input.filled, isLast: input.isAtEnd, badBytes: badBytes,
        offsets: &batch.offsets, maximum: 1)
    }
    var width = 1
    // A scanner of width 0 reports the number of fields.
    if case .fieldCount(let found, _)? = scan(width: 0).mistakes.first?.problem { width = found }
    let findings = scan(width: width)
    if let (offset, problem) = findings.failure ?? findings.mistakes.last, findings.records == 0 {
      var cursor = batch.cursor
      throw cursor.mistake(problem, at: offset, in: bytes.span, input.filled)
    }
    guard findings.records == 1 else { return nil }
    batch.count = 1
    batch.columnCount = width
    batch.end = findings.end
    if width > limits.columns {
      throw batch.mistake(.tooManyColumns(limit: limits.columns), record: 0, column: 0)
    }
    return findings
  }

  /// Takes the names from the only record of `batch`.
  private mutating func name(from batch: RecordBatch) {
    var cursor = batch.cursor
    var first: [String: Int] = [:]
    for column in columns.indices {
      let name = Trimming.spaces.trimmed(batch[0, column].content)
      let text = String(decoding: name, as: UTF8.self)
      let place = batch.written(0, column).lowerBound
      columns[column] = TableColumn(
        name: text, position: cursor.position(at: place, in: batch.bytes.span))
      let problem: DelimitedTextProblem
      if text.isEmpty {
        problem = .emptyColumnName(column: column)
      } else if let earlier = first[text] {
        problem = .duplicateColumnName(text, first: earlier)
      } else {
        first[text] = column
        continue
      }
      mistakes.append(cursor.mistake(problem, at: place, in: batch.bytes.span, batch.end))
    }
  }
}
