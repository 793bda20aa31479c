public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import RankingMethods
import ReportForms
import ScenarioFiles

extension RankingBasis: ExpressibleByArgument {}
extension TOPSIS.Normalisation: ExpressibleByArgument {}
extension RankSumRatio.Ranks: ExpressibleByArgument {}

/// `ahp rankings`
public struct RankingsCommand: ConsoleCommand {
  /// The name `rankings` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rankings",
      abstract: Phrase(
        zh: "用 TOPSIS、VIKOR 等方法排序，并说明各方法是否一致。",
        en: "Rank by TOPSIS, VIKOR and other methods, and say how far they agree."
      ).help,
      discussion: """
        加权和、TOPSIS、VIKOR、灰色关联、PROMETHEE II、秩和比的排序对照。

        Examples:
          ahp rankings scenario.yaml
          ahp rankings scenario.yaml --methods weighted-sum,topsis,promethee-ii --lang zh
          ahp rankings scenario.yaml --methods promethee-ii --promethee linear:2,10 \\
            --promethee price=gaussian:5
          ahp rankings scenario.yaml --on values --format json -o rankings.json
        """)
  }

  @OptionGroup var evaluated: EvaluatedOptions
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "方法，以逗号分隔（默认：除 promethee-ii 外全部）：",
        en: "Methods, separated by commas (default: all but promethee-ii): "
      ).help + RankingMethod.allCases.map(\.rawValue).joined(separator: ", "), valueName: "list"))
  var methods: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "scores（0 至 100 的得分，方向已统一）或 values（实测值）；默认按场景，未写则为 scores。",
        en:
          "scores (0 to 100, directions settled) or values as measured (default: what the scenario "
          + "says, else scores)."
      ).help,
      valueName: "scores|values"))
  var on: RankingBasis?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "排序所用的评价期（默认：本期）。", en: "The period whose rows are ranked (default: the current one)."
      ).help, valueName: "id")
  )
  var period: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "TOPSIS：vector（向量）或 min-max 归一化。", en: "TOPSIS: vector or min-max normalisation.")
        .help, valueName: "vector|min-max"))
  var topsis: TOPSIS.Normalisation?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "VIKOR：多数准则的权重，0 至 1。", en: "VIKOR: weight of the majority, 0 to 1.").help,
      valueName: "v"))
  var vikor: Double?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "灰色关联：分辨系数，大于 0 至 1。", en: "Grey relational: distinguishing coefficient, above 0 to 1."
      ).help, valueName: "zeta")
  )
  var zeta: Double?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "秩和比：平均秩或比例秩。", en: "Rank-sum ratio: mean ranks or proportional ones.").help,
      valueName: "integer|proportional"))
  var ranks: RankSumRatio.Ranks?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh:
          "PROMETHEE II 偏好函数：usual、u-shape:q、v-shape:p、level:q,p、linear:q,p 或 gaussian:s，可用于全部或单个准则（price=linear:1,5），可多次给出（默认：usual）。",
        en:
          "PROMETHEE II: usual, u-shape:q, v-shape:p, level:q,p, linear:q,p or gaussian:s, for all criteria "
          + "or for one (price=linear:1,5); may be given again (default: usual)."
      ).help,
      valueName: "function"))
  var promethee: [PreferenceOption] = []

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "表中的行数；0 为全部。其他格式总是包含全部。",
        en: "Rows in the table; 0 for all. Other formats always hold all."
      ).help, valueName: "count")
  )
  var limit = 50

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--limit` is negative, or a method unknown or named twice.
  public func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a whole number, 0 for all") }
    for name in methodNames where RankingMethod(rawValue: name) == nil {
      let known = RankingMethod.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no method `\(name)`; there are: \(known)")
    }
    if Set(methodNames).count != methodNames.count {
      throw ValidationError("--methods names each method once")
    }
  }

  private var methodNames: [String] {
    methods?.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " })
    } ?? []
  }

  private func settings(
    of criteria: [String], _ written: RankingsSettings?, _ language: ReportLanguage
  ) throws(CommandFailure) -> RankingSettings {
    var settings = written?.settings ?? RankingSettings()
    settings.functions = try promethee.functions(of: criteria, besides: written, in: language)
    if methods != nil { settings.methods = methodNames.compactMap { RankingMethod(rawValue: $0) } }
    if let topsis { settings.topsis = topsis }
    if let vikor { settings.majority = vikor }
    if let zeta { settings.distinguishing = zeta }
    if let ranks { settings.rankSumRatio = ranks }
    return settings
  }

  /// Ranks the customers of a period, or the alternatives, by each method.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario or its data has mistakes or a method
  ///   cannot rank the rows, `usage` if the period or a criterion is unknown, and as
  ///   ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(evaluated.options, writing: report.files, on: console)
    let outcome = try evaluated.evaluate(&session, on: &console)
    let result = try ranked(outcome, session.rankings, session.language)
    if !report.showsWarnings || evaluated.options.strict {
      try session.warn(
        result.remarks.compactMap { remark in
          DiagnosticCode(rawValue: remark.code).map { ($0, remark.message) }
        }, on: &console)
    }
    let detail = ReportDetail(
      limit: limit > 0 ? limit : nil,
      hint: Phrase(
        zh: "加 --limit 0 显示全部，或用 -o 写入文件", en: "--limit 0 shows all, -o writes them to a file"))
    try session.output(report).write(
      result, detail, on: &console)
  }

  private func ranked(
    _ outcome: EvaluatedOptions.Outcome, _ written: RankingsSettings?, _ language: ReportLanguage
  ) throws(CommandFailure) -> RankingsReport {
    switch outcome {
    case .alternatives(let result):
      let criteria = result.leaves.map { result.weights.nodes[$0.node].id }
      let settings = try settings(of: criteria, written, language)
      do throws(RankingError) {
        return RankingsReport(result, try RankedEvaluation(result, settings))
      } catch {
        throw CommandFailure(
          .data,
          error.message(
            rows: result.model.alternatives.map { Phrase($0.id) },
            criteria: criteria.map { Phrase($0) }
          ), in: language)
      }
    case .customers(let result):
      let period = try result.model.period(period, in: language)
      let criteria = result.weights.leaves.map { result.weights.nodes[$0].id }
      let settings = try settings(of: criteria, written, language)
      let basis = on ?? written?.basis ?? .scores
      do throws(RankingError) {
        return RankingsReport(
          result, try RankedEvaluation(result, period: period, on: basis, settings), period: period)
      } catch {
        let rows = result.rows.period.indices.filter { result.rows.period[$0] == period }
        throw CommandFailure(
          .data,
          error.message(
            rows: rows.map { Phrase(result.customers[result.rows.customer[$0]]) },
            criteria: criteria.map { Phrase($0) }
          ), in: language)
      }
    }
  }
}
