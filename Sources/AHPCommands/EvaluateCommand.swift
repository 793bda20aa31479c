public import ArgumentParser
public import EvaluationReports
import IndicatorEvaluation
import ScenarioFiles

extension CustomerOrder: ExpressibleByArgument {}

/// `ahp evaluate`
public struct EvaluateCommand: ConsoleCommand {
  public static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score every customer, or rank the alternatives.",
    discussion: """
      得分、等级、排名、各指标贡献与两期变化。

      Examples:
        ahp evaluate scenario.yaml
        ahp evaluate scenario.yaml --explain 0001 --lang zh
        ahp evaluate scenario.yaml -o results.json
        ahp evaluate scenario.yaml --format csv > scores.csv
      """)

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      "Show how this customer's score came about, from the raw values on.",
      valueName: "customer"))
  var explain: String?

  @Option(
    help: ArgumentHelp(
      "Customers in the table; 0 for all. Other formats always hold all.", valueName: "count"))
  var limit = 50

  @Option(help: ArgumentHelp("Order of the customers in the table.", valueName: "data|rank"))
  var order = CustomerOrder.data

  public init() {}

  public func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a whole number, 0 for all") }
  }

  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, on: console)
    guard let scenario = session.readScenario() else {
      return try session.settle(on: &console)
    }
    if scenario.dataFiles.isEmpty {
      session.add(scenario.diagnosticsForNothingToEvaluate())
      return try session.settle(on: &console)
    }
    let data = session.readData(of: scenario)
    guard !session.hasErrors, let data, let weights = session.solve(scenario),
      let result = session.evaluate(scenario, data, weights)
    else { return try session.settle(on: &console) }
    try session.settle(on: &console, quieting: report.showsWarnings)

    let output = ReportOutput(options: report, language: session.language)
    let evaluation = EvaluationReport(result)
    try output.write(
      document: {
        evaluation.document(
          limit: limit == 0 ? nil : limit, order: order,
          hint: EvaluationReports.Phrase(
            zh: "加 --limit 0 显示全部，或用 -o 写入文件", en: "--limit 0 shows all, -o writes them to a file"))
      },
      json: { evaluation.json(generator: ReportOutput.generator) },
      csv: { evaluation.csv(in: session.language) }, on: &console)
  }
}
