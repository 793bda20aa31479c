public import ArgumentParser
import EvaluationReports
import IndicatorEvaluation
public import ResultStore

extension RunName: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// `ahp diff`
public struct DiffCommand: ConsoleCommand {
  public static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two runs, and why: data, rules or weights.",
    discussion: """
      两次运行之间什么变了、为何变化：每个客户的得分变化分解为数据、规则、权重三部分，相加等于变化。

      Every change of a score is divided among the data, the rules and the weights; the parts add \
      up to it. Documentation/results-database.md says how. RUN is a number, `latest` or `previous`.

      Examples:
        ahp diff results.sqlite
        ahp diff results.sqlite 3 7 --limit 0
        ahp diff results.sqlite previous latest --customer 0004 --lang zh
        ahp diff results.sqlite --format csv > changes.csv
      """)

  @Argument(
    help: "The database.", completion: .file(extensions: ["sqlite", "sqlite3", "db"]))
  var database: String

  @Argument(help: "The earlier run.", completion: .list(["previous", "latest"]))
  var before: RunName = .previous

  @Argument(help: "The later run.", completion: .list(["latest", "previous"]))
  var after: RunName = .latest

  @Option(help: ArgumentHelp("Look at this customer alone.", valueName: "customer"))
  var customer: String?

  @Option(
    help: ArgumentHelp(
      "Customers in the table; 0 for all. Other formats always hold all.", valueName: "count"))
  var limit = 20

  @OptionGroup var language: LanguageOption
  @OptionGroup var report: ReportOptions

  public init() {}

  public func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a whole number, 0 for all") }
  }

  public func run(on console: inout Console) throws(CommandFailure) {
    let language = language.language(on: console)
    let difference = DifferenceReport(
      from: try evaluation(before, in: language), to: try evaluation(after, in: language),
      customer: customer)
    guard difference.knowsCustomer else {
      let id = customer ?? ""
      throw CommandFailure(
        .usage,
        language == .chinese ? "两次运行中都没有客户 \(id)" : "neither run has a customer \(id)")
    }
    try ReportOutput(options: report, language: language).write(
      document: {
        difference.document(
          limit: limit == 0 ? nil : limit,
          hint: Phrase(
            zh: "加 --limit 0 显示全部，或用 -o 写入文件。",
            en: " --limit 0 shows all, -o writes them to a file."))
      },
      json: { difference.json(generator: ReportOutput.generator) },
      csv: { difference.csv() }, on: &console)
  }

  private func evaluation(
    _ name: RunName, in language: ReportLanguage
  ) throws(CommandFailure) -> DifferenceReport.KeptEvaluation {
    do {
      let kept = try ResultStore(at: database).evaluation(name)
      return DifferenceReport.KeptEvaluation(run: kept.run, result: kept.result)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }
}
