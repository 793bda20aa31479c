public import ArgumentParser
import BilingualText
import Diagnostics
public import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioData
import ScenarioFiles

extension CustomerOrder: ExpressibleByArgument {}

/// `ahp evaluate`
public struct EvaluateCommand: ConsoleCommand {
  /// The name `evaluate` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evaluate",
      abstract: Phrase(zh: "为每个客户评分，或为方案排序。", en: "Score every customer, or rank the alternatives.")
        .help,
      discussion: """
        得分、等级、排名、各指标贡献与两期变化。

        Examples:
          ahp evaluate scenario.yaml
          ahp evaluate scenario.yaml --explain 0001 --lang zh
          ahp evaluate scenario.yaml --changes --bom --headers zh -o changes.csv
          ahp evaluate scenario.yaml -o results.json
          ahp evaluate scenario.yaml -o results.sqlite   # adds a run; see ahp runs, ahp diff
          ahp evaluate scenario.yaml --where key --bottom 10 --lang zh
          ahp evaluate scenario.yaml --format csv > scores.csv
          ahp evaluate scenario.yaml --data month.csv.gz --columns score,band,rank -o scores-out.csv
          zcat month.csv.gz | ahp evaluate scenario.yaml --data - --columns score --format csv
          ahp evaluate scenario.yaml --data month.csv.gz --top 20 --summary spread.json
        """)
  }

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "说明该客户的得分如何由原始值得来。",
        en: "Show how this customer's score came about, from the raw values on."
      ).help,
      valueName: "customer"))
  var explain: String?

  @Flag(
    help:
      ArgumentHelp(
        Phrase(
          zh: "每个客户一行：前后得分、等级、名次和变化；可为表格、Markdown 或 CSV。",
          en:
            "One row a customer: score, band and rank before and after, and the change, as a table, Markdown or CSV."
        ).help)
  )
  var changes = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "表中列出的客户数；0 为全部。其他格式总是包含全部。",
        en: "Customers in the table; 0 for all. Other formats always hold all."
      ).help, valueName: "count"))
  var limit = 50

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "表中客户的顺序。", en: "Order of the customers in the table.").help,
      valueName: "data|rank"))
  var order = CustomerOrder.data

  @OptionGroup var chosen: SelectionOptions

  @OptionGroup var stream: StreamOptions

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--limit` is negative, `--changes` or `--summary` goes with an
  ///   option or a form that it does not go with, or `--max-left-out` with a run that mistakes
  ///   stop.
  public func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a whole number, 0 for all") }
    if changes {
      if explain != nil || stream.summary != nil || stream.columns != nil || chosen.isGiven {
        throw ValidationError("--changes goes without --explain, --summary, --columns and choices")
      }
      if [.json, .sqlite].contains(report.resolvedFormat) {
        throw ValidationError("--changes comes as table, markdown or csv; JSON has `comparison`")
      }
    }
    try stream.validateLimits()
    guard let summary = stream.summary else { return }
    if summary == "-", [nil, "-"].contains(report.output) {
      throw ValidationError("--summary - needs -o FILE for the customers")
    }
    if explain != nil || report.resolvedFormat == .sqlite {
      throw ValidationError("--summary goes with a report of all customers")
    }
  }

  /// Scores the customers, or ranks the alternatives of a scenario without data.
  ///
  /// Customers are written while their data is read where the model and the form allow it; else all
  /// rows are held in memory. Into a database the result goes as one run.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario or its data has mistakes, `usage` if
  ///   an option does not fit the scenario or the form, `inputOutput` if a file changes before its
  ///   run is added to a database, and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files + stream.files, on: console)
    let data = stream.data.map { InputFile.data($0) }
    guard var scenario = try session.readWeighing(and: [data].compactMap { $0 }) else {
      return try session.settle(on: &console)
    }
    if let data = stream.data {
      try session.read(data, inPlaceOfTheDataOf: &scenario)
      // A run names its files with their hashes.
      guard report.resolvedFormat != .sqlite || data != "-" else {
        throw CommandFailure(
          .usage,
          Phrase(
            zh: "写入数据库的运行须记录数据文件的路径和 SHA-256，标准输入没有这些：请用 --data 给出文件",
            en: "a run in a database names its data by path and SHA-256, which standard input has "
              + "not: give a file to --data"
          ), in: session.language)
      }
    }
    guard
      let settled = session.settlingWeights(scenario, mistakenRow: stream.onError.mistakenRow)
    else { return try session.settle(on: &console) }
    scenario = settled
    if scenario.dataFiles.isEmpty, !scenario.model.alternatives.isEmpty {
      return try rankAlternatives(scenario, &session, on: &console)
    }
    if scenario.dataFiles.isEmpty {
      session.add(scenario.diagnosticsForNothingToEvaluate())
      return try session.settle(on: &console)
    }
    let selection = try chosen.selection(in: scenario.model, session.language)
    let database = try databaseOutput(scenario, session.language)
    if database == nil, explain == nil, !changes,
      try writeStreamed(scenario, selection, &session, on: &console)
    {
      return
    }
    let reading = session.read(
      scenario, mistakenRow: stream.onError.mistakenRow, reportsAll: stream.onError.reportsAll)
    session.note(reading.leftOut, limit: stream.maxLeftOut)
    guard !session.hasErrors, let data = reading.data, let weights = session.solve(scenario),
      let result = session.evaluate(scenario, data, weights)
    else { return try session.settle(on: &console) }
    try session.settle(
      on: &console, quieting: report.showsWarnings, leftOut: reading.leftOut.count)
    if changes { return try writeChanges(result, session, on: &console) }
    if explain == nil, database == nil {
      return try write(result, selection, reading.mistakes, session, on: &console)
    }
    if case .report(let file) = stream.onError {
      var report = try MistakeReport(path: file, language: session.language)
      try report.write(reading.mistakes, on: &console)
      try report.commit(on: &console)
    }
    if let explain { try writeExplanation(of: explain, result, session, on: &console) }
    if let database { try database.write(result, on: &console) }
  }

  /// Where the result goes if it goes into a database.
  func databaseOutput(
    _ scenario: Weighing, _ language: ReportLanguage
  ) throws(CommandFailure) -> DatabaseOutput? {
    guard report.resolvedFormat == .sqlite, explain == nil else { return nil }
    guard !chosen.isGiven else {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "数据库保存全部客户，不能与 --top、--bottom、--where 同用",
          en: "a database keeps all customers: leave --top, --bottom and --where out"
        ), in: language)
    }
    return try DatabaseOutput(
      report, scenario, flags: options.flags + stream.onError.flags, in: language)
  }

  private func write(
    _ result: EvaluationResult, _ selection: CustomerSelection, _ mistakes: [Diagnostic],
    _ session: ScenarioSession, on console: inout Console
  ) throws(CommandFailure) {
    let output = session.output(report)
    let columns = try stream.columns(of: result.weights, in: session.language)
    var result = result
    result.warnings = session.warnings(result.warnings)
    let bytes = try render(
      EvaluationReport(result, selection: selection), columns, output, on: console)
    var outputs = try EvaluationOutputs(
      output: report.output, summary: stream.summary, rowErrors: stream.onError,
      language: session.language, on: console)
    try outputs.report?.write(mistakes, on: &console)
    try outputs.sink.write(bytes, on: &console)
    try outputs.commit(result.summaries(), of: result.model, on: &console)
  }

  /// How many customers the report lists where none are picked by rank; nil for all.
  var listed: Int? {
    let form = report.resolvedFormat
    return form.isForPeople && !form.listsAll && limit > 0 && !chosen.isByRank ? limit : nil
  }

  /// The report in the chosen format.
  func render(
    _ evaluation: EvaluationReport, _ columns: [EvaluationColumn]?, _ output: ReportOutput,
    on console: Console
  ) throws(CommandFailure) -> [UInt8] {
    var evaluation = evaluation
    evaluation.order = order
    evaluation.columns = columns
    return try output.render(
      evaluation,
      ReportDetail(
        limit: listed,
        hint: Phrase(
          zh: "加 --limit 0 显示全部，或用 -o 写入文件。",
          en: " --limit 0 shows all, -o writes them to a file.")),
      on: console)
  }
}
