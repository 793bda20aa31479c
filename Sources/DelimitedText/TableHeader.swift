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
    var batch = RecordBatch()
    batch.encoding = options.encoding
    batch.storedByte = input.position
    var separator = options.separator
    var findings: RecordScanner.Findings?
    while findings == nil, try input.fill(&batch.bytes) {
      batch.offsets = Array(repeating: 0, count: input.filled + 2)
      if let hint = Self.separatorLine(batch.bytes[..<input.filled]) {
        separator = separator ?? hint.separator
        batch.line += 1
        input.keep(batch.bytes, from: hint.end)
        batch.storedByte = input.position
        continue
      }
      findings = try Self.scan(&batch, input, separator: &separator, options.limits)
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
      input.keep(batch.bytes, from: 0)
      line = batch.line
      return
    }
    line = batch.line + WordScan.lineEnds(in: batch.bytes.span.bytes, 0..<findings.end)
    input.keep(batch.bytes, from: findings.end)
    name(from: batch)
  }

  /// Separators that are looked for, the most usual one first.
  static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Finds the first record of a chunk and with it the separator; nil when the chunk has no whole
  /// record.
  private static func scan(
    _ batch: inout RecordBatch, _ input: TextInput, separator: inout UInt8?,
    _ limits: DelimitedTextLimits
  ) throws(DelimitedTextError) -> RecordScanner.Findings? {
    let bytes = batch.bytes
    let badBytes = input.badBytes(in: bytes.span)
    func scan(_ separator: UInt8, width: Int) -> RecordScanner.Findings {
      var offsets = batch.offsets.mutableSpan
      return RecordScanner(separator: separator, width: width, limits: limits).scan(
        bytes.span.bytes, from: 0, to: input.filled, isLast: input.isAtEnd,
        badBytes: width == 0 ? [] : badBytes, offsets: &offsets, maximum: 1)
    }
    // A scanner of width 0 reports the number of fields.
    let candidates = separator.map { [$0] } ?? separators
    var best = (separator: candidates[0], width: 0)
    for candidate in candidates {
      let findings = scan(candidate, width: 0)
      if findings.failure == nil && findings.mistakes.isEmpty && !input.isAtEnd { return nil }
      if case .fieldCount(let found, _)? = findings.mistakes.first?.problem, found > best.width {
        best = (candidate, found)
      }
    }
    let findings = scan(best.separator, width: max(1, best.width))
    if let (offset, problem) = findings.failure ?? findings.mistakes.last, findings.records == 0 {
      var cursor = batch.cursor
      throw cursor.mistake(problem, at: offset, in: batch.bytes.span, input.filled)
    }
    guard findings.records == 1 else { return nil }
    batch.count = 1
    batch.columnCount = best.width
    batch.end = findings.end
    if best.width > limits.columns {
      throw batch.mistake(.tooManyColumns(limit: limits.columns), record: 0, column: 0)
    }
    separator = best.separator
    return findings
  }

  /// Excel's first line that names the separator: `sep=;`
  private static func separatorLine(
    _ text: ArraySlice<UInt8>
  ) -> (separator: UInt8, end: Int)? {
    guard text.count > 5, text.starts(with: "sep=".utf8) else { return nil }
    let separator = text[4]
    let lineEnd = text[5]
    guard separator < 0x80, separator != .quote else { return nil }
    if lineEnd == .lineFeed { return (separator, 6) }
    guard lineEnd == .carriageReturn else { return nil }
    return (separator, text.count > 6 && text[6] == .lineFeed ? 7 : 6)
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
