public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import Robustness
import ScenarioData
import ScenarioFiles

/// `ahp robustness`
public struct RobustnessCommand: ConsoleCommand {
  /// The name `robustness` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "robustness",
      abstract: Phrase(
        zh: "权重变动时，名次和等级有多可靠。", en: "How sure the ranking and the bands are while weights vary."
      ).help,
      discussion: """
        稳健性：权重不确定时，名次与等级有多大把握。

        Weights of every node are drawn anew, each node by itself; every share has its standard \
        error. Where a single node varies in a tree of arithmetic means, who beats whom and the \
        shares of bands are exact.

        Examples:
          ahp robustness scenario.yaml
          ahp robustness scenario.yaml --weights any --samples 1000000
          ahp robustness scenario.yaml --weights within=20% --precision 0.2% --seed 7
          ahp robustness scenario.yaml --sobol --leave-out -o robustness.json
          ahp robustness scenario.yaml --rank-reversal --lang zh
        """)
  }

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh:
          "对权重的了解（默认按场景，未写则为 within=20%）：any（任意，均匀）、order（当前顺序）、within=比例（各自上下浮动）、dirichlet=集中度、fixed（固定）。",
        en: "What is known of the weights (default: what the scenario says, else within=20%): any "
          + "(uniform), order (today's order), within=SHARE (each ± a "
          + "share of itself), dirichlet=CONCENTRATION, fixed."
      ).help,
      valueName: "any|order|within=20%|dirichlet=50|fixed"))
  var weights: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "有判断的节点改按判断的误差变动：estimated（由判断估计）、对数的标准差，或 grades=1。",
        en:
          "Judged nodes vary by the noise of their judgments instead: estimated (what the judgments show), "
          + "a standard deviation of their logarithms, or grades=1."
      ).help,
      valueName: "estimated|0.2|grades=1"))
  var judgments: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "抽样次数（默认：100000）。", en: "Number of draws (default: 100000).").help,
      valueName: "count"))
  var samples: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "抽样直到名次占比的最大标准误低于该值，如 0.2%。",
        en: "Draw until the largest standard error of a rank's share is below this, such as 0.2%."
      ).help,
      valueName: "share"))
  var precision: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "种子相同，结果相同。", en: "The same seed gives the same figures.").help,
      valueName: "number"))
  var seed: UInt64?

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "哪个假设影响最大：Sobol 指数。", en: "Which assumption matters most: Sobol indices.").help))
  var sobol = false

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "与 --sobol 合用：各自上下浮动的权重逐个分析，而不是每个节点合为一项。",
        en: "With --sobol: each weight that varies within a share of itself by itself, not the "
          + "weights of a node together."
      ).help))
  var eachWeight = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "与 --sobol 合用：64 至 65536 之间的 2 的幂。",
        en: "With --sobol: a power of two from 64 to 65536."
      ).help, valueName: "count"))
  var points = 1_024

  @Flag(help: ArgumentHelp(Phrase(zh: "依次去掉每个指标。", en: "Every indicator left out in turn.").help))
  var leaveOut = false

  @Flag(
    help:
      ArgumentHelp(
        Phrase(
          zh: "依次去掉、复制、变差各方案：其余方案的次序是否逆转。",
          en:
            "Alternatives left out, copied and made worse in turn: whether the others' order turns round."
        ).help)
  )
  var rankReversal = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "与 --sobol 合用：同时分析该客户的得分。", en: "With --sobol: look at this customer's score, too."
      ).help, valueName: "id"))
  var customer: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "供人阅读的表列出几行；0 为全部。", en: "List so many for people; 0 for all.").help,
      valueName: "count"))
  var top = 50

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "评价期（默认：最后一期）。", en: "The period (default: the last one).").help, valueName: "id"))
  var period: String?

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--weights`, `--judgments`, `--precision`, `--samples`,
  ///   `--points` or `--top` is not of its form or range, or `--customer` or `--each-weight` comes
  ///   without `--sobol`.
  public func validate() throws {
    if let weights, Self.assumption(weights) == nil {
      throw ValidationError(
        "--weights takes any, order, fixed, within=SHARE up to 100%, or dirichlet=NUMBER above 0")
    }
    if let judgments, Self.noise(judgments) == nil {
      throw ValidationError(
        "--judgments takes estimated, a number above 0 and at most 2, or grades=NUMBER up to 4")
    }
    if let precision, !(Self.share(precision).map { $0 > 0 && $0 < 0.5 } ?? false) {
      throw ValidationError("--precision takes a share above 0 and below 50%, such as 0.2%")
    }
    if let samples, !(2...1_000_000_000).contains(samples) {
      throw ValidationError("--samples takes a whole number from 2 to 1000000000")
    }
    if !(64...65_536).contains(points) || points.nonzeroBitCount != 1 {
      throw ValidationError("--points takes a power of two from 64 to 65536")
    }
    if eachWeight && !sobol { throw ValidationError("--each-weight belongs to --sobol") }
    if customer != nil && !sobol { throw ValidationError("--customer belongs to --sobol") }
    if top < 0 { throw ValidationError("--top takes a whole number from 0 on") }
  }

  /// `20%` or `0.2`.
  static func share(_ text: some StringProtocol) -> Double? {
    let number =
      text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  static func noise(_ text: String) -> JudgmentNoise.Kind? {
    if text == "estimated" { return .estimated }
    if text.hasPrefix("grades=") {
      return Double(text.dropFirst(7)).flatMap { $0 > 0 && $0 <= 4 ? .grades($0) : nil }
    }
    return Double(text).flatMap { $0 > 0 && $0 <= 2 ? .logNormal(deviation: $0) : nil }
  }

  /// What the scenario says, unless flags say otherwise.
  private func assumptions(_ written: RobustnessSettings?) -> RobustnessAssumptions {
    var assumptions = written?.assumptions ?? RobustnessAssumptions()
    if let weights = weights.flatMap({ Self.assumption($0) }) {
      assumptions.weights = weights
      assumptions.nodes = [:]
      assumptions.judgments = nil
    }
    if let noise = judgments.flatMap({ Self.noise($0) }) { assumptions.judgments = noise }
    return assumptions
  }

  static func assumption(_ text: String) -> RobustnessAssumptions.Weights? {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    switch (parts.first, parts.count) {
    case ("any", 1): return .any
    case ("order", 1): return .order
    case ("fixed", 1): return .fixed
    case ("within", 2):
      return share(parts[1]).flatMap { $0 > 0 && $0 <= 1 ? .within($0) : nil }
    case ("dirichlet", 2):
      return Double(parts[1]).flatMap { $0 > 0 && $0 <= 1e9 ? .dirichlet($0) : nil }
    default: return nil
    }
  }

  /// Draws weights and writes how often each customer or alternative has each rank and band.
  ///
  /// Ctrl-C ends the drawing, not the command: the report is that of the draws until then.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario or its data has mistakes or the
  ///   assumptions do not fit, `usage` if the period or the customer is unknown, `interrupted`
  ///   after Ctrl-C, and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files, on: console)
    guard let read = try session.readWeighing(), let scenario = session.settlingWeights(read) else {
      return try session.settle(on: &console)
    }
    let model = scenario.model
    var position: Int?
    if let period {
      position = model.periods.firstIndex { $0.id == period }
      guard position != nil else {
        throw CommandFailure(
          unknown: period, "--period", model.periods.map(\.id), in: session.language)
      }
    } else if !model.periods.isEmpty {
      position = model.periods.count - 1
    }
    var found: Studied?
    if scenario.dataFiles.isEmpty, !model.alternatives.isEmpty {
      if let result = session.rankAlternatives(scenario), !session.hasErrors {
        found = Studied(
          subject: RobustnessSubject(result), ids: model.alternatives.map(\.id),
          names: model.alternatives.map(\.label),
          reversals: rankReversal ? result.rankReversals() : nil)
      }
    } else if scenario.dataFiles.isEmpty {
      session.add(scenario.diagnosticsForNothingToEvaluate())
    } else if let data = session.readData(of: scenario), !session.hasErrors,
      let weights = session.solve(scenario),
      let result = session.evaluate(scenario, data, weights)
    {
      let own = result.rows.period.indices.filter { result.rows.period[$0] == position ?? 0 }
      found = Studied(
        subject: RobustnessSubject(result, period: position),
        ids: own.map { result.customers[result.rows.customer[$0]] },
        names: result.fields.customerNames.map { names in
          own.map { row in
            let name = names[result.rows.customer[row]]
            return name.isEmpty ? Label() : Label(name)
          }
        } ?? [])
    }
    try session.settle(on: &console)
    guard let found else { return }
    try study(found, scenario, position, &session, on: &console)
  }

  /// What is studied and what its rows are called.
  private struct Studied {
    var subject: RobustnessSubject
    var ids: [String]
    var names: [Label]
    var reversals: RankReversals?
  }

  private func study(
    _ studied: Studied, _ scenario: Weighing, _ period: Int?, _ session: inout ScenarioSession,
    on console: inout Console
  ) throws(CommandFailure) {
    let language = session.language
    let model = scenario.model
    let written = scenario.robustness
    let limit = precision == nil ? 100_000 : 100_000_000
    // A precision that is asked for is worth more draws than the scenario has in mind.
    let total = samples ?? (precision == nil ? written?.samples : nil) ?? limit
    let seed = seed ?? written?.seed ?? 1
    let stop = StopRequest(on: console)
    var bar = ProgressBar(Phrase(zh: "抽样", en: "drawing").text(in: language), on: console)
    let result: RobustnessReport
    var remarks: [(DiagnosticCode, Phrase)] = []
    do {
      let study = try RobustnessStudy(
        studied.subject,
        assumptions(written))
      let row = try position(of: customer, among: studied, in: study, language)
      let drawn = try study.run(
        samples: total, seed: seed, precision: precision.flatMap { Self.share($0) },
        countsWins: study.rows.count <= 200 && !study.hasExactProbabilities
      ) { drawn in
        bar.show(Double(drawn) / Double(total), on: &console)
        return !stop.isRequested
      }
      let indices =
        sobol
        ? try study.sobolIndices(
          points: points, seed: seed, row: row, weightsOneByOne: eachWeight
        ) { bar.show($0, on: &console) } : nil
      bar.finish(on: &console)
      if stop.isRequested {
        console.writeError(
          Phrase(
            zh: "已停止：以下为 \(drawn.draws) 次抽样的结果\n",
            en: "stopped: the figures are those of \(drawn.draws) draws\n"
          ).text(in: language))
      }
      remarks = drawn.precisionRemarks(wanted: precision.flatMap { Self.share($0) })
      result = RobustnessReport(
        drawn, of: model, ids: studied.ids, names: studied.names, period: period,
        indices: indices, removals: leaveOut ? study.leaveOneOut() : nil,
        asksReversals: rankReversal,
        reversals: studied.reversals)
    } catch let error as RobustnessError {
      bar.finish(on: &console)
      throw CommandFailure(.data, error.explanation, in: language)
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw CommandFailure(.data, "\(error)")
    }
    try session.warn(remarks, on: &console)
    try session.output(report).write(
      result, ReportDetail(limit: top == 0 ? nil : top), on: &console)
    if stop.isRequested { throw CommandFailure(.interrupted) }
  }

  private func position(
    of customer: String?, among studied: Studied, in study: RobustnessStudy,
    _ language: ReportLanguage
  ) throws(CommandFailure) -> Int? {
    guard let customer else { return nil }
    let ids = study.rows.map { studied.ids[$0] }
    guard let row = ids.firstIndex(of: customer) else {
      throw CommandFailure(unknown: customer, "--customer", ids, in: language)
    }
    return row
  }
}

extension RobustnessResult {
  /// That more draws are needed for what is shown.
  fileprivate func precisionRemarks(wanted: Double?) -> [(DiagnosticCode, Phrase)] {
    let error = largestStandardError
    if let wanted, error > wanted {
      let (reached, asked) = (shown(error), shown(wanted))
      return [
        (
          .robustnessPrecision,
          Phrase(
            zh: "\(draws) 次抽样后最大标准误为 \(reached)，未达到 \(asked)",
            en: "after \(draws) draws the largest standard error is \(reached), not \(asked)"
          )
        )
      ]
    }
    let firsts = (0..<count).map { firstShare(of: $0) }.sorted { $0.value > $1.value }
    guard firsts.count > 1, firsts[1].value > 0 else { return [] }
    let difference = firsts[0].value - firsts[1].value
    let variance =
      firsts[0].standardError * firsts[0].standardError
      + firsts[1].standardError * firsts[1].standardError
    guard difference * difference < 4 * variance else { return [] }
    return [
      (
        .robustnessPrecision,
        Phrase(
          zh: "前两名排第一的比例之差在两倍标准误之内：需要更多抽样（--samples 或 --precision）",
          en: "the shares of the two that come first most often differ by less than two standard "
            + "errors: more draws are needed (--samples or --precision)"
        )
      )
    ]
  }

  private func shown(_ share: Double) -> String {
    "\((share * 100_000).rounded() / 1000) %"
  }
}
