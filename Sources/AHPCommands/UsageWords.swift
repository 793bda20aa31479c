import ArgumentParser
import BilingualText

/// What the command line's parser says of a mistake, in Chinese: its own words are English.
enum UsageWords {
  /// - Returns: nil for what is no usage error, such as help, or a message that is not known.
  static func inChinese(_ message: String) -> String? {
    for (head, tail, words) in patterns {
      guard message.hasPrefix(head), message.hasSuffix(tail),
        message.utf8.count >= head.utf8.count + tail.utf8.count
      else { continue }
      return words(String(message.dropFirst(head.count).dropLast(tail.count)))
    }
    return nil
  }

  private static let patterns: [(String, String, @Sendable (String) -> String)] = [
    ("Unknown option '", "'", { "未知的选项 `\($0)`" }),
    ("Missing expected argument '", "'", { "缺少参数 `\($0)`" }),
    ("Missing value for '", "'", { "选项 `\($0)` 缺少值" }),
    ("Unexpected argument '", "'", { "多余的参数 `\($0)`" }),
    ("Missing expected subcommand.", "", { _ in "缺少子命令" }),
  ]

  /// The error as people read it, with the usage behind it; nil where the parser's own words stand.
  static func message(_ full: String) -> String? {
    let lines = full.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard let first = lines.first, first.hasPrefix("Error: ") else { return nil }
    let problem = String(first.dropFirst("Error: ".count))
    let (head, suggestion) = split(problem)
    let words = inChinese(head) ?? choice(head) ?? problem
    let rest = lines.dropFirst().map { line in
      line.replacing(prefix: "Usage: ", by: "用法：")
        .replacing(prefix: "  See '", by: "  详见 `")
        .replacingSuffix("' for more information.", by: "`")
        .replacing(prefix: "Help:  ", by: "说明：")
    }
    return (["错误：" + words + (suggestion.map { "，是否想写 `\($0)`？" } ?? "")] + rest)
      .joined(separator: "\n")
  }

  /// `…. Did you mean '--x'?`
  private static func split(_ problem: String) -> (String, String?) {
    let mark = ". Did you mean '"
    guard let range = problem.firstRange(of: mark), problem.hasSuffix("'?") else {
      return (problem, nil)
    }
    return (
      String(problem[..<range.lowerBound]), String(problem[range.upperBound...].dropLast(2))
    )
  }

  /// `The value 'x' is invalid for '--format <…>'…`
  private static func choice(_ problem: String) -> String? {
    guard problem.hasPrefix("The value '"),
      let middle = problem.firstRange(of: "' is invalid for '")
    else { return nil }
    let value = problem[..<middle.lowerBound].dropFirst("The value '".count)
    let rest = problem[middle.upperBound...]
    let option = rest.prefix { $0 != "'" }
    let allowed = rest.dropFirst(option.count + 1)
      .replacing(". Please provide one of ", with: "；可用：").replacing(" and ", with: "、")
      .replacing(" or ", with: "、")
    return "`\(option)` 的值 `\(value)` 无效\(allowed)"
  }
}

extension String {
  fileprivate func replacing(prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }

  fileprivate func replacingSuffix(_ suffix: String, by other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
