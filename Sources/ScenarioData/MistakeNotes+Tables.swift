package import BilingualText
package import DelimitedText
package import Diagnostics
internal import Glibc

/// Mistakes in tables, at their fields.
extension MistakeNotes {
  package mutating func add(_ mistake: DelimitedTextError) {
    guard !isFull else { return countUndescribed(mistake.problem.code) }
    add(diagnostic(of: mistake))
  }

  private func diagnostic(of mistake: DelimitedTextError) -> Diagnostic {
    Diagnostic(
      .error, mistake.problem.code, file: path,
      position: mistake.position.map { SourcePosition(line: $0.line, column: $0.column) },
      message: mistake.problem.phrase, hint: mistake.problem.hint,
      excerpt: mistake.position == nil ? nil : mistake.excerpt)
  }

  /// - Parameter code: of those that the list only counts.
  package mutating func add(
    _ mistakes: MistakeList, undescribedAs code: DiagnosticCode = .csvSyntax
  ) {
    for mistake in mistakes.described { add(mistake) }
    countUndescribed(code, mistakes.count - mistakes.described.count)
  }

  /// Adds mistakes of cells of one column, one for each cause with the count and the first rows; each by itself
  /// where all are wanted.
  package mutating func add(byCause mistakes: MistakeList, column: Int) {
    guard !describesAll else { return add(mistakes) }
    var groups: [MistakeGroup] = []
    var known: [CellCause: Int] = [:]
    for mistake in mistakes.described {
      let cause = CellCause(mistake.problem)
      if let group = known[cause] {
        groups[group].add(line: mistake.position?.line ?? 0, content: mistake.problem.content)
      } else {
        known[cause] = groups.count
        groups.append(
          MistakeGroup(
            cause: "\(column) \(cause.litter) \(cause.isTooLarge)", first: diagnostic(of: mistake),
            content: mistake.problem.content))
      }
    }
    for group in groups { add(group) }
    countUndescribed(.csvNotANumber, mistakes.count - mistakes.described.count)
  }

  /// Adds what is wrong with a header. Columns without a name cannot be asked for, and a spreadsheet
  /// leaves such at the edge of a table: one warning for all of them.
  package mutating func add(header mistakes: MistakeList) {
    let unnamed = mistakes.described.filter {
      if case .emptyColumnName = $0.problem { true } else { false }
    }
    for mistake in mistakes.described where !unnamed.contains(mistake) { add(mistake) }
    guard let first = unnamed.first else { return }
    add(
      Diagnostic(
        .warning, .csvColumnUnused, file: path,
        position: first.position.map { SourcePosition(line: $0.line, column: $0.column) },
        message: Phrase(
          zh: "\(unnamed.count) 列没有列名，未读取",
          en: "\(unnamed.count) column(s) without a name are not read"),
        excerpt: first.excerpt))
  }

  /// Says how many rows `skip_rows` has left out.
  package mutating func noteSkipped(_ count: Int) {
    guard count > 0 else { return }
    add(
      Diagnostic(
        .warning, .csvRowsSkipped, file: path, position: nil,
        message: Phrase(
          zh: "按 `skip_rows` 略去 \(count) 行", en: "`skip_rows` left \(count) row(s) out")))
  }

  package mutating func addEmptyID(in batch: RecordBatch, record: Int, column: Int) {
    add(
      .csvUnknownCustomer, in: batch, record: record, column: column,
      Phrase(zh: "客户编号为空", en: "the customer id is empty"),
      hint: Phrase(
        zh: "合并单元格导出后只有第一行有内容：请取消合并并逐行填写；合计行请用 `skip_rows`",
        en:
          "of merged cells only the first row has the content: unmerge and fill them; rows of totals "
          + "go by `skip_rows`"))
  }

  /// Adds that a customer has two rows for one period.
  ///
  /// - Parameter earlier: the line of the first one, where that is known.
  package mutating func addDuplicate(
    _ id: String, ofLine earlier: Int? = nil, in batch: RecordBatch, record: Int, column: Int
  ) {
    add(
      .csvDuplicateKey, in: batch, record: record, column: column,
      Phrase(
        zh: "客户 `\(id)` 在该评价期已有一行" + (earlier.map { "（第 \($0) 行）" } ?? ""),
        en: "the customer `\(id)` has a row for this period already"
          + (earlier.map { " in line \($0)" } ?? "")))
  }

  /// Adds that there are no rows, where nothing else is wrong.
  package mutating func addEmptiness() {
    guard isEmpty else { return }
    add(
      Diagnostic(
        .error, .csvEmpty, file: path, position: nil,
        message: Phrase(zh: "表头之下没有数据行", en: "there are no rows below the header")))
  }

