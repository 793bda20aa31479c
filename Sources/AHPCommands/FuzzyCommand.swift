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
  /// The name `fuzzy` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fuzzy",
      abstract: Phrase(
        zh: "模糊综合评价：各等级的隶属度。", en: "Fuzzy comprehensive evaluation: memberships of the bands."
      ).help,
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
  }

  @OptionGroup var evaluated: EvaluatedOptions
  @OptionGroup var report: ReportOptions

  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp(
      Phrase(zh: "下级指标的合成算子：", en: "How a node's children are composed: ").help
        + FuzzyOperator.allCases.map(\.rawValue).joined(separator: ", "), valueName: "name"))
  var composition: FuzzyOperator?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "距等级界限若干分以内的得分同时隶属两个等级。",
        en: "Scores belong to two bands within so many points of a limit."
      ).help, valueName: "points"))
  var trapezoidal: Double?

  @Flag(help: ArgumentHelp(Phrase(zh: "得分只隶属所在等级。", en: "A score belongs to its band alone.").help))
  var crisp = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "用投票代替得分：CSV 含列 `indicator` 和每个等级一列；多个对象时另有列 `object`。",
        en:
          "Votes in place of scores: CSV with the columns `indicator` and one for every band, and `object` "
          + "for several objects."
      ).help, valueName: "file"),
    completion: .file())
  var votes: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "单个客户的全部节点。", en: "One customer, with every node.").help, valueName: "customer"))
  var object: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "评价的评价期（默认：本期）。", en: "The period that is assessed (default: the current one).")
        .help, valueName: "id"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "表中列出的客户数；0 为全部。其他格式总是包含全部。",
        en: "Customers in the table; 0 for all. Other formats always hold all."
      ).help, valueName: "count"))
  var limit = 50

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--limit` is negative, `--crisp` goes with `--trapezoidal`, or
  ///   `--votes` with what is about scores.
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

  private func membership(_ written: FuzzySettings?) -> BandMembership {
    trapezoidal.map { .trapezoidal($0) } ?? (crisp ? .crisp : written?.membership ?? .triangular)
  }

  private func rule(_ written: FuzzySettings?) -> FuzzyOperator {
    composition ?? written?.operator ?? .weightedAverage
  }

  /// Assesses customers by the memberships of their scores, or by what people voted: of `--votes`,
  /// else of the scenario.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario, its data or the votes have mistakes,
  ///   the scenario compares alternatives without votes, there are fewer than two grades, or the
  ///   object is unknown; `usage` if the period is unknown; and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(evaluated.options, writing: report.files, on: console)
    let fuzzy: FuzzyReport
    if asksPeople(votes, session) {
      fuzzy = try voted(votes, &session, on: &console)
    } else {
      fuzzy = try scored(&session, on: &console)
    }
    if !report.showsWarnings || evaluated.options.strict {
      try session.warn(
        fuzzy.remarks.compactMap { remark in
          DiagnosticCode(rawValue: remark.code).map { ($0, remark.message) }
        }, on: &console)
    }
    let detail = ReportDetail(
      limit: limit > 0 ? limit : nil,
      hint: Phrase(
        zh: "加 --limit 0 显示全部，或用 -o 写入文件", en: "--limit 0 shows all, -o writes them to a file"))
    var output = session.output(report)
    output.inputs = { [inputs = output.inputs, votes] in
      inputs() + [votes].compactMap { $0 }.map { SourceFile(measuring: $0, role: .survey) }
    }
    try output.write(fuzzy, detail, on: &console)
  }

  /// Whether memberships are those that people gave: by `--votes`, by the scenario's `votes`, or all
  /// written down in a scenario without data.
  private func asksPeople(_ votes: String?, _ session: ScenarioSession) -> Bool {
    if votes != nil { return true }
    guard !crisp, trapezoidal == nil, evaluated.data == nil,
      let scenario = Scenario.read(evaluated.options.scenario).scenario?.weighing,
      let written = scenario.fuzzy
    else { return false }
    return written.votes != nil
      || (!written.memberships.isEmpty && scenario.dataFiles.isEmpty)
  }

  /// The scenario's customers by their scores.
  private func scored(
    _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) -> FuzzyReport {
    let language = session.language
    guard case .customers(let result) = try evaluated.evaluate(&session, on: &console) else {
      throw CommandFailure(
        .data,
        Phrase(
          zh: "模糊综合评价需要客户数据或 --votes；该场景比较的是方案",
          en:
            "fuzzy evaluation needs customers with data, or --votes; this scenario compares alternatives"
        ), in: language)
    }
    let rows = try rows(of: result, language)
    do throws(FuzzyError) {
      let written = session.fuzzy
      let study = try FuzzyStudy(
        result, membership: membership(written), operator: rule(written),
        nodeOperators: written?.nodeOperators ?? [:],
        grades: written?.grades ?? [], written: written?.memberships ?? [:])
      return try FuzzyReport(study, of: result, rows: rows)
    } catch {
      throw failure(
        error, grades(session.fuzzy, result.model).map(\.id), result.weights, language)
    }
  }

  /// What people voted on, by the scenario's weights.
  private func voted(
    _ given: String?, _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) -> FuzzyReport {
    let language = session.language
    let files = given.map {
      [InputFile(Phrase(zh: "--votes 的文件", en: "the file of --votes"), $0)]
    }
    guard let read = try session.readWeighing(and: files ?? []), !session.hasErrors,
      let scenario = session.settlingWeights(read), let weights = session.solve(scenario)
    else {
      try session.settle(on: &console)
      throw CommandFailure(.data)
    }
    let written = scenario.fuzzy
    let own = written?.grades ?? []
    let grades = grades(written, scenario.model)
    var file = given
    if file == nil { file = try votesFile(of: scenario, language) }
    guard let path = file else {
      try session.settle(on: &console)
      do throws(FuzzyError) {
        return try FuzzyReport(
          FuzzyStudy(
            votes: [[[Double]?](repeating: nil, count: weights.leaves.count)],
            model: scenario.model, weights: weights,
            operator: rule(written), nodeOperators: written?.nodeOperators ?? [:],
            grades: own,
            written: written?.memberships ?? [:]), voted: [nil])
      } catch {
        throw failure(error, grades.map(\.id), weights, language)
      }
    }
    let table = VotesTable(
      leaves: weights.leaves.map { weights.nodes[$0].id },
      grades: grades, notes: MistakeNotes(path: path)
    ).read(path)
    session.add(table.notes.diagnostics, undescribed: table.notes.undescribed)
    try session.settle(on: &console)
    let chosen = table.objects.filter { object == nil || $0.id == object }
    guard !chosen.isEmpty else {
      throw CommandFailure(
        .data, Phrase(zh: "\(path)：没有可评价的对象", en: "\(path): there is nothing to assess"),
        in: language)
    }
    do throws(FuzzyError) {
      return try FuzzyReport(
        FuzzyStudy(
          votes: chosen.map(\.counts), model: scenario.model, weights: weights,
          operator: rule(written), nodeOperators: written?.nodeOperators ?? [:],
          grades: own,
          written: written?.memberships ?? [:]), voted: chosen.map(\.id))
    } catch {
      throw failure(error, grades.map(\.id), weights, language)
    }
  }

  /// The scenario's file of votes; nil for a scenario without.
  ///
  /// - Throws: `CommandFailure` for one outside the scenario's folder.
  private func votesFile(
    of scenario: Weighing, _ language: ReportLanguage
  ) throws(CommandFailure) -> String? {
    guard let path = scenario.fuzzy?.votes else { return nil }
    guard
      evaluated.options.allowOutside || DataPath.isInside(path, folder: scenario.folder)
    else {
      throw CommandFailure(
        .data,
        Phrase(
          zh: "\(path) 在场景文件夹之外；确需使用请加 --allow-outside",
          en: "\(path) is outside the scenario's folder; --allow-outside reads it all the same"
        ), in: language)
    }
    return DataPath.place(path, in: scenario.folder)
  }

  /// What memberships are in: the scenario's own grades, else its bands.
  private func grades(
    _ written: FuzzySettings?, _ model: EvaluationModel
  ) -> [(id: String, label: Label)] {
    let own = written?.grades ?? []
    return own.isEmpty ? model.bands.map { ($0.id, $0.label) } : own.map { ($0.id, $0.label) }
  }

  private func failure(
    _ error: FuzzyError, _ grades: [String], _ weights: HierarchyWeights,
    _ language: ReportLanguage
  ) -> CommandFailure {
    if case .tooFewGrades = error {
      return CommandFailure(
        .data,
        Phrase(
          zh: "没有可作等级的 `bands`：请在场景中写至少两个等级",
          en: "there are no `bands` to be grades: give the scenario at least two"
        ), in: language)
    }
    return CommandFailure(
      .data,
      error.message(
        grades: grades.map { Phrase($0) }, nodes: weights.nodes.map { Phrase($0.id) }
      ), in: language)
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
        .data, Phrase(zh: "没有客户 \(object)", en: "there is no customer \(object)"), in: language)
    }
    let own = rows.filter { result.rows.customer[$0] == customer }
    guard !own.isEmpty else {
      throw CommandFailure(
        .data,
        Phrase(zh: "客户 \(object) 在该评价期没有数据", en: "customer \(object) has no data in this period"),
        in: language)
    }
    return own
  }
}
