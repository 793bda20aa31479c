public import ArgumentParser
import BilingualText
import IndicatorEvaluation
import ReportForms

// Both types live in this package; the conformance is for the command line only.
extension ReportLanguage: ExpressibleByArgument {}

/// What every command that reads a scenario takes.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @OptionGroup var language: LanguageOption

  @Flag(help: "Let warnings fail: exit code 65.")
  var strict = false

  @Flag(
    help: ArgumentHelp(
      "Allow data files above the scenario's folder.",
      discussion: "Without it a scenario reads only files beside and below itself."))
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
      "Language of messages and reports: zh or en (default: the locale's).", valueName: "zh|en"))
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
