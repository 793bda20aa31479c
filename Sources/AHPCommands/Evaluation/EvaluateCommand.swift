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
        ahp evaluate scenario.yaml --where key --bottom 10 --lang zh
        ahp evaluate scenario.yaml --format csv > scores.csv
        ahp evaluate scenario.yaml --data month.csv.gz --columns score,band,rank -o scores.csv
        zcat month.csv.gz | ahp evaluate scenario.yaml --data - --columns score --format csv
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

  @OptionGroup var chosen: SelectionOptions

  @OptionGroup var stream: StreamOptions

  public init() {}

  public func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a whole number, 0 for all") }
  }

  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, on: console)
    guard var scenario = session.readScenario() else {
      return try session.settle(on: &console)
    }
    if let data = stream.data {
      guard scenario.readData(from: data) else {
        throw CommandFailure(
          .usage,
          session.language == .chinese
            ? "--data 只能替换唯一的数据文件，该场景有 \(scenario.dataFiles.count) 个"
            : "--data replaces the only data file; this scenario has \(scenario.dataFiles.count)")
      }
      // A run names its files with their hashes.
      guard report.resolvedFormat != .sqlite || data != "-" else {
        throw CommandFailure(
          .usage,
          session.language == .chinese
            ? "写入数据库的运行须记录数据文件的路径和 SHA-256，标准输入没有这些：请用 --data 给出文件"
            : "a run in a database names its data by path and SHA-256, which standard input has "
              + "not: give a file to --data")
      }
    }
    if scenario.dataFiles.isEmpty, !scenario.model.alternatives.isEmpty {
      return try rankAlternatives(scenario, &session, on: &console)
    }
    if scenario.dataFiles.isEmpty {
      session.add(scenario.diagnosticsForNothingToEvaluate())
      return try session.settle(on: &console)
    }
    let selection = try chosen.selection(in: scenario.model, session.language)
    let database = try databaseOutput(scenario, session.language)
    if database == nil, selection == .all,
      try writeStreamed(scenario, &session, on: &console)
    {
      return
    }
    guard stream.onError == .stop else {
      throw CommandFailure(
        .usage,
        session.language == .chinese
          ? "--on-error skip 和 report 只用于可逐行计分的宽表 CSV 输出：单个数据文件，无相对计分规则，不比较时期"
          : "--on-error skip and report are for CSV from one wide data file that is scored row by "
            + "row: no relative rules, no comparison of periods")
    }
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
      try write(result, selection, session, on: &console)
    }
  }

  /// Where the result goes if it goes into a database.
  private func databaseOutput(
    _ scenario: Scenario, _ language: ReportLanguage
  ) throws(CommandFailure) -> DatabaseOutput? {
    guard report.resolvedFormat == .sqlite, explain == nil else { return nil }
    guard !chosen.isGiven else {
      throw CommandFailure(
        .usage,
        language == .chinese
          ? "数据库保存全部客户，不能与 --top、--bottom、--where 同用"
          : "a database keeps all customers: leave --top, --bottom and --where out")
    }
    return try DatabaseOutput(report, scenario, flags: options.flags, in: language)
  }

  private func write(
    _ result: EvaluationResult, _ selection: CustomerSelection, _ session: ScenarioSession,
    on console: inout Console
  ) throws(CommandFailure) {
    let output = ReportOutput(options: report, language: session.language)
    let evaluation = EvaluationReport(result, selection: selection)
    let columns = try stream.columns(of: result.weights, in: session.language)
    try output.write(
      document: {
        evaluation.document(
          limit: limit == 0 || chosen.isByRank ? nil : limit, order: order,
          hint: Phrase(
            zh: "加 --limit 0 显示全部，或用 -o 写入文件。",
            en: " --limit 0 shows all, -o writes them to a file."))
      },
      json: { evaluation.json(generator: ReportOutput.generator) },
      csv: { evaluation.csv(in: session.language, columns: columns) }, on: &console)
  }

  /// Evaluates while reading and writes CSV; false where that takes all rows at once.
  private func writeStreamed(
    _ scenario: Scenario, _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) -> Bool {
    guard report.resolvedFormat == .csv, explain == nil, !session.hasErrors,
      scenario.streamObstacle == nil
    else { return false }
    var solving = session
    guard let weights = solving.solve(scenario), !solving.hasErrors else { return false }
    let columns =
      try stream.columns(of: weights, in: session.language)
      ?? EvaluationColumn.all(leaves: weights.leaves.map { weights.nodes[$0].id })
    // Two periods are compared when all rows are there.
    if scenario.model.comparison != nil, columns.contains(where: \.isComparison) { return false }
    var customers: CustomerStream
    do throws(EvaluationError) {
      customers = try CustomerStream(
        scenario, weights: weights, mistakenRow: stream.onError.mistakenRow,
        reportsAll: stream.onError.mistakenRow == .isLeftOut && stream.onError != .skip,
        allowingOutside: options.allowOutside)
    } catch {
      session.add(scenario.diagnostics(explaining: error))
      try session.settle(on: &console)
      return true
    }
    guard let frame = customers.frame else {
      session.add(customers.diagnostics, undescribed: customers.undescribed)
      try session.settle(on: &console)
      return true
    }
    try StreamedCSV(columns: columns, rowErrors: stream.onError, output: report.output).write(
      &customers, frame: frame, session: &session,
      after: Array(solving.diagnostics.dropFirst(session.diagnostics.count)), on: &console)
    return true
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
    let database = try databaseOutput(scenario, session.language)
    guard !session.hasErrors, let result = session.rankAlternatives(scenario) else {
      return try session.settle(on: &console)
    }
    try session.settle(on: &console, quieting: report.showsWarnings)
    if let database { return try database.write(result, on: &console) }
    let output = ReportOutput(options: report, language: session.language)
    let alternatives = AlternativesReport(result)
    try output.write(
      document: { alternatives.document() },
      json: { alternatives.json(generator: ReportOutput.generator, layout: .indented) },
      csv: { alternatives.csv() }, on: &console)
  }
}
