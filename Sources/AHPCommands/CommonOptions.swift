public import ArgumentParser
import BilingualText
import IndicatorEvaluation
import ReportForms

// Both types live in this package; the conformance is for the command line only.
extension ReportLanguage: ExpressibleByArgument {}

/// What every command that reads a scenario takes.
struct ScenarioOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrase(zh: "场景文件。", en: "The scenario file.").help),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @OptionGroup var language: LanguageOption

  @Flag(
    help: ArgumentHelp(Phrase(zh: "有警告即失败：退出码 65。", en: "Let warnings fail: exit code 65.").help))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "允许读取场景文件夹之外的数据文件。", en: "Allow data files above the scenario's folder.").help,
      discussion: Phrase(
        zh: "未给出时，场景只读取所在文件夹及其下的文件。",
        en: "Without it a scenario reads only files beside and below itself."
      ).help))
  var allowOutside = false

  /// The flags that were given, as they are written.
  var flags: [String] {
    (strict ? ["--strict"] : []) + (allowOutside ? ["--allow-outside"] : [])
  }
}

/// The language of messages and reports.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Phrase(
        zh: "消息和报告的语言：zh 或 en（默认：系统语言）。",
        en: "Language of messages and reports: zh or en (default: the locale's)."
      ).help, valueName: "zh|en"))
  var chosen: ReportLanguage?

  /// The chosen language, else the locale's, else English.
  func language(on console: Console) -> ReportLanguage {
    chosen ?? Self.ofLocale(console)
  }

  /// The locale's language, else English.
  static func ofLocale(_ console: Console) -> ReportLanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = console.environment[name], !value.isEmpty {
        return value.hasPrefix("zh") ? .chinese : .english
      }
    }
    return .english
  }
}
