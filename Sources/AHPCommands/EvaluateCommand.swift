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
        ahp evaluate scenario.yaml -o results.sqlite   # adds a run; see ahp runs, ahp diff
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
    if scenario.dataFiles.isEmpty, !scenario.model.alternatives.isEmpty {
      return try rankAlternatives(scenario, &session, on: &console)
    }
    if scenario.dataFiles.isEmpty {
      session.add(scenario.diagnosticsForNothingToEvaluate())
      return try session.settle(on: &console)
    }
    let database = try databaseOutput(scenario, session.language)
    let data = session.readData(of: scenario)
    guard !session.hasErrors, let data, let weights = session.solve(scenario),
      let result = session.evaluate(scenario, data, weights)
    else { return try session.settle(on: &console) }
    try session.settle(on: &console, quieting: report.showsWarnings)
    if let explain {
      try writeExplanation(of: explain, result, session, on: &console)
    } else if let database {
      try database.write(result, on: &console)
    } else {
      try write(result, session, on: &console)
    }
  }

  /// Where the result goes if it goes into a database.
  private func databaseOutput(
    _ scenario: Scenario, _ language: ReportLanguage
  ) throws(CommandFailure) -> DatabaseOutput? {
    guard report.resolvedFormat == .sqlite, explain == nil else { return nil }
    return try DatabaseOutput(report, scenario, flags: options.flags, in: language)
  }

  private func write(
    _ result: EvaluationResult, _ session: ScenarioSession, on console: inout Console
  ) throws(CommandFailure) {
    let output = ReportOutput(options: report, language: session.language)
    let evaluation = EvaluationReport(result)
    try output.write(
      document: {
        evaluation.document(
          limit: limit == 0 ? nil : limit, order: order,
          hint: Phrase(
            zh: "加 --limit 0 显示全部，或用 -o 写入文件。",
            en: " --limit 0 shows all, -o writes them to a file."))
      },
      json: { evaluation.json(generator: ReportOutput.generator) },
      csv: { evaluation.csv(in: session.language) }, on: &console)
  }

  private func writeExplanation(
    of customer: String, _ result: EvaluationResult, _ session: ScenarioSession,
    on console: inout Console
  ) throws(CommandFailure) {
    guard let explanation = result.explanation(customer: customer) else {
      let nearest = result.customers.prefix(5).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        session.language == .chinese
          ? "没有客户 \(customer)；数据中有 \(nearest) 等 \(result.customers.count) 家"
          : "there is no customer \(customer); the data has \(result.customers.count), such as "
            + nearest)
    }
    let output = ReportOutput(options: report, language: session.language)
    let text = ExplanationReport(explanation, of: result)
    try output.write(
      document: { text.document() },
      json: { text.json(generator: ReportOutput.generator, layout: .indented) },
      csv: nil, on: &console)
  }

  private func rankAlternatives(
    _ scenario: Scenario, _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) {
    if explain != nil {
      throw CommandFailure(
        .usage,
        session.language == .chinese
          ? "--explain 用于客户；方案的贡献见报告本身"
          : "--explain is for customers; the report itself shows what makes up an alternative's score"
      )
    }
    guard !session.hasErrors, let result = session.rankAlternatives(scenario) else {
      return try session.settle(on: &console)
    }
    try session.settle(on: &console, quieting: report.showsWarnings)
    let output = ReportOutput(options: report, language: session.language)
    let alternatives = AlternativesReport(result)
    try output.write(
      document: { alternatives.document() },
      json: { alternatives.json(generator: ReportOutput.generator, layout: .indented) },
      csv: { alternatives.csv() }, on: &console)
  }
}
