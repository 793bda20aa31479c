public import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioFiles
import ToolConventions

extension ComparedTool: ExpressibleByArgument {}

/// `ahp compare-tool`
public struct CompareToolCommand: ConsoleCommand {
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare-tool",
      abstract: Phrase(
        zh: "说明其他软件为何给出不同的权重或一致性比例。",
        en: "Say why another tool shows other weights or another consistency ratio."
      ).help,
      discussion: """
        为何其他工具得出不同的数：按其约定（舍入、RI 表、停止准则、归一化）重算并指出差异来源。

        Tools: ahpy, pydecision, ahp-os, ahpsurvey, spssau, hand (和积法手算).

        Examples:
          ahp compare-tool ahpy scenario.yaml
          ahp compare-tool hand scenario.yaml --lang zh
          ahp compare-tool ahp-os scenario.yaml --format json | jq '.sentences'
        """)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(zh: "软件：", en: "The tool: ").help
        + ComparedTool.allCases.map(\.rawValue).joined(separator: ", "),
      valueName: "tool"))
  var tool: ComparedTool

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var report: ReportOptions

  public init() {}

  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files, on: console)
    guard let scenario = try session.readWeighing(), !session.hasErrors,
      let weights = session.solveEveryJudgment(scenario)
    else { return try session.settle(on: &console) }
    try session.settle(on: &console)
    try session.output(report).write(
      ToolReport(model: scenario.model, weights: weights, tool: tool), on: &console)
  }
}
