public import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioFiles
import ToolConventions

/// A tool that is compared: by its weights, or by its scores.
enum ComparedToolName: Sendable, ExpressibleByArgument {
  case weights(ComparedTool)
  case coinr

  static let all = ComparedTool.allCases.map(\.rawValue) + ["coinr"]

  init?(argument: String) {
    let name = argument.lowercased()
    if name == "coinr" {
      self = .coinr
    } else if let tool = ComparedTool(rawValue: name) {
      self = .weights(tool)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { all }
}

/// `ahp compare-tool`
public struct CompareToolCommand: ConsoleCommand {
  /// The name `compare-tool` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare-tool",
      abstract: Phrase(
        zh: "说明其他软件为何给出不同的权重或一致性比例。",
        en: "Say why another tool shows other weights or another consistency ratio."
      ).help,
      discussion: """
        为何其他工具得出不同的数：按其约定（舍入、RI 表、停止准则、归一化）重算并指出差异来源。

        Tools: ahpy, pydecision, ahp-os, ahpsurvey, spssau, hand (和积法手算); coinr, by its scores.

        Examples:
          ahp compare-tool ahpy scenario.yaml
          ahp compare-tool hand scenario.yaml --lang zh
          ahp compare-tool ahp-os scenario.yaml --format json | jq '.sentences'
          ahp compare-tool coinr scenario.yaml
        """)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(zh: "软件：", en: "The tool: ").help
        + ComparedToolName.all.joined(separator: ", "),
      valueName: "tool"))
  var tool: ComparedToolName

  @OptionGroup var evaluated: EvaluatedOptions
  @OptionGroup var report: ReportOptions

  public init() {}

  /// Computes weights, for `coinr` scores, once more by the conventions of the tool, and writes
  /// where they differ.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario has mistakes, or compares
  ///   alternatives and the tool is `coinr`; `usage` if `--data` goes with another tool; and as
  ///   ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(evaluated.options, writing: report.files, on: console)
    guard case .weights(let tool) = tool else {
      guard case .customers(let result) = try evaluated.evaluate(&session, on: &console) else {
        throw CommandFailure(
          .data,
          Phrase(
            zh: "COINr 计算客户的得分，该场景比较的是方案",
            en: "COINr scores customers; this scenario compares alternatives"
          ), in: session.language)
      }
      return try session.output(report).write(
        IndexToolReport(result),
        ReportDetail(
          limit: 50, hint: Phrase(zh: "用 -o 写入文件可得全部", en: "-o writes them to a file")),
        on: &console)
    }
    if evaluated.data != nil {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "--data 用于 coinr，其他工具只比较权重",
          en: "--data belongs to coinr: other tools are compared by weights"
        ), in: session.language)
    }
    guard let scenario = try session.readWeighing(), !session.hasErrors,
      let weights = session.solveEveryJudgment(scenario)
    else { return try session.settle(on: &console) }
    try session.settle(on: &console)
    try session.output(report).write(
      ToolReport(model: scenario.model, weights: weights, tool: tool), on: &console)
  }
}
