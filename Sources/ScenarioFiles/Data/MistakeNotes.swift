internal import DelimitedText
internal import Glibc

/// The mistakes of one data file: the first ones described, the others counted.
struct MistakeNotes {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []
  private var errors = 0
  var undescribed = 0

  init(path: String) { self.path = path }

  /// True when a further mistake would only be counted.
  var isFull: Bool { errors >= DataLoader.described }
  var isEmpty: Bool { errors == 0 && undescribed == 0 }

  mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error {
      guard !isFull else {
        undescribed += 1
        return
      }
      errors += 1
    }
    diagnostics.append(diagnostic)
  }

  mutating func add(_ mistake: DelimitedTextError) {
    guard !isFull else {
      undescribed += 1
      return
    }
    add(
      Diagnostic(
        .error, mistake.problem.code, file: path,
        position: mistake.position.map { SourcePosition(line: $0.line, column: $0.column) },
        message: mistake.problem.phrase, hint: mistake.problem.hint,
        excerpt: mistake.position == nil ? nil : mistake.excerpt))
  }

  /// Adds a mistake in a field of a batch.
  mutating func add(
    _ code: DiagnosticCode, in batch: RecordBatch, record: Int, column: Int,
    _ message: @autoclosure () -> Phrase, hint: @autoclosure () -> Phrase? = nil
  ) {
    guard !isFull else {
      undescribed += 1
      return
    }
    // Only the place and the line are taken from it.
    let place = batch.mistake(.nulByte, record: record, column: column)
    add(
      Diagnostic(
        .error, code, file: path,
        position: place.position.map { SourcePosition(line: $0.line, column: $0.column) },
        message: message(), hint: hint(), excerpt: place.excerpt))
  }
}

extension DelimitedTextProblem {
  var code: DiagnosticCode {
    switch self {
    case .unreadable, .cutShort: .fileUnreadable
    case .inputTooLong: .fileTooLarge
    case .empty: .csvEmpty
    case .fieldCount: .csvFieldCount
    case .invalidText: .csvEncoding
    case .notANumber, .numberTooLarge: .csvNotANumber
    case .fullWidthNumber: .csvFullwidthDigits
    default: .csvSyntax
    }
  }

  var phrase: Phrase {
    switch self {
    case .unreadable(let code, _):
      let reason = String(cString: strerror(code))
      return Phrase(en: "cannot be read: \(reason)", zh: "无法读取：\(reason)")
    case .cutShort(let found, let expected):
      return Phrase(
        en: "became shorter while it was read: \(found) of \(expected) bytes",
        zh: "读取时文件变短：\(expected) 字节中只有 \(found) 字节")
    case .inputTooLong(let limit):
      return Phrase(en: "longer than \(limit) bytes", zh: "超过 \(limit) 字节")
    case .encodingUnavailable(let encoding):
      return Phrase(
        en: "this system cannot convert \(encoding.rawValue)", zh: "本系统无法转换 \(encoding.rawValue)")
    case .otherFormat(let format):
      return Phrase(
        en: "this is no CSV text but \(format.rawValue)", zh: "这不是 CSV 文本，而是 \(format.rawValue)")
    case .invalidSeparator(let byte):
      let shown = byte < 0x80 ? "`\(Unicode.Scalar(byte).escaped(asASCII: true))`" : "byte \(byte)"
      return Phrase(en: "\(shown) cannot separate fields", zh: "\(shown) 不能用作分隔符")
    case .empty:
      return Phrase(en: "the file is empty", zh: "文件是空的")
    case .tooManyColumns(let limit):
      return Phrase(en: "more than \(limit) columns", zh: "超过 \(limit) 列")
    case .fieldTooLong(let limit):
      return Phrase(en: "a field of more than \(limit) bytes", zh: "字段超过 \(limit) 字节")
    case .recordTooLong(let limit):
      return Phrase(en: "a record of more than \(limit) bytes", zh: "记录超过 \(limit) 字节")
    case .unterminatedQuote:
      return Phrase(en: "the quote opened here is never closed", zh: "此处的引号没有闭合")
    case .emptyColumnName(let column):
      return Phrase(en: "column \(column + 1) has no name", zh: "第 \(column + 1) 列没有列名")
    case .duplicateColumnName(let name, let first):
      return Phrase(
        en: "the column `\(name)` stands twice, first as column \(first + 1)",
        zh: "列名 `\(name)` 重复，首次出现在第 \(first + 1) 列")
    case .fieldCount(let found, let expected):
      return Phrase(
        en: "\(found) fields, but the header has \(expected)",
        zh: "有 \(found) 个字段，表头有 \(expected) 个")
    case .textAfterQuote:
      return Phrase(en: "text after a closing quote", zh: "引号闭合后还有文本")
    case .spaceBeforeQuote:
      return Phrase(en: "spaces before a quote", zh: "引号前有空格")
    case .nulByte:
      return Phrase(en: "a NUL byte", zh: "有 NUL 字节")
    case .invalidText(let encoding, let suggestion):
      return Phrase(
        en: "not \(encoding.rawValue) text"
          + (suggestion.map { "; it would be \($0.rawValue)" } ?? ""),
        zh: "不是 \(encoding.rawValue) 文本" + (suggestion.map { "，可能是 \($0.rawValue)" } ?? ""))
    case .blankLine:
      return Phrase(en: "a blank line between records", zh: "记录之间有空行")
    case .notANumber(let text):
      return Phrase(en: "`\(text)` is no number", zh: "`\(text)` 不是数字")
    case .fullWidthNumber(let text, _):
      return Phrase(en: "`\(text)` has full-width digits", zh: "`\(text)` 含有全角数字")
    case .numberTooLarge(let text):
      return Phrase(en: "`\(text)` is too large", zh: "`\(text)` 过大")
    }
  }

  var hint: Phrase? {
    switch self {
    case .fieldCount:
      Phrase(
        en: "put quotes around fields that contain the separator", zh: "含分隔符的字段请加引号")
    case .invalidText(_, let suggestion):
      suggestion.map {
        Phrase(
          en: "write `encoding: \($0.rawValue)` in the scenario",
          zh: "请在场景中写 `encoding: \($0.rawValue)`")
      }
    case .otherFormat:
      Phrase(en: "save the table as CSV", zh: "请将表格另存为 CSV")
    case .unterminatedQuote, .textAfterQuote:
      Phrase(en: "a quote inside a field is doubled: \"\"", zh: "字段内的引号要写两个：\"\"")
    case .fullWidthNumber(_, let halfWidth):
      Phrase(en: "write \(halfWidth)", zh: "请写成 \(halfWidth)")
    case .notANumber:
      Phrase(
        en:
          "write a plain number such as 86 or 86.5; texts that mean \"no value\" are listed under "
          + "`missing` of the data file",
        zh: "请写普通数字，如 86 或 86.5；表示“无数据”的文本请列在数据文件的 `missing` 中")
    default: nil
    }
  }
}
