public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import ScenarioFiles

/// `ahp weights`
public struct WeightsCommand: ConsoleCommand {
  /// The name `weights` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weights",
      abstract: Phrase(
        zh: "由判断求权重和一致性比例。", en: "Turn judgments into weights with their consistency."
      ).help,
      discussion: """
        指标权重与一致性检验。

        Examples:
          ahp weights scenario.yaml
          ahp weights scenario.yaml --lang zh --format markdown -o weights.md
          ahp weights scenario.yaml --given
          ahp weights scenario.yaml --format json | jq '.weights[] | [.id, .global_weight]'

        Four options look at the same judgments from other sides; each is shown instead of the \
        weights, and they can be combined:
          ahp weights scenario.yaml --compare-methods
          ahp weights scenario.yaml --indices --group
          ahp weights scenario.yaml --uncertainty --noise 0.2 --samples 100000 --seed 7
        """)
  }

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var analysis: AnalysisOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "专家超过二十位时，列出一致性最差的若干位；0 为全部。其他格式总是包含全部。",
        en:
          "Of more than twenty experts list these many, the least consistent first; 0 for all. Other "
          + "formats always hold all."
      ).help, valueName: "count"))
  var limit = 10

  @Flag(
    help:
      ArgumentHelp(
        Phrase(
          zh: "将权重输出为场景文件的 `given:` 段：由数据得来的权重从此固定。",
          en:
            "Print the weights as `given:` blocks of a scenario file: weights from data stay as they are then."
        ).help)
  )
  var given = false

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--limit` is negative, a setting of `--uncertainty` is out of
  ///   range or comes without it, or `--given` goes with another output.
  public func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a whole number, 0 for all") }
    try analysis.validateSettings()
    if given, !analysis.parts.isEmpty || report.format != nil || report.output != nil {
      throw ValidationError("--given prints YAML; it goes without --format, -o and other questions")
    }
  }

  /// Solves the judgments and writes the weights, with `--given` as a piece of a scenario; other
  /// questions on the judgments are answered instead of it.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario, or the data that weights depend on,
  ///   has mistakes, and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files, on: console)
    let parts = analysis.parts
    guard let read = try session.readWeighing(), !session.hasErrors,
      let scenario = session.settlingWeights(read),
      let weights = parts.isEmpty
        ? session.solve(scenario) : session.solveEveryJudgment(scenario)
    else { return try session.settle(on: &console) }
    try session.settle(on: &console, quieting: parts.isEmpty && !given && report.showsWarnings)
    if given {
      let text = scenario.givenWeights(
        weights, sources: ScenarioSources(of: scenario), in: session.language)
      return try console.write(text)
    }
    let output = session.output(report)
    guard parts.isEmpty else {
      var bar = ProgressBar(Phrase(zh: "抽样", en: "drawing").text(in: session.language), on: console)
      let result = AnalysisReport(
        model: scenario.model, weights: weights, parts: parts, noise: analysis.judgmentNoise,
        audits: scenario.columnSumAudits
      ) { share in
        bar.show(share, on: &console)
        return true
      }
      bar.finish(on: &console)
      return try output.write(result, on: &console)
    }
    let result = WeightsReport(
      model: scenario.model, weights: weights,
      warnings: session.warnings(scenario.model.warnings(about: weights)))
    try output.write(result, ReportDetail(limit: limit == 0 ? nil : limit), on: &console)
  }
}

/// What to ask about judgments beside their weights.
struct AnalysisOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "并列各种权重方法的结果及最大差异。",
        en: "Weights by all priority methods side by side, with the largest differences."
      ).help))
  var compareMethods = false

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "全部一致性指标、最差三元组和循环判断。",
        en: "All consistency indices, the worst triad and circular judgments."
      ).help))
  var indices = false

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "多位专家时：共识度、逐一剔除、离群专家、意见阵营。",
        en: "Of several experts: consensus, leave-one-out, outlying experts, camps of opinion."
      ).help))
  var group = false

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "哪些判断对权重影响最大，以及有误差时的区间。",
        en: "Which judgments move the weights most, and intervals under noise."
      ).help))
  var uncertainty = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "与 --uncertainty 合用：判断对数的标准差，0 至 2（默认：由判断估计）。",
        en: "With --uncertainty: standard deviation of the judgments' logarithms, 0 to 2 "
          + "(default: the one the judgments show)."
      ).help, valueName: "sigma"))
  var noise: Double?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "与 --uncertainty 合用：抽样次数。", en: "With --uncertainty: number of random draws.")
        .help, valueName: "count"))
  var samples: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "与 --uncertainty 合用：种子相同，结果相同。",
        en: "With --uncertainty: the same seed gives the same figures."
      ).help, valueName: "number"))
  var seed: UInt64?

  var parts: AnalysisParts {
    var parts: AnalysisParts = []
    if compareMethods { parts.insert(.methods) }
    if indices { parts.insert(.indices) }
    if group { parts.insert(.group) }
    if uncertainty { parts.insert(.uncertainty) }
    return parts
  }

  var judgmentNoise: JudgmentNoise {
    JudgmentNoise(
      kind: noise.map { .logNormal(deviation: $0) } ?? .estimated, samples: samples ?? 10_000,
      seed: seed ?? 1)
  }

  func validateSettings() throws {
    if !uncertainty && (noise != nil || samples != nil || seed != nil) {
      throw ValidationError("--noise, --samples and --seed belong to --uncertainty")
    }
    if let noise, !(noise > 0 && noise <= 2) {
      throw ValidationError("--noise takes a number above 0 and at most 2")
    }
    if let samples, !(2...10_000_000).contains(samples) {
      throw ValidationError("--samples takes a whole number from 2 to 10000000")
    }
  }
}
