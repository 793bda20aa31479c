public import ArgumentParser
import BilingualText
import EvaluationReports
import ReportForms
import ScenarioAnalyses
import ScenarioFiles
import ServiceAnalyses

/// `ahp analyse`
public struct AnalyseCommand: ConsoleCommand {
  /// The name `analyse` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "analyse",
      abstract: Phrase(
        zh: "计算场景要求的各项分析：问卷、净值、指数等。",
        en: "Compute what a scenario asks of its tables: answers, net scores, indices."
      ).help,
      discussion: """
        问卷、净得分、指数等分析。

        Examples:
          ahp analyse scenario.yaml
          ahp analyse scenario.yaml nps cdi --lang zh
          ahp analyse scenario.yaml --format json | jq '.analyses[].measures[]'
          ahp analyse scenario.yaml --format csv > measures.csv
          ahp analyse scenario.yaml -o results.sqlite
        """)
  }

  @OptionGroup var options: ScenarioOptions

  @Argument(
    help: ArgumentHelp(Phrase(zh: "分析的名称（默认：全部）。", en: "Names of analyses (default: all).").help))
  var names: [String] = []

  @OptionGroup var report: ReportOptions

  public init() {}

  /// Computes the analyses that are named, or all, and writes their report.
  ///
  /// Into a database they go as one run.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario or a table has mistakes or an
  ///   analysis is unknown, and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files, on: console)
    guard let (scenario, analyses) = try session.readAnalyses(chosen: names) else {
      return try session.settle(on: &console)
    }
    let database =
      report.resolvedFormat == .sqlite
      ? try DatabaseOutput(report, scenario, flags: options.flags + names, in: session.language)
      : nil
    let run = session.run(analyses, chosen: names.isEmpty ? nil : names)
    try session.settle(on: &console)
    let result = ServiceReport(
      title: Phrase(scenario.title, id: scenario.id), entries: run.analyses)
    if let database { return try database.write(result, on: &console) }
    let output = session.output(report)
    try output.write(result, on: &console)
  }
}
