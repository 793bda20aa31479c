public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
import EvaluationStreams
import FileOutput
import IndicatorEvaluation
import ReportForms
import ScenarioData
import ScenarioFiles
import Sensitivity

/// `ahp sensitivity`
public struct SensitivityCommand: ConsoleCommand {
  /// The name `sensitivity` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sensitivity",
      abstract: Phrase(
        zh: "各权重变动到何处，名次或等级才改变。",
        en: "How far each weight may move before the ranking or a band changes."
      ).help,
      discussion: """
        权重敏感性：每个权重可变动多少而第一名、全部名次或等级不变；客户须改进什么才能升级。

        One local weight moves from 0 to 1, its siblings keep their proportions. In a tree of \
        arithmetic means every figure is exact.

        Examples:
          ahp sensitivity scenario.yaml
          ahp sensitivity scenario.yaml --weight timeliness --critical
          ahp sensitivity scenario.yaml --customer 0003
          ahp sensitivity scenario.yaml --pair 0003 0001
          ahp sensitivity scenario.yaml --node quality --curve 0:1:0.05 -o curve.csv
        """)
  }

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "只看该节点下级的权重。", en: "Only the weights of this node's children.").help,
      valueName: "id"))
  var node: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "只看该节点的权重。", en: "Only the weight of this node.").help, valueName: "id"))
  var weight: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "该客户要达到更高等级需改进什么。",
        en: "What this customer would have to improve to reach each higher band."
      ).help, valueName: "id"))
  var customer: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      Phrase(
        zh: "第一个客户要赶上第二个需改进什么。",
        en: "What the first customer would have to improve to catch up with the second."
      ).help,
      valueName: "id id"))
  var pair: [String] = []

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "评价期（默认：最后一期）。", en: "The period (default: the last one).").help, valueName: "id"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "以 CSV 输出在这些权重下的全部得分。", en: "As CSV: every score at these weights.").help,
      valueName: "from:to:step"))
  var curve: String?

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "另给出 Triantaphyllou 和 Sánchez 的最关键准则。",
        en: "The most critical criterion by Triantaphyllou and Sánchez, too."
      ).help))
  var critical = false

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--pair` has not two ids or goes with `--customer`, or
  ///   `--curve` is no grid within 0...1 or goes with another form than CSV.
  public func validate() throws {
    if !pair.isEmpty && pair.count != 2 { throw ValidationError("--pair takes two ids") }
    if customer != nil && !pair.isEmpty {
      throw ValidationError("--customer and --pair exclude each other")
    }
    if let curve {
      guard Self.grid(curve) != nil else {
        throw ValidationError(
          "--curve takes from:to:step within 0:1, such as 0:1:0.01, of at most 10001 weights")
      }
      guard report.resolvedFormat == .csv else {
        throw ValidationError("--curve writes CSV: add --format csv or -o FILE.csv")
      }
    }
  }

  /// The weights of `from:to:step`; nil for anything else.
  static func grid(_ text: String) -> [Double]? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 3, let from = parts[0], let to = parts[1], let step = parts[2],
      0 <= from, from <= to, to <= 1, step > 0, (to - from) / step <= 10_000
    else { return nil }
    let count = Int(((to - from) / step + 1e-9).rounded(.down))
    return (0...count).map { min(to, from + Double($0) * step) }
  }

  /// Writes how far each weight may move, and what a customer would have to improve.
  ///
  /// Of more than 20 000 customers, where no single one is asked about, an overview is written
  /// while their file is read.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario or its data has mistakes, `usage` if
  ///   a node, a customer or the period is unknown or customers are asked about among alternatives,
  ///   and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files, on: console)
    guard let read = try session.readWeighing(), let scenario = session.settlingWeights(read) else {
      return try session.settle(on: &console)
    }
    let model = scenario.model
    try check(model, session.language)
    let comparesAlternatives = scenario.dataFiles.isEmpty && !model.alternatives.isEmpty
    var found: SensitivityReport?
    if comparesAlternatives {
      if customer != nil || !pair.isEmpty {
        throw CommandFailure(
          .usage,
          Phrase(
            zh: "--customer 与 --pair 用于客户数据；该场景比较的是方案",
            en: "--customer and --pair are about customers; this scenario compares alternatives"
          ), in: session.language)
      }
      if let result = session.rankAlternatives(scenario), !session.hasErrors {
        found = SensitivityReport(result, showing: isShown, showsCriticality: critical)
      }
    } else if scenario.dataFiles.isEmpty {
      session.add(scenario.diagnosticsForNothingToEvaluate())
    } else if let overview = try overview(of: scenario, session, on: &console) {
      try session.settle(on: &console)
      return try session.output(report).write(
        overview, on: &console)
    } else if let data = session.readData(of: scenario), !session.hasErrors,
      let weights = session.solve(scenario),
      let result = session.evaluate(scenario, data, weights)
    {
      try check(result, session.language)
      found = SensitivityReport(
        result, period: try period(of: model, session.language), showing: isShown,
        customer: pair.first ?? customer, rival: pair.count == 2 ? pair[1] : nil,
        showsCriticality: critical, treatments: scenario.valueTreatments)
    }
    try session.settle(on: &console)
    guard var result = found else { return }
    result.curve = curve.flatMap { Self.grid($0) } ?? []
    try session.output(report).write(result, on: &console)
  }

  /// Customers up to whom every one is listed; more are streamed.
  private static let listedCustomers = 20_000

  /// What there is to say of more customers than are listed, while their file is read; nil for fewer, for
  /// what takes all rows at once, and where something is wrong, which is said elsewhere.
  private func overview(
    of scenario: Weighing, _ session: ScenarioSession, on console: inout Console
  ) throws(CommandFailure) -> SensitivityOverview? {
    guard customer == nil, pair.isEmpty, curve == nil, !critical, !session.hasErrors,
      scenario.dataPlan.streamObstacle == nil
    else { return nil }
    let position = try period(of: scenario.model, session.language)
    do {
      let weights = try scenario.model.weights()
      var customers = try CustomerStream(
        scenario.dataPlan, weights: weights, allowingOutside: options.allowOutside)
      guard let frame = customers.frame else { return nil }
      var bar = ProgressBar(Phrase(zh: "读取", en: "reading").text(in: session.language), on: console)
      var streamed = StreamedSensitivity(frame, period: position, showing: isShown)
      try streamed.read(&customers) { share, rows in
        if rows > Self.listedCustomers { bar.show(share ?? 0, on: &console) }
      }
      guard !customers.diagnostics.hasErrors, customers.undescribed == 0, streamed.isExact,
        streamed.count > Self.listedCustomers
      else {
        bar.finish(on: &console)
        return nil
      }
      let outlooks = try streamed.finish { bar.show($0, on: &console) }
      bar.finish(on: &console)
      return SensitivityOverview(
        outlooks, of: frame, count: streamed.count, period: position,
        label: { streamed.label(ofRow: $0) })
    } catch let error as FileOutputError {
      throw CommandFailure(.inputOutput, "\(error)")
    } catch {
      return nil
    }
  }

  private func isShown(_ child: String, _ parent: String) -> Bool {
    (node == nil || node == parent) && (weight == nil || weight == child)
  }

  /// Throws for ids that the tree does not have.
  private func check(
    _ model: EvaluationModel, _ language: ReportLanguage
  ) throws(CommandFailure) {
    for (option, id, isParent) in [("--node", node, true), ("--weight", weight, false)] {
      guard let id else { continue }
      let known = model.tree.nodeIDs(isParent: isParent)
      if !known.contains(id) { throw CommandFailure(unknown: id, option, known, in: language) }
    }
  }

  /// Throws for customers that have no score in the period.
  private func check(
    _ result: EvaluationResult, _ language: ReportLanguage
  ) throws(CommandFailure) {
    let position = try period(of: result.model, language) ?? max(0, result.model.periods.count - 1)
    let scored = result.rows.scores.indices.filter {
      result.rows.period[$0] == position && !result.rows.scores[$0].isNaN
    }.map { result.customers[result.rows.customer[$0]] }
    for (option, id) in (customer.map { [("--customer", $0)] } ?? []) + pair.map({ ("--pair", $0) })
    where !scored.contains(id) {
      throw CommandFailure(unknown: id, option, scored, in: language)
    }
  }

  private func period(
    of model: EvaluationModel, _ language: ReportLanguage
  ) throws(CommandFailure) -> Int? {
    guard let period else { return nil }
    guard let position = model.periods.firstIndex(where: { $0.id == period }) else {
      throw CommandFailure(unknown: period, "--period", model.periods.map(\.id), in: language)
    }
    return position
  }
}

extension CommandFailure {
  /// An id that an option names and that is not there.
  init(unknown id: String, _ option: String, _ known: [String], in language: ReportLanguage) {
    let some = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    self.init(
      .usage,
      Phrase(
        zh: "\(option)：没有 `\(id)`；可用：\(some)",
        en: "\(option): there is no `\(id)`; there are: \(some)"
      ).text(in: language))
  }
}

extension HierarchyNode {
  /// Ids of the nodes with children, or of all but the root, parents first.
  func nodeIDs(isParent: Bool) -> [String] {
    var ids: [String] = []
    var open = [self]
    while let next = open.popLast() {
      if isParent ? !next.isLeaf : next != self { ids.append(next.id) }
      open += next.children.reversed()
    }
    return ids
  }
}

extension Weighing {
  /// What became of values before they were scored, by indicator.
  fileprivate var valueTreatments: [String: ValueTreatment] {
    treatments.compactMapValues { treatment in
      switch treatment.outliers {
      case .logarithm: .logarithm
      case .winsorise: .winsorised
      case nil: nil
      }
    }
  }
}
