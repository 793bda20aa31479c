/// Reads a table of delimited text (RFC 4180 and what people really have) in batches of records.
///
///     var reader = try DelimitedTextReader(path: "scores.csv")
///     while let batch = try reader.next() {
///       for record in 0..<batch.count { print(batch[record, 0].text) }
///     }
///
/// Fields are separated by a comma, a semicolon or a tab; records end with LF, CR LF or CR, the last
/// one with or without. A field may stand in quotes, with doubled quotes, separators and line ends
/// inside. A byte order mark is skipped. Blank lines and lines of separators only are skipped, but
/// between the records of a one-column table a blank line is a mistake. Memory is bounded by the
/// limits, not by the size of the input.
public struct DelimitedTextReader: Sendable {
  /// The columns in the order of the text.
  public let columns: [TableColumn]
  /// Column names that are empty or stand twice.
  public let headerMistakes: MistakeList
  /// The separator in use, given or found.
  public var separator: UInt8 { scanner.separator }
  /// Whether the next batch can be had without waiting for whoever writes the input.
  var isReady: Bool { input.isReady }

  private var input: TextInput
  private var scanner: RecordScanner
  private let options: DelimitedTextOptions
  private let skippedRecords: [[UInt8]]
  /// Records left out so far because of their first content.
  public private(set) var leftOut = 0
  private var line: Int
  private var records = 0
  private var pendingBlankLine: DelimitedTextError?
  private var failure: DelimitedTextError?

  /// Opens a file and reads its header.
  ///
  /// - Throws: what `init(source:options:)` throws, and `unreadable`.
  public init(
    path: String, options: DelimitedTextOptions = DelimitedTextOptions()
  ) throws(DelimitedTextError) {
    try self.init(source: FileSource(path: path), options: options)
  }

  /// Reads the header of a table in memory.
  ///
  /// - Throws: what `init(source:options:)` throws.
  public init(
    bytes: [UInt8], options: DelimitedTextOptions = DelimitedTextOptions()
  ) throws(DelimitedTextError) {
    try self.init(source: MemorySource(bytes), options: options)
  }

  /// Reads the header from a source.
  ///
  /// - Throws: `empty`, `otherFormat`, `invalidSeparator`, `tooManyColumns`, what the source throws, and every mistake
  ///   of a record if the header has it.
  public init(
    source: any ByteSource, options: DelimitedTextOptions = DelimitedTextOptions()
  ) throws(DelimitedTextError) {
    var input = try TextInput(source: source, options: options)
    let header = try TableHeader(reading: &input, options: options)
    self.input = input
    self.options = options
    skippedRecords = options.skippedRecords.map { Array($0.utf8) }
    columns = header.columns
    headerMistakes = header.mistakes
    line = header.line
    scanner = RecordScanner(
      separator: header.separator, width: header.columns.count, limits: options.limits)
  }

  /// The next records, or nil at the end.
  ///
  /// - Throws: see `next(into:)`.
  public mutating func next() throws(DelimitedTextError) -> RecordBatch? {
    var batch = RecordBatch()
    return try next(into: &batch) ? batch : nil
  }

  /// Replaces the content of `batch` by the next records, in its memory; false at the end.
  ///
  /// A batch may hold mistakes only.
  ///
  /// - Throws: `unterminatedQuote`, `fieldTooLong`, `recordTooLong`, `inputTooLong` or what the
  ///   source throws; everything before that place has been given by then. A reader that has thrown
  ///   throws the same again.
  /// - Complexity: O(bytes read)
  public mutating func next(into batch: inout RecordBatch) throws(DelimitedTextError) -> Bool {
    do {
      while failure == nil, try input.fill(&batch.bytes) {
        scan(&batch)
        if batch.count > 0 || !batch.mistakes.isEmpty { return true }
      }
    } catch {
      failure = error
    }
    if let failure { throw failure }
    return false
  }

  /// Finds the records in the bytes of a batch and leaves the rest to the next one.
  private mutating func scan(_ batch: inout RecordBatch) {
    let bytes = batch.bytes
    let findings = scanner.scan(
      bytes.span.bytes, upTo: input.filled, isLast: input.isAtEnd,
      badBytes: input.badBytes(in: bytes.span.bytes), offsets: &batch.offsets,
      followsBlankLine: pendingBlankLine != nil)

    batch.count = findings.records
    batch.columnCount = columns.count
    batch.firstRecord = records
    batch.end = findings.end
    batch.line = line
    batch.storedByte = input.position
    batch.encoding = options.encoding
    describe(findings, in: &batch)
    if !skippedRecords.isEmpty { leftOut += batch.leaveOut(startingWith: skippedRecords) }

    records += batch.count
    line += findings.lines
    input.keep(bytes, from: findings.end)
  }

  private mutating func describe(_ findings: RecordScanner.Findings, in batch: inout RecordBatch) {
    var cursor = batch.cursor
    batch.mistakes = MistakeList(limit: options.limits.mistakes)
    if batch.count > 0 || !findings.mistakes.isEmpty, let blank = pendingBlankLine {
      batch.mistakes.append(blank)
      pendingBlankLine = nil
    }
    for (offset, problem) in findings.mistakes {
      batch.mistakes.append(cursor.mistake(problem, at: offset, in: batch.bytes.span, input.filled))
    }
    for _ in 0..<findings.undescribed { batch.mistakes.countOne() }
    if let blank = findings.blankLine, pendingBlankLine == nil {
      pendingBlankLine = cursor.mistake(.blankLine, at: blank, in: batch.bytes.span, input.filled)
    }
    if let (offset, problem) = findings.failure {
      failure = cursor.mistake(problem, at: offset, in: batch.bytes.span, input.filled)
    }
  }
}
