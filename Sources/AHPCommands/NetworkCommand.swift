public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
import ReportForms
import ScenarioFiles

/// `ahp network`
public struct NetworkCommand: ConsoleCommand {
  /// The name `network` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "network",
      abstract: Phrase(
        zh: "网络分析法（ANP）：相互影响的元素的优先级。",
        en: "Analytic network process: priorities of nodes that influence each other."
      ).help,
      discussion: """
        网络分析法：由 `network` 求加权超矩阵及其极限，给出全局与组内优先级、各节点的影响力。

        The limit is solved for and exists for every network, also where powers of the supermatrix never \
        settle.

        Examples:
          ahp network scenario.yaml
          ahp network scenario.yaml --lang zh --format html -o network.html
          ahp network scenario.yaml --format json | jq '.nodes[] | [.id, .priority]'
        """)
  }

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var report: ReportOptions

  public init() {}

  /// Solves the judgments of the network and its limit, and writes the priorities.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario has mistakes or no network, and as
  ///   ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files, on: console)
    guard let network = try session.readNetwork(), !session.hasErrors,
      let solved = session.solve(network)
    else { return try session.settle(on: &console) }
    try session.settle(on: &console)
    try session.output(report).write(
      NetworkReport(
        solved.study, model: network.weighing.model, derivations: solved.derivations,
        judgmentSets: solved.judgmentSets), on: &console)
  }
}
