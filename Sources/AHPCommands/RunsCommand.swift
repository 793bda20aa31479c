public import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ResultStore

/// `ahp runs`
public struct RunsCommand: ConsoleCommand {
  /// The name `runs` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "runs",
      abstract: Phrase(zh: "列出结果数据库中的各次评价。", en: "List the evaluations in a results database.")
        .help,
      discussion: """
        列出结果数据库中的每次运行：时间、场景、客户数或方案数、一致性比例、文件的 SHA-256。

        Examples:
          ahp evaluate scenario.yaml -o results.sqlite
          ahp runs results.sqlite
          ahp runs results.sqlite --format csv
        """)
  }

  @Argument(
    help: ArgumentHelp(Phrase(zh: "数据库。", en: "The database.").help),
    completion: .file(extensions: ["sqlite", "sqlite3", "db"]))
  var database: String

  @OptionGroup var language: LanguageOption
  @OptionGroup var report: ReportOptions

  public init() {}

  /// Lists the runs of a results database.
  ///
  /// - Throws: ``CommandFailure`` with `missingFile` if there is no database, `data` if it is no
  ///   results database, and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    let language = language.language(on: console)
    try OutputFiles(report.files, on: console, in: language).check(
      against: [InputFile(Phrase(zh: "结果数据库", en: "the results database"), database)])
    let runs: [EvaluationRun]
    do {
      runs = try ResultStore(at: database).runs()
    } catch {
      throw CommandFailure(error, in: language)
    }
    let list = RunsReport(runs, in: database)
    try ReportOutput(options: report, language: language).write(list, on: &console)
  }
}
