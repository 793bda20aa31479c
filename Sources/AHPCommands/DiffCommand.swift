public import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import ReportForms
public import ResultStore

extension RunName: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// `ahp diff`
public struct DiffCommand: ConsoleCommand {
  /// The name `diff` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: Phrase(
        zh: "比较两次运行：变化多少，由数据、规则还是权重引起。",
        en: "Show what changed between two runs, and why: data, rules or weights."
      ).help,
      discussion: """
        两次运行之间什么变了、为何变化：每个客户的得分变化分解为数据、规则、权重三部分，相加等于变化。

        Every change of a score is divided among the data, the rules and the weights; the parts add \
        up to it. A change of an alternative's priority is divided among the comparisons of the \
        alternatives and the weights. A change of an analysis' measure is tested where both runs \
        know the answers behind it. Documentation/results-database.md says how. RUN is a number, `latest` or `previous`.

        Examples:
          ahp diff results.sqlite
          ahp diff results.sqlite 3 7 --limit 0
          ahp diff results.sqlite previous latest --customer 0004 --lang zh
          ahp diff results.sqlite --format csv > changes.csv
        """)
  }

  @Argument(
    help: ArgumentHelp(Phrase(zh: "数据库。", en: "The database.").help),
    completion: .file(extensions: ["sqlite", "sqlite3", "db"]))
  var database: String

  @Argument(
    help: ArgumentHelp(Phrase(zh: "较早的运行。", en: "The earlier run.").help),
    completion: .list(["previous", "latest"]))
  var before: RunName = .previous

  @Argument(
    help: ArgumentHelp(Phrase(zh: "较晚的运行。", en: "The later run.").help),
    completion: .list(["latest", "previous"]))
  var after: RunName = .latest

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "只看该客户。", en: "Look at this customer alone.").help, valueName: "customer"))
  var customer: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "表中列出的客户数；0 为全部。其他格式总是包含全部。",
        en: "Customers in the table; 0 for all. Other formats always hold all."
      ).help, valueName: "count"))
  var limit = 20

  @OptionGroup var language: LanguageOption
  @OptionGroup var report: ReportOptions

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--limit` is negative.
  public func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a whole number, 0 for all") }
  }

  /// Compares two runs of a results database, of one kind: evaluations, alternatives or analyses.
  ///
  /// - Throws: ``CommandFailure`` with `missingFile` if there is no database, `usage` if a run or
  ///   the customer is not in it or the runs are of two kinds, `data` if it is no results database,
  ///   and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    let language = language.language(on: console)
    try OutputFiles(report.files, on: console, in: language).check(
      against: [InputFile(Phrase(zh: "结果数据库", en: "the results database"), database)])
    let (first, second) = (try kept(before, in: language), try kept(after, in: language))
    switch (first.result, second.result) {
    case (.customers(let old), .customers(let new)):
      let difference = DifferenceReport(
        from: .init(run: first.run, result: old), to: .init(run: second.run, result: new),
        customer: customer)
      try write(difference, in: language, on: &console)
    case (.alternatives(let old), .alternatives(let new)):
      let difference = AlternativesDifferenceReport(
        from: .init(run: first.run, result: old), to: .init(run: second.run, result: new))
      try write(difference, in: language, on: &console)
    case (.analyses(let old), .analyses(let new)):
      let difference = AnalysesDifferenceReport(
        from: .init(run: first.run, analyses: old), to: .init(run: second.run, analyses: new))
      try write(difference, in: language, on: &console)
    default:
      let names = [first.run, second.run].sorted { $0.kind.order < $1.kind.order }.map(\.sentence)
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "\(names[0].zh)，\(names[1].zh)，无法比较",
          en: "\(names[0].en) and \(names[1].en): they do not compare"
        ), in: language)
    }
  }

  private func write(
    _ difference: DifferenceReport, in language: ReportLanguage, on console: inout Console
  ) throws(CommandFailure) {
    guard difference.knowsCustomer else {
      let id = customer ?? ""
      throw CommandFailure(
        .usage, Phrase(zh: "两次运行中都没有客户 \(id)", en: "neither run has a customer \(id)"), in: language
      )
    }
    try ReportOutput(options: report, language: language).write(
      difference, rowDetail, on: &console)
  }

  private func write(
    _ difference: AlternativesDifferenceReport, in language: ReportLanguage,
    on console: inout Console
  ) throws(CommandFailure) {
    try refuseCustomer(
      Phrase(zh: "这两次运行是方案排序", en: "these runs rank alternatives"), in: language)
    try ReportOutput(options: report, language: language).write(difference, on: &console)
  }

  private func write(
    _ difference: AnalysesDifferenceReport, in language: ReportLanguage,
    on console: inout Console
  ) throws(CommandFailure) {
    try refuseCustomer(Phrase(zh: "这两次运行是分析", en: "these runs hold analyses"), in: language)
    try ReportOutput(options: report, language: language).write(
      difference, rowDetail, on: &console)
  }

  /// `--customer` where there are none.
  private func refuseCustomer(
    _ runs: Phrase, in language: ReportLanguage
  ) throws(CommandFailure) {
    guard customer != nil else { return }
    let reason = Phrase(zh: "--customer 用于客户；", en: "--customer is for customers; ") + runs
    throw CommandFailure(.usage, reason, in: language)
  }

  /// As many rows as were asked for, and how to get all.
  private var rowDetail: ReportDetail {
    ReportDetail(
      limit: limit == 0 ? nil : limit,
      hint: Phrase(
        zh: "加 --limit 0 显示全部，或用 -o 写入文件。",
        en: " --limit 0 shows all, -o writes them to a file."))
  }

  private func kept(
    _ name: RunName, in language: ReportLanguage
  ) throws(CommandFailure) -> (run: EvaluationRun, result: KeptResult) {
    do {
      return try ResultStore(at: database).result(name)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }
}

extension EvaluationRun.Kind {
  /// Rankings are named before evaluations, analyses last.
  fileprivate var order: Int {
    switch self {
    case .alternatives: 0
    case .customers: 1
    case .analyses: 2
    }
  }
}

extension EvaluationRun {
  /// What the run is.
  fileprivate var sentence: Phrase {
    switch kind {
    case .alternatives:
      Phrase(zh: "运行 \(number) 是方案排序", en: "run \(number) ranks alternatives")
    case .customers:
      Phrase(zh: "运行 \(number) 是客户评价", en: "run \(number) evaluates customers")
    case .analyses: Phrase(zh: "运行 \(number) 是分析", en: "run \(number) holds analyses")
    }
  }
}