  /// The position of a column, or an error that names the nearest one.
  ///
  /// - Parameter used: names of columns that are something else and cannot be meant.
  package mutating func column(
    _ name: String, among columns: [TableColumn], used: Set<String>
  ) -> Int? {
    let names = columns.map(\.name)
    if let index = names.firstIndex(of: name) { return index }
    let nearest = SpellingHint.nearest(
      to: name, among: names.filter { !$0.isEmpty && !used.contains($0) })
    let list = names.prefix(40).joined(separator: ", ")
    let line = columns.first?.position?.line ?? 1
    add(
      Diagnostic(
        .error, .csvColumnMissing, file: path,
        position: SourcePosition(line: line, column: 1),
        message: Phrase(zh: "没有列 `\(name)`", en: "there is no column `\(name)`"),
        hint: Phrase(
          zh: (nearest.map { "是否为 `\($0)`？" } ?? "") + "现有列：\(list)",
          en: (nearest.map { "did you mean `\($0)`? " } ?? "") + "columns: \(list)"),
        excerpt: names.joined(separator: ",")))
    return nil
  }

  /// Adds a mistake in a field of a batch.
  package mutating func add(
    _ code: DiagnosticCode, in batch: RecordBatch, record: Int, column: Int,
    _ message: @autoclosure () -> Phrase, hint: @autoclosure () -> Phrase? = nil
  ) {
    guard !isFull else { return countUndescribed(code) }
    add(diagnostic(code, in: batch, record: record, column: column, message(), hint: hint()))
  }

  /// Adds an unknown name in a field of a batch; `seekHints` looks for the one that was meant.
  mutating func add(
    _ code: DiagnosticCode, in batch: RecordBatch, record: Int, column: Int,
    _ message: @autoclosure () -> Phrase, seeking name: String, among known: [String]
  ) {
    guard !isFull else { return countUndescribed(code) }
    add(
      diagnostic(code, in: batch, record: record, column: column, message(), hint: nil),
      seeking: name, among: known)
  }

  /// The lines of a batch are found once, not for each of its mistakes.
  private mutating func diagnostic(
    _ code: DiagnosticCode, in batch: RecordBatch, record: Int, column: Int, _ message: Phrase,
    hint: Phrase?
  ) -> Diagnostic {
    let lines: BatchLines
    if let known = placeMemo as? BatchLines, known.belong(to: batch) {
      lines = known
    } else {
      lines = BatchLines(batch)
      placeMemo = lines
    }
    let place = lines.place(record: record, column: column, in: batch)
    return Diagnostic(
      .error, code, file: path,
      position: SourcePosition(line: place.line, column: place.column),
      message: message, hint: hint, excerpt: place.excerpt)
  }
}

extension DelimitedTextProblem {
  package var code: DiagnosticCode {
    switch self {
    case .unreadable, .cutShort, .damagedCompression, .source: .fileUnreadable
    case .inputTooLong: .fileTooLarge
    case .empty: .csvEmpty
    case .fieldCount: .csvFieldCount
    case .invalidText: .csvEncoding
    case .notANumber, .numberTooLarge: .csvNotANumber
    case .fullWidthNumber: .csvFullwidthDigits
    default: .csvSyntax
    }
  }

