public import ArgumentParser
import BilingualText
import IndicatorEvaluation

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
    if let chosen { return chosen }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = console.environment[name], !value.isEmpty {
        return value.hasPrefix("zh") ? .chinese : .english
      }
    }
    return .english
  }
}

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, markdown
  /// A run in a results database; `ahp evaluate` only.
  case sqlite
}

/// Where a report goes, and how.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "table (for people), json (for machines, every number exact), csv or markdown.",
      valueName: "table|json|csv|markdown"))
  var format: ReportFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file instead of standard output; its ending (.json, .csv, .md) sets the format.",
      valueName: "file"),
    completion: .file())
  var output: String?

  /// The file that is written, under its option.
  var files: [(option: String, path: String?)] { [("-o", output)] }

  /// Whether people read the report, so that its own warnings reach them.
  var showsWarnings: Bool { resolvedFormat.isForPeople }

  /// The format asked for, or the one that the output file's name speaks of, or a table.
  var resolvedFormat: ReportFormat {
    format ?? output.flatMap { ReportFormat(endingOf: $0) } ?? .table
  }
}

extension ReportFormat {
  var isForPeople: Bool { self == .table || self == .markdown }

  /// The format that a file's name speaks of.
  init?(endingOf path: String) {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "json": self = .json
    case "csv": self = .csv
    case "md", "markdown": self = .markdown
    case "sqlite", "sqlite3", "db": self = .sqlite
    default: return nil
    }
  }
}
