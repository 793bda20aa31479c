package import BilingualText
package import Diagnostics

/// The mistakes of one file, as they are found.
package struct SyntaxFindings: Sendable {
  /// How many mistakes are described; the others are counted.
  private static let described = 1000
  /// For how many mistakes a way out is sought, which may take a look at all names of the file.
  private static let hinted = 100

  package let source: SourceText
  package private(set) var diagnostics: [Diagnostic] = []
  /// Mistakes that were only counted.
  package private(set) var undescribed = 0
  private var errorCount = 0
  /// The line that was last quoted: thousands of mistakes may stand in one.
  private var quoted: (line: Int, text: String?)?

  package init(_ source: SourceText) { self.source = source }

  /// How much there is to say, described or not.
  package var count: Int { diagnostics.count + undescribed }

  package mutating func error(
    _ code: DiagnosticCode, at place: SourcePosition?, _ message: Phrase,
    hint: @autoclosure () -> Phrase? = nil
  ) {
    errorCount += 1
    guard errorCount <= Self.described else {
      undescribed += 1
      return
    }
    report(.error, code, at: place, message, hint: errorCount <= Self.hinted ? hint() : nil)
  }

  package mutating func warning(
    _ code: DiagnosticCode, at place: SourcePosition?, _ message: Phrase, hint: Phrase? = nil
  ) {
    report(.warning, code, at: place, message, hint: hint)
  }

  package mutating func report(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at place: SourcePosition?,
    _ message: Phrase, hint: Phrase?
  ) {
    if let place, quoted?.line != place.line { quoted = (place.line, source.line(place.line)) }
    diagnostics.append(
      Diagnostic(
        severity, code, file: source.path, position: place, message: message, hint: hint,
        excerpt: place == nil ? nil : quoted?.text))
  }

  // MARK: What every construct may say

  /// A value of another kind than the one that belongs there.
  package mutating func expected(_ what: Phrase, for place: Phrase, at node: SourceNode) {
    if explainFullwidth(in: node) { return }
    error(
      .valueKind, at: node.position,
      Phrase(zh: "\(place.zh)必须是\(what.zh)", en: "\(place.en) must be \(what.en)"))
  }

  package mutating func missingKey(_ key: String, in place: Phrase, at position: SourcePosition) {
    error(
      .keyMissing, at: position,
      Phrase(zh: "\(place.zh)中缺少 `\(key)`", en: "`\(key)` is missing in \(place.en)"))
  }

  /// A name of something that does not exist.
  package mutating func unknown(
    _ code: DiagnosticCode, _ message: Phrase, _ name: String, at position: SourcePosition,
    among known: [String]
  ) {
    error(code, at: position, message, hint: SpellingHint.phrase(for: name, among: known))
  }

  /// False, with an error, for an id that stands in `seen` already.
  package mutating func isNew(
    _ id: String, in seen: inout Set<String>, at position: SourcePosition
  ) -> Bool {
    if seen.insert(id).inserted { return true }
    error(
      .idDuplicate, at: position,
      Phrase(zh: "id `\(id)` 重复使用", en: "the id `\(id)` is used twice"))
    return false
  }

  /// Reports full-width punctuation in a text that is not what was expected there.
  package mutating func explainFullwidth(_ text: String, at position: SourcePosition) -> Bool {
    if text.contains("：") {
      error(
        .yamlFullwidthColon, at: position,
        Phrase(zh: "全角冒号“：”不能作为键的结尾", en: "a full-width colon ： does not end a key"),
        hint: Phrase(
          zh: "请改为半角冒号加空格 `: `",
          en: "write an ASCII colon and a space, `: `"))
      return true
    }
    if text.contains("，") {
      error(
        .yamlFullwidthComma, at: position,
        Phrase(zh: "全角逗号“，”不能分隔值", en: "a full-width comma ， does not separate values"),
        hint: Phrase(zh: "请改为半角逗号加空格 `, `", en: "write an ASCII comma and a space, `, `"))
      return true
    }
    return false
  }

  /// The same for a text, or for the texts of a list: `[timeliness，content, 2]`.
  package mutating func explainFullwidth(in node: SourceNode) -> Bool {
    if let text = node.text { return explainFullwidth(text, at: node.position) }
    guard case .sequence(let nodes, _) = node else { return false }
    for node in nodes {
      if let text = node.text, explainFullwidth(text, at: node.position) { return true }
    }
    return false
  }
}
