public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
import FuzzyEvaluation
import IndicatorEvaluation
import ReportForms
import ScenarioData
import ScenarioFiles

extension FuzzyOperator: ExpressibleByArgument {}

/// `ahp fuzzy`
public struct FuzzyCommand: ConsoleCommand {
  public static let configuration = CommandConfiguration(
    commandName: "fuzzy",
    abstract: "Fuzzy comprehensive evaluation: memberships of the bands.",
    discussion: """
      模糊综合评价：各节点隶属度、等级、有效度与加权得分。

      The bands of the scenario are the grades; scores belong to them by triangles between their \
      middles unless told otherwise.

      Examples:
        ahp fuzzy scenario.yaml --lang zh
        ahp fuzzy scenario.yaml --object 0001 --operator min-max
        ahp fuzzy scenario.yaml --votes votes.csv
        ahp fuzzy scenario.yaml --trapezoidal 2 --format csv
      """)

  @OptionGroup var evaluated: EvaluatedOptions
  @OptionGroup var report: ReportOptions

  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp(
      "How a node's children are composed: "
        + "\(FuzzyOperator.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"))
  var composition = FuzzyOperator.weightedAverage

  @Option(
    help: ArgumentHelp(
      "Scores belong to two bands within so many points of a limit.", valueName: "points"))
  var trapezoidal: Double?

  @Flag(help: "A score belongs to its band alone.")
  var crisp = false

  @Option(
    help: ArgumentHelp(
      "Votes in place of scores: CSV with the columns `indicator` and one for every band, and `object` "
        + "for several objects.", valueName: "file"),
    completion: .file())
  var votes: String?

  @Option(help: ArgumentHelp("One customer, with every node.", valueName: "customer"))
  var object: String?

  @Option(
    help: ArgumentHelp("The period that is assessed (default: the current one).", valueName: "id"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      "Customers in the table; 0 for all. Other formats always hold all.", valueName: "count"))
  var limit = 50

  public init() {}

  public func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a whole number, 0 for all") }
    if crisp && trapezoidal != nil {
      throw ValidationError("--crisp and --trapezoidal exclude each other")
    }
    if votes != nil, crisp || trapezoidal != nil || period != nil || evaluated.data != nil {
      throw ValidationError(
        "--votes takes the place of scores: leave out --crisp, --trapezoidal, --period and --data")
    }
  }

  private var membership: BandMembership {
    trapezoidal.map { .trapezoidal($0) } ?? (crisp ? .crisp : .triangular)
  }

  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(evaluated.options, writing: report.files, on: console)
    let language = session.language
    let fuzzy: FuzzyReport
    if let votes {
      fuzzy = try voted(votes, &session, on: &console)
    } else {
      fuzzy = try scored(&session, on: &console)
    }
    let detail = ReportDetail(
      limit: limit > 0 ? limit : nil,
      hint: Phrase(
        zh: "加 --limit 0 显示全部，或用 -o 写入文件", en: "--limit 0 shows all, -o writes them to a file"))
    try ReportOutput(options: report, language: language).write(fuzzy, detail, on: &console)
  }

  /// The scenario's customers by their scores.
  private func scored(
    _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) -> FuzzyReport {
    let language = session.language
    guard case .customers(let result) = try evaluated.evaluate(&session, on: &console) else {
      throw CommandFailure(
        .data,
        language == .chinese
          ? "模糊综合评价需要客户数据或 --votes；该场景比较的是方案"
          : "fuzzy evaluation needs customers with data, or --votes; this scenario compares alternatives"
      )
    }
    let rows = try rows(of: result, language)
    do throws(FuzzyError) {
      let study = try FuzzyStudy(result, membership: membership, operator: composition)
      return try FuzzyReport(study, of: result, rows: rows)
    } catch {
      throw failure(error, result.model, result.weights, language)
    }
  }

  /// What people voted on, by the scenario's weights.
  private func voted(
    _ path: String, _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) -> FuzzyReport {
    let language = session.language
    guard
      let read = try session.readWeighing(and: [
        InputFile(Phrase(zh: "--votes 的文件", en: "the file of --votes"), path)
      ]), !session.hasErrors, let scenario = session.settlingWeights(read),
      let weights = session.solve(scenario)
    else {
      try session.settle(on: &console)
      throw CommandFailure(.data)
    }
    let table = VotesTable(
      leaves: weights.leaves.map { weights.nodes[$0].id },
      grades: scenario.model.bands.map { ($0.id, $0.label) }, notes: MistakeNotes(path: path)
    ).read(path)
    session.add(table.notes.diagnostics, undescribed: table.notes.undescribed)
    try session.settle(on: &console)
    let chosen = table.objects.filter { object == nil || $0.id == object }
    guard !chosen.isEmpty else {
      throw CommandFailure(
        .data,
        language == .chinese
          ? "\(path)：没有可评价的对象" : "\(path): there is nothing to assess")
    }
    do throws(FuzzyError) {
      return try FuzzyReport(
        FuzzyStudy(
          votes: chosen.map(\.counts), model: scenario.model, weights: weights,
          operator: composition), voted: chosen.map(\.id))
    } catch {
      throw failure(error, scenario.model, weights, language)
    }
  }

  private func failure(
    _ error: FuzzyError, _ model: EvaluationModel, _ weights: HierarchyWeights,
    _ language: ReportLanguage
  ) -> CommandFailure {
    if case .tooFewGrades = error {
      return CommandFailure(
        .data,
        language == .chinese
          ? "没有可作等级的 `bands`：请在场景中写至少两个等级"
          : "there are no `bands` to be grades: give the scenario at least two")
    }
    return CommandFailure(
      .data,
      error.message(grades: model.bands.map(\.id), nodes: weights.nodes.map(\.id))
        .text(in: language))
  }

  /// Positions of the rows that are assessed.
  private func rows(
    of result: EvaluationResult, _ language: ReportLanguage
  ) throws(CommandFailure) -> [Int] {
    let period = try result.model.period(period, in: language)
    let rows = result.rows.period.indices.filter { result.rows.period[$0] == period }
    guard let object else { return rows }
    guard let customer = result.customers.firstIndex(of: object) else {
      throw CommandFailure(
        .data, language == .chinese ? "没有客户 \(object)" : "there is no customer \(object)")
    }
    let own = rows.filter { result.rows.customer[$0] == customer }
    guard !own.isEmpty else {
      throw CommandFailure(
        .data,
        language == .chinese
          ? "客户 \(object) 在该评价期没有数据" : "customer \(object) has no data in this period")
    }
    return own
  }
}
