import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
internal import Yams

/// Turns the bytes of a YAML file into nodes with places, or says why not.
struct YAMLReader {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []
  /// The text without a byte order mark; nil when the bytes are not UTF-8.
  private(set) var source: SourceText?
  /// Nil when the file is refused or no YAML.
  private(set) var root: SourceNode?

  init(path: String, bytes: [UInt8]) {
    self.path = path
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
    guard let text = decode(content) else { return }
    let source = SourceText(path: path, text: text, hasMark: hasMark)
    self.source = source

    let scan = YAMLPrescan(content)
    for finding in scan.findings { add(explain(finding)) }
    // What is refused never reaches the parser; a key that stands twice does, under another name.
    if scan.findings.contains(where: { $0.code != .keyDuplicate }) { return }
    let (patched, dummies) = Self.renaming(scan.duplicateKeys, in: content, text: text)
    parse(patched, ignoring: dummies, suspects: scan.fullwidthSuspects)
  }

  // MARK: Decoding

  private mutating func decode(_ bytes: [UInt8]) -> String? {
    if let nul = bytes.firstIndex(of: 0) {
      add(
        Diagnostic(
          .error, .yamlNul, file: path, position: Self.position(of: nul, in: bytes),
          message: Phrase(zh: "文件中有 NUL 字节，不是文本", en: "a NUL byte is not text"),
          hint: Phrase(
            zh: "请将文件另存为 UTF-8 纯文本",
            en: "save the file as plain text in UTF-8")))
      return nil
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let offset = Self.firstInvalidByte(bytes)
    add(
      Diagnostic(
        .error, .yamlEncoding, file: path, position: Self.position(of: offset, in: bytes),
        message: Phrase(
          zh: "文本不是 UTF-8 编码（第 \(offset) 字节）",
          en: "the text is not UTF-8 (byte \(offset))"),
        hint: Phrase(
          zh: "请将场景文件另存为 UTF-8；只有数据文件可以用 GB18030",
          en: "save the scenario as UTF-8; only data files may be GB18030")))
    return nil
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let column = before[start...].reduce(1) { $0 + (($1 & 0xC0) == 0x80 ? 0 : 1) }
    return SourcePosition(line: line, column: column)
  }

  // MARK: Parsing

  /// Gives keys that stand twice a name of the same width that nobody uses, so that the rest of the
  /// file can be read and its mistakes found in the same run.
  private static func renaming(
    _ ranges: [Range<Int>], in bytes: [UInt8], text: String
  ) -> (text: String, dummies: Set<String>) {
    guard !ranges.isEmpty else { return (text, []) }
    var result: [UInt8] = []
    var dummies: Set<String> = []
    var copied = 0
    for (index, range) in ranges.prefix(6000).enumerated() {
      let width = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
      var dummy = String.UnicodeScalarView()
      for place in 0..<max(1, width) {
        // Scalars of the private use area: printable for YAML, used by nobody.
        dummy.append(Unicode.Scalar(UInt32(0xE000 + (place == 0 ? index : 0))) ?? "_")
      }
      result += bytes[copied..<range.lowerBound]
      result += Array(String(dummy).utf8)
      copied = range.upperBound
      dummies.insert(String(dummy))
    }
    result += bytes[copied...]
    return (String(decoding: result, as: UTF8.self), dummies)
  }

  private mutating func parse(
    _ text: String, ignoring dummies: Set<String>, suspects: [YAMLPrescan.Finding]
  ) {
    do {
      // The basic resolver leaves every scalar a text.
      let node = try Yams.compose(yaml: text, .basic)
      guard let node else {
        return add(
          Diagnostic(
            .error, .yamlSyntax, file: path, position: SourcePosition(line: 1, column: 1),
            message: Phrase(zh: "文件是空的", en: "the file is empty"),
            hint: Phrase(
              zh: "`ahp init` 可生成一个可运行的场景",
              en: "`ahp init` writes a scenario to start from")))
      }
      root = Self.convert(node, ignoring: dummies)
    } catch {
      let failure = Self.describe(error)
      let causes = suspects.filter { $0.position.line <= failure.position.line + 1 }
      if causes.isEmpty || failure.problem == nil {
        add(explain(failure))
      } else {
        for cause in causes { add(explain(cause)) }
      }
    }
  }

  private static func convert(_ node: Node, ignoring dummies: Set<String>) -> SourceNode {
    func place(_ node: Node) -> SourcePosition {
      SourcePosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, place(node))
    case .sequence(let sequence):
      return .sequence(sequence.map { convert($0, ignoring: dummies) }, place(node))
    case .mapping(let mapping):
      var entries: [SourceNode.Entry] = []
      for (key, value) in mapping {
        // A collection as a key is refused by the reader of the mapping: its text is empty.
        let text = key.scalar?.string ?? ""
        if dummies.contains(text) { continue }
        entries.append(
          SourceNode.Entry(
            key: text, keyPosition: place(key), value: convert(value, ignoring: dummies)))
      }
      return .mapping(entries, place(node))
    case .alias:
      // Refused before parsing.
      return .scalar("", place(node))
    }
  }

