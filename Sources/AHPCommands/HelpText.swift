import BilingualText

/// The language in which help is put together: that of the command line at hand.
enum HelpLanguage {
  @TaskLocal static var current = ReportLanguage.english
}

extension Phrase {
  /// The words in the language of the command line.
  var help: String { text(in: HelpLanguage.current) }
}

/// What the parser adds to help of its own, in Chinese.
enum HelpFrame {
  private static let headings = [
    "OVERVIEW: ": "概述：", "USAGE: ": "用法：", "ARGUMENTS:": "参数：", "OPTIONS:": "选项：",
    "SUBCOMMANDS:": "子命令：", "Examples:": "示例：",
  ]
  private static let phrases = [
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("  See 'ahp help <subcommand>' for detailed help.", "  用 `ahp help <子命令>` 查看详细说明。"),
    ("(default: ", "（默认："), ("(values: ", "（可用："),
  ]

  static func inChinese(_ help: String) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var text = String(line)
      for (heading, words) in headings {
        let indent = text.prefix { $0 == " " }
        if text.dropFirst(indent.count).hasPrefix(heading) {
          text = indent + words + text.dropFirst(indent.count + heading.count)
        }
      }
      for (phrase, words) in phrases {
        guard let found = text.firstRange(of: phrase) else { continue }
        let rest = text[found.upperBound...]
        let closes = phrase.hasPrefix("(") && rest.hasSuffix(")")
        text = text[..<found.lowerBound] + words + (closes ? rest.dropLast() + "）" : rest)
      }
      return text
    }.joined(separator: "\n")
  }
}
