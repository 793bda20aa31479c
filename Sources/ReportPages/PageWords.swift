import BilingualText
import ReportForms

/// What the page itself says; what its script says stands in the script.
enum PageWords {
  static let contents = Phrase(zh: "目录", en: "Contents")
  static let dataTable = Phrase(zh: "数据表", en: "Data")
  static let meanings = Phrase(zh: "各列含义", en: "What the columns mean")

  static func figure(_ number: Int) -> Phrase { Phrase(zh: "图 \(number)", en: "Figure \(number)") }

  static func nameOf(_ language: ReportLanguage) -> String {
    language == .chinese ? "中文" : "English"
  }

  /// Below a table whose other rows come as data.
  static func firstRows(_ shown: Int, of count: Int) -> Phrase {
    Phrase(
      zh: "打印与无脚本时列出前 \(shown) 行，共 \(count) 行；脚本可用时，全部行均可查找与排序。",
      en:
        "In print and without scripts: the first \(shown) of \(count) rows. With scripts all can be searched and sorted."
    )
  }

  /// Below a table of which some rows are not in the page.
  static func missingRows(_ held: Int, of count: Int) -> Phrase {
    Phrase(
      zh: "本页只含前 \(held) 行，共 \(count) 行；CSV 与 JSON 输出含全部。",
      en: "This page holds the first \(held) of \(count) rows; CSV and JSON hold all.")
  }
}
