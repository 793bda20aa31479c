public import ArgumentParser
import EvaluationReports
import ScenarioFiles

/// `ahp weights`
public struct WeightsCommand: ConsoleCommand {
  public static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Turn judgments into weights with their consistency.",
    discussion: """
      指标权重与一致性检验。

      Examples:
        ahp weights scenario.yaml
        ahp weights scenario.yaml --lang zh --format markdown -o weights.md
        ahp weights scenario.yaml --format json | jq '.weights[] | [.id, .global]'
      """)

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var report: ReportOptions

  public init() {}

  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, on: console)
    guard let scenario = session.readScenario(), !session.hasErrors,
      let weights = session.solve(scenario)
    else { return try session.settle(on: &console) }
    try session.settle(on: &console, quieting: report.showsWarnings)
    let result = WeightsReport(model: scenario.model, weights: weights)
    let output = ReportOutput(options: report, language: session.language)
    try output.write(
      document: { result.document() },
      json: { result.json(generator: ReportOutput.generator, layout: .indented) },
      csv: { result.csv() }, on: &console)
  }
}