  private struct Failure {
    var position: SourcePosition
    var problem: String?
  }

  private static func describe(_ error: any Error) -> Failure {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let detail = context.map { "\(problem) (\($0.text))" } ?? problem
      return Failure(
        position: SourcePosition(line: mark.line, column: mark.column), problem: detail)
    case .duplicatedKeysInMapping(_, let context):
      return Failure(
        position: SourcePosition(line: context.mark.line, column: context.mark.column),
        problem: "a key stands twice")
    case .reader(let problem, _, _, _):
      return Failure(position: SourcePosition(line: 1, column: 1), problem: problem)
    default:
      return Failure(position: SourcePosition(line: 1, column: 1), problem: nil)
    }
  }

  // MARK: Words

  private mutating func add(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if let line = diagnostic.position?.line { diagnostic.excerpt = source?.line(line) }
    diagnostics.append(diagnostic)
  }

  private func explain(_ failure: Failure) -> Diagnostic {
    let problem = failure.problem ?? "unreadable"
    return Diagnostic(
      .error, .yamlSyntax, file: path, position: failure.position,
      message: Phrase(
        zh: "YAML 语法错误：\(YAMLProblem.inChinese(problem))", en: "not valid YAML: \(problem)"),
      hint: Phrase(
        zh: "请检查此行及上一行的缩进、键后的冒号加空格、括号和引号",
        en: "check the indentation, the colon and space after each key, brackets and quotes here "
          + "and on the line before"))
  }

  private func explain(_ finding: YAMLPrescan.Finding) -> Diagnostic {
    let (message, hint) = Self.words(for: finding)
    return Diagnostic(
      .error, finding.code, file: path, position: finding.position, message: message, hint: hint)
  }

  private static func words(for finding: YAMLPrescan.Finding) -> (Phrase, Phrase) {
    switch finding.code {
    case .yamlTab:
      (
        Phrase(zh: "缩进中有制表符（Tab）", en: "a tab in the indentation"),
        Phrase(zh: "请用空格缩进", en: "indent with spaces")
      )
    case .yamlFullwidthColon:
      (
        Phrase(zh: "全角冒号“：”不能作为键的结尾", en: "a full-width colon ： does not end a key"),
        Phrase(zh: "请改为半角冒号加空格 `: `", en: "write an ASCII colon and a space, `: `")
      )
    case .yamlFullwidthComma:
      (
        Phrase(zh: "全角逗号“，”不能分隔值", en: "a full-width comma ， does not separate values"),
        Phrase(zh: "请改为半角逗号加空格 `, `", en: "write an ASCII comma and a space, `, `")
      )
    case .yamlAnchor:
      (
        Phrase(
          zh: "场景文件不使用锚点和别名：\(finding.text)",
          en: "anchors and aliases are not used in scenarios: \(finding.text)"),
        Phrase(
          zh: "请直接写出值，或给文本加引号",
          en: "write the value out, or put quotes around the text")
      )
    case .yamlTag:
      (
        Phrase(
          zh: "场景文件不使用标签：\(finding.text)",
          en: "tags are not used in scenarios: \(finding.text)"),
        Phrase(zh: "请删除标签，或给文本加引号", en: "remove the tag, or put quotes around the text")
      )
    case .yamlComplexKey:
      (
        Phrase(zh: "键必须是简单文本", en: "a key must be a plain text"),
        Phrase(zh: "请写成 `键: 值`", en: "write `key: value`")
      )
    case .yamlTooDeep:
      (
        Phrase(
          zh: "嵌套超过 \(SafeYAML.maximumDepth) 层",
          en: "nested deeper than \(SafeYAML.maximumDepth) levels"),
        Phrase(zh: "场景不需要如此深的嵌套，请检查括号", en: "no scenario needs this; check the brackets")
      )
    case .yamlTooLong:
      (
        Phrase(
          zh: "单行超过 \(SafeYAML.maximumLineBytes) 字节，或文件中的值超过 \(SafeYAML.maximumTokens) 个",
          en: "a line of more than \(SafeYAML.maximumLineBytes) bytes, or more than "
            + "\(SafeYAML.maximumTokens) values in the file"),
        Phrase(zh: "数据请放入 CSV 文件", en: "data belongs into CSV files")
      )
    case .keyDuplicate:
      (
        Phrase(
          zh: "键 `\(finding.text)` 在同一映射中重复",
          en: "the key `\(finding.text)` stands twice in the same mapping"),
        Phrase(zh: "请删除或改名其中一个", en: "remove or rename one of them")
      )
    default:
      (
        Phrase(zh: "YAML 语法错误", en: "not valid YAML"),
        Phrase(zh: "请检查此行", en: "check this line")
      )
    }
  }
}
