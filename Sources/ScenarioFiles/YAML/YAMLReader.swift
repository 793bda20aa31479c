import BilingualText
import Diagnostics
import ScenarioShape

/// Turns the bytes of a YAML file into nodes with places, or says why not.
struct YAMLReader {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []
  /// The text without a byte order mark; nil when the bytes are not UTF-8.
  private(set) var source: SourceText?
  /// Nil when the file is refused or no YAML.
  private(set) var root: SourceNode?

  /// - Complexity: O(bytes), however the bytes were chosen.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let lines = ScalarLines(content)
    guard let text = decode(content, lines) else { return }
    let source = SourceText(path: path, text: text, hasMark: hasMark)
    self.source = source

    if let line = Self.longLine(in: content) {
      let position = SourcePosition(line: line, column: 1)
      add(YAMLFinding(code: .yamlTooLong, position: position).words)
    } else {
      parse(content, lines, in: source)
    }
  }

  private mutating func parse(_ content: [UInt8], _ lines: ScalarLines, in source: SourceText) {
    let check = YAMLCheck(content, lines: lines)
    for finding in check.findings { add(finding.words) }
    guard check.findings.isEmpty else { return }
    let composer = YAMLComposer(content, lines: lines)
    for finding in composer.findings { add(finding.words) }
    if let failure = composer.failure { return explain(failure, lines, in: source) }
    guard composer.isWhole, !composer.findings.contains(where: { $0.code == .yamlNul }) else {
      return
    }
    root = composer.root
    if root == nil {
      add(
        YAMLWords(
          .yamlSyntax, at: SourcePosition(line: 1, column: 1),
          Phrase(zh: "文件是空的", en: "the file is empty"),
          hint: Phrase(
            zh: "`ahp init` 可生成一个可运行的场景",
            en: "`ahp init` writes a scenario to start from")))
    }
  }

  // MARK: Text

  private mutating func decode(_ bytes: [UInt8], _ lines: ScalarLines) -> String? {
    if let nul = bytes.firstIndex(of: 0) {
      add(
        YAMLWords(
          .yamlNul, at: Self.position(of: nul, in: bytes, lines),
          Phrase(zh: "文件中有 NUL 字节，不是文本", en: "a NUL byte is not text"),
          hint: Phrase(
            zh: "请将文件另存为 UTF-8 纯文本",
            en: "save the file as plain text in UTF-8")))
      return nil
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let offset = Self.firstInvalidByte(bytes)
    add(
      YAMLWords(
        .yamlEncoding, at: Self.position(of: offset, in: bytes, lines),
        Phrase(
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

  private static func position(
    of byte: Int, in bytes: [UInt8], _ lines: ScalarLines
  ) -> SourcePosition {
    lines.position(of: bytes[..<byte].reduce(0) { $0 + (($1 & 0xC0) == 0x80 ? 0 : 1) })
  }

  /// The number of the first line that is longer than a line may be.
  private static func longLine(in bytes: [UInt8]) -> Int? {
    var (line, start) = (1, 0)
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { (line, start) = (line + 1, offset + 1) }
      if offset - start >= SafeYAML.maximumLineBytes { return line }
    }
    return nil
  }

  // MARK: Words

  private mutating func add(_ words: YAMLWords) {
    diagnostics.append(
      Diagnostic(
        .error, words.code, file: path, position: words.position, message: words.message,
        hint: words.hint, excerpt: source?.line(words.position.line)))
  }

  /// Says why the parser stopped: what was typed in the wrong form, if that is there, else in its words.
  private mutating func explain(
    _ failure: YAMLFailure, _ lines: ScalarLines, in source: SourceText
  ) {
    let place = lines.position(of: failure.offset)
    // The parser notices a line later at most, or begins at the text in question.
    let suspects = YAMLSuspects.findings(
      in: source, lines: [lines.position(of: failure.start).line, place.line - 1, place.line])
    if !suspects.isEmpty {
      for suspect in suspects { add(suspect.words) }
      return
    }
    let character = source.line(place.line)?.unicodeScalars.dropFirst(place.column - 1).first
    add(YAMLWords(failure, at: place, character: character))
  }
}