  package var phrase: Phrase {
    switch self {
    case .unreadable(let code, _):
      return SystemReason.unreadable(code)
    case .cutShort(let found, let expected):
      return Phrase(
        zh: "读取时文件变短：\(expected) 字节中只有 \(found) 字节",
        en: "became shorter while it was read: \(found) of \(expected) bytes")
    case .inputTooLong(let limit):
      return Phrase(zh: "超过 \(limit) 字节", en: "longer than \(limit) bytes")
    case .encodingUnavailable(let encoding):
      return Phrase(
        zh: "本系统无法转换 \(encoding.rawValue)", en: "this system cannot convert \(encoding.rawValue)")
    case .damagedCompression(.cutShort):
      return Phrase(zh: "压缩文件不完整", en: "the compressed file ends in the middle")
    case .damagedCompression(.corrupt):
      return Phrase(zh: "压缩文件已损坏", en: "the compressed file is damaged")
    case .damagedCompression(.expandsTooMuch(let ratio)):
      return Phrase(
        zh: "压缩文件展开后超过其大小的 \(ratio) 倍，不是正常的表格",
        en: "the compressed file holds more than \(ratio) times its size: no table does")
    case .source(let problem):
      return problem.explanation
    case .otherFormat(let format):
      return Phrase(
        zh: "这不是 CSV 文本，而是 \(format.rawValue)", en: "this is no CSV text but \(format.rawValue)")
    case .invalidSeparator(let byte):
      let shown = byte < 0x80 ? "`\(Unicode.Scalar(byte).escaped(asASCII: true))`" : "byte \(byte)"
      return Phrase(zh: "\(shown) 不能用作分隔符", en: "\(shown) cannot separate fields")
    case .empty:
      return Phrase(zh: "文件是空的", en: "the file is empty")
    case .tooManyColumns(let limit):
      return Phrase(zh: "超过 \(limit) 列", en: "more than \(limit) columns")
    case .fieldTooLong(let limit):
      return Phrase(zh: "字段超过 \(limit) 字节", en: "a field of more than \(limit) bytes")
    case .recordTooLong(let limit):
      return Phrase(zh: "记录超过 \(limit) 字节", en: "a record of more than \(limit) bytes")
    case .unterminatedQuote:
      return Phrase(zh: "此处的引号没有闭合", en: "the quote opened here is never closed")
    case .emptyColumnName(let column):
      return Phrase(zh: "第 \(column + 1) 列没有列名", en: "column \(column + 1) has no name")
    case .duplicateColumnName(let name, let first):
      return Phrase(
        zh: "列名 `\(name)` 重复，首次出现在第 \(first + 1) 列",
        en: "the column `\(name)` stands twice, first as column \(first + 1)")
    case .fieldCount(let found, let expected):
      return Phrase(
        zh: "有 \(found) 个字段，表头有 \(expected) 个",
        en: "\(found) fields, but the header has \(expected)")
    case .textAfterQuote:
      return Phrase(zh: "引号闭合后还有文本", en: "text after a closing quote")
    case .spaceBeforeQuote:
      return Phrase(zh: "引号前有空格", en: "spaces before a quote")
    case .nulByte:
      return Phrase(zh: "有 NUL 字节", en: "a NUL byte")
    case .invalidText(let encoding, let suggestion):
      return Phrase(
        zh: "不是 \(encoding.rawValue) 文本" + (suggestion.map { "，可能是 \($0.rawValue)" } ?? ""),
        en: "not \(encoding.rawValue) text"
          + (suggestion.map { "; it would be \($0.rawValue)" } ?? ""))
    case .blankLine:
      return Phrase(zh: "记录之间有空行", en: "a blank line between records")
    case .notANumber(let text):
      return Phrase(zh: "`\(text)` 不是数字", en: "`\(text)` is no number")
    case .fullWidthNumber(let text, _):
      return Phrase(zh: "`\(text)` 含有全角数字", en: "`\(text)` has full-width digits")
    case .numberTooLarge(let text):
      return Phrase(zh: "`\(text)` 过大", en: "`\(text)` is too large")
    }
  }

  package var hint: Phrase? {
    switch self {
    case .fieldCount:
      Phrase(zh: "含分隔符的字段请加引号", en: "put quotes around fields that contain the separator")
    case .invalidText(_, let suggestion):
      suggestion.map {
        Phrase(
          zh: "请在场景中写 `encoding: \($0.rawValue)`",
          en: "write `encoding: \($0.rawValue)` in the scenario")
      }
    case .source(let problem): problem.wayOut
    case .otherFormat:
      Phrase(zh: "请将表格另存为 CSV", en: "save the table as CSV")
    case .unterminatedQuote, .textAfterQuote:
      Phrase(zh: "字段内的引号要写两个：\"\"", en: "a quote inside a field is doubled: \"\"")
    case .fullWidthNumber(_, let halfWidth):
      Phrase(zh: "请写成 \(halfWidth)", en: "write \(halfWidth)")
    case .notANumber(let text):
      ExportLitter(text).hint(text)
        ?? Phrase(
          zh: "请写普通数字，如 86 或 86.5；表示“无数据”的文本请列在数据文件的 `missing` 中",
          en:
            "write a plain number such as 86 or 86.5; texts that mean \"no value\" are listed under "
            + "`missing` of the data file")
    case .numberTooLarge:
      Phrase(
        zh: "数值的整数部分不超过 308 位：请检查是否有 1e999 一类的笔误",
        en: "a number has at most 308 digits before its point: check for a slip such as 1e999")
    default: nil
    }
  }
}

/// Why cells cannot be read, apart from what stands in them.
private struct CellCause: Hashable {
  let code: DiagnosticCode
  let litter: ExportLitter
  let isTooLarge: Bool

  init(_ problem: DelimitedTextProblem) {
    code = problem.code
    isTooLarge = if case .numberTooLarge = problem { true } else { false }
    litter = if case .notANumber(let text) = problem { ExportLitter(text) } else { .other }
  }
}

extension DelimitedTextProblem {
  /// The content of the cell, where the problem is one's.
  fileprivate var content: String {
    switch self {
    case .notANumber(let text), .numberTooLarge(let text), .fullWidthNumber(let text, _): text
    default: ""
    }
  }
}
