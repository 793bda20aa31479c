import BilingualText
import Diagnostics

/// What is said about a mistake in the YAML of a file.
struct YAMLWords {
  let code: DiagnosticCode
  let position: SourcePosition
  let message: Phrase
  let hint: Phrase

  init(_ code: DiagnosticCode, at position: SourcePosition, _ message: Phrase, hint: Phrase) {
    (self.code, self.position, self.message, self.hint) = (code, position, message, hint)
  }

  /// - Parameter character: what stands where the parser stopped.
  init(_ failure: YAMLFailure, at position: SourcePosition, character: Unicode.Scalar?) {
    if character == "\t" {
      self = YAMLFinding(code: .yamlTab, position: position).words
      return
    }
    self.init(
      .yamlSyntax, at: position,
      Phrase(
        zh: "YAML 语法错误：\(YAMLProblem.inChinese(failure.problem))",
        en: "not valid YAML: \(failure.problem)"),
      hint: Phrase(
        zh: "请检查此行及上一行的缩进、键后的冒号加空格、括号和引号",
        en: "check the indentation, the colon and space after each key, brackets and quotes here "
          + "and on the line before"))
  }
}

extension YAMLFinding {
  var words: YAMLWords {
    let (message, hint) = texts
    return YAMLWords(code, at: position, message, hint: hint)
  }

  private var texts: (Phrase, Phrase) {
    switch code {
    case .yamlNul:
      (
        Phrase(zh: "NUL 字符不是文本", en: "a NUL character is no text"),
        Phrase(zh: "请去掉 `\\0`", en: "remove the `\\0`")
      )
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
          zh: "场景文件不使用锚点和别名：\(text)",
          en: "anchors and aliases are not used in scenarios: \(text)"),
        Phrase(
          zh: "请直接写出值，或给文本加引号",
          en: "write the value out, or put quotes around the text")
      )
    case .yamlTag:
      (
        Phrase(
          zh: "场景文件不使用标签：\(text)",
          en: "tags are not used in scenarios: \(text)"),
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
          zh: "单行超过 \(SafeYAML.maximumLineBytes) 字节，或文件中的值超过 \(SafeYAML.maximumNodes) 个",
          en: "a line of more than \(SafeYAML.maximumLineBytes) bytes, or more than "
            + "\(SafeYAML.maximumNodes) values in the file"),
        Phrase(zh: "数据请放入 CSV 文件", en: "data belongs into CSV files")
      )
    case .keyDuplicate:
      (
        Phrase(
          zh: "键 `\(text)` 在同一映射中重复",
          en: "the key `\(text)` stands twice in the same mapping"),
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
