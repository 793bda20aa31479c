internal import CTextKernels

extension RecordBatch {
  /// Calls `body` with each record and the content of its field in one column.
  ///
  /// - Precondition: `column` < `columnCount`.
  /// - Complexity: O(bytes of the column)
  public func forEachContent(
    inColumn column: Int, _ body: (_ record: Int, _ content: Span<UInt8>) -> Void
  ) {
    visit(column) { record, text, range in body(record, text.extracting(range)) }
  }

  /// Appends the numbers of a column, one for each record; not-a-number where the content is
  /// missing or a mistake.
  ///
  /// - Parameter mistakes: Receives `notANumber`, `fullWidthNumber` and `numberTooLarge`.
  /// - Precondition: `column` < `columnCount`.
  /// - Complexity: O(bytes of the column), and once O(bytes of the batch) if there are mistakes
  public func appendNumbers(
    inColumn column: Int, by rule: NumberRule = NumberRule(), to numbers: inout [Double],
    mistakes: inout MistakeList
  ) {
    var rejected: [Int] = []
    let start = numbers.count
    numbers.append(contentsOf: repeatElement(.nan, count: count))
    var others = Array(0..<Int32(truncatingIfNeeded: count))
    if !rule.missing.hasNumbers {
      others = readShortNumbers(inColumn: column, to: &numbers, from: start)
    }
    for record in others {
      let record = Int(record)
      if let value = self[record, column].withContent({ rule.value(of: $0) }) {
        numbers[start + record] = value
      } else {
        rejected.append(record)
      }
    }
    guard !rejected.isEmpty else { return }
    describe(rejected, inColumn: column, in: &mistakes) { content in
      DecimalText.problem(with: content.extracting(rule.trimming.range(in: content)))
    }
  }

  /// Reads what is short and plain, as most numbers are; returns the other records.
  private func readShortNumbers(
    inColumn column: Int, to numbers: inout [Double], from start: Int
  ) -> [Int32] {
    precondition(0 <= column && (column < columnCount || count == 0), "no such column")
    guard count > 0 else { return [] }
    return [Int32](unsafeUninitializedCapacity: count) { others, found in
      numbers.withUnsafeMutableBufferPointer { numbers in
        bytes.withUnsafeBufferPointer { text in
          offsets.withUnsafeBufferPointer { entries in
            guard let first = entries.baseAddress, let target = numbers.baseAddress else { return }
            found = ct_short_numbers(
              text.baseAddress, text.count, first + column, columnCount + 1, count,
              target + start, others.baseAddress)
          }
        }
      }
    }
  }

  /// Appends a code for the trimmed content of each record's field in a column.
  ///
  /// - Precondition: `column` < `columnCount`.
  /// - Complexity: O(bytes of the column)
  public func appendCodes(
    inColumn column: Int, trimming: Trimming = .spaces, interner: inout TextInterner,
    to codes: inout [Int]
  ) {
    if interner.isLarge {
      // Looking at all home places first lets the processor wait for many of them at once; one by
      // one each look-up of a new id would wait for memory alone.
      var new = 0
      visit(column) { _, text, range in
        new &+= interner.isHomeFree(of: text.bytes, trimming.range(in: text, range)) ? 1 : 0
      }
      interner.reserveRoom(for: new)
    }
    let start = codes.count
    codes.append(contentsOf: repeatElement(0, count: count))
    var values = codes.mutableSpan
    visit(column) { record, text, range in
      values[start &+ record] = interner.code(of: text.bytes, trimming.range(in: text, range))
    }
  }

  /// Appends the trimmed content of each record's field in a column.
  ///
  /// - Precondition: `column` < `columnCount`.
  /// - Complexity: O(bytes of the column)
  public func appendTexts(
    inColumn column: Int, trimming: Trimming = .spaces, to texts: inout [String]
  ) {
    visit(column) { _, text, range in
      texts.append(String(validText: text.extracting(trimming.range(in: text, range))))
    }
  }

  /// Adds a mistake for each of these records, ascending, whose problem `problem` tells from the
  /// content.
  ///
  /// - Precondition: `column` < `columnCount`, each record < `count`.
  /// - Complexity: O(bytes of the batch)
  public func describe(
    _ records: [Int], inColumn column: Int, in mistakes: inout MistakeList,
    problem: (Span<UInt8>) -> DelimitedTextProblem
  ) {
    var cursor = self.cursor
    for record in records {
      guard !mistakes.isFull else {
        mistakes.countOne()
        continue
      }
      let written = written(record, column)
      let found = self[record, column].withContent(problem)
      mistakes.append(cursor.mistake(found, at: written.lowerBound, in: bytes.span, end))
    }
  }

  /// Calls `body` with each record, a text and the range in it that is the content of the record's
  /// field.
  @inline(__always)
  func visit(_ column: Int, _ body: (Int, Span<UInt8>, Range<Int>) -> Void) {
    precondition(0 <= column && (column < columnCount || count == 0), "no such column")
    let text = bytes.span
    let entries = offsets.span
    var entry = column
    for record in 0..<count {
      let written = Int(entries[entry]) &+ 1..<Int(entries[entry &+ 1])
      let content = FieldContent(text, written)
      if content.hasDoubledQuotes {
        let unescaped = content.unescaped(text)
        body(record, unescaped.span, unescaped.indices)
      } else {
        body(record, text, content.range)
      }
      entry &+= columnCount &+ 1
    }
  }
}

extension String {
  /// Text that is known to be valid UTF-8.
  init(validText text: Span<UInt8>) {
    self.init(unsafeUninitializedCapacity: text.count) { buffer in
      text.withUnsafeBufferPointer { _ = buffer.initialize(fromContentsOf: $0) }
      return text.count
    }
  }
}
