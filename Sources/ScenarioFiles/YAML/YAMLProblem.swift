/// What the YAML parser says, in Chinese: its own words are English.
enum YAMLProblem {
  private static let chinese = [
    "mapping values are not allowed in this context": "此处不能有“键: 值”，上一行可能少了引号或缩进不对",
    "block sequence entries are not allowed in this context": "此处不能有以 `-` 开头的项",
    "mapping keys are not allowed in this context": "此处不能有键",
    "could not find expected ':'": "键后缺少冒号 `:`",
    "did not find expected key": "此处应为键，缩进可能与上文不一致",
    "did not find expected '-' indicator": "此处应为以 `-` 开头的项，缩进可能与上文不一致",
    "did not find expected ',' or ']'": "列表中缺少 `,` 或 `]`",
    "did not find expected ',' or '}'": "映射中缺少 `,` 或 `}`",
    "did not find expected node content": "此处缺少内容",
    "did not find expected <document start>": "一个文件中只能有一个文档",
    "did not find expected comment or line break": "此处应为注释或换行",
    "did not find expected alphabetic or numeric character": "此处应为字母或数字",
    "did not find expected hexdecimal number": "此处应为十六进制数",
    "found character that cannot start any token": "此字符不能作为值的开头，请给文本加引号",
    "found unexpected end of stream": "引号没有闭合，文件已结束",
    "found unexpected document indicator": "引号内出现了文档标记",
    "found unexpected ':'": "此处不应有冒号",
    "found unknown escape character": "未知的转义字符",
    "found invalid Unicode character escape code": "转义的 Unicode 字符无效",
    "found a tab character that violates indentation": "缩进中有制表符",
    "found an indentation indicator equal to 0": "缩进标记不能为 0",
    "control characters are not allowed": "不能有控制字符",
    "invalid leading UTF-8 octet": "不是 UTF-8 文本",
    "invalid trailing UTF-8 octet": "不是 UTF-8 文本",
    "unreadable": "无法读取",
  ]

  /// The problem in Chinese; as it is where the parser has said something new.
  /// What it was reading, which follows in brackets, is left to the line that is shown.
  static func inChinese(_ problem: String) -> String {
    let said = problem.firstRange(of: " (while ").map { problem[..<$0.lowerBound] }
    return chinese[String(said ?? problem[...])] ?? problem
  }
}
