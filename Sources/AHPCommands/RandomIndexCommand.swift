import AHPScenarios
public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import ScenarioFiles

extension GradeSampling: ExpressibleByArgument {}
extension RandomizedIndex: ExpressibleByArgument {}

/// `ahp random-index`
public struct RandomIndexCommand: ConsoleCommand {
  /// The name `random-index` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "random-index",
      abstract: Phrase(
        zh: "模拟某一阶数、标度和问卷的随机一致性指标。",
        en: "Simulate the random index of an order, a scale and a questionnaire."
      ).help,
      discussion: """
        模拟随机一致性指标 RI：指定阶数、标度与问卷（问哪些对）。

        The mean consistency index of random judgments, with its standard error, beside the values \
        of the published tables. The same seed gives the same figures on every machine.

        Examples:
          ahp random-index --order 5
          ahp random-index --order 7 --scale balanced --samples 100000 --seed 42
          ahp random-index --order 6 --missing 4
          ahp random-index --order 16 --index harmonic --samples 4000000
          ahp random-index --order 4 --pairs "1-2,2-3,3-4,1-4"
          ahp random-index --scenario scenario.yaml --set j-process
        """)
  }

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "比较项个数，3 至 200。", en: "Number of items, 3 to 200.").help, valueName: "count"))
  var order: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "抽样所用的标度（默认：saaty）。", en: "The judgment scale that is drawn from (default: saaty)."
      ).help, valueName: "name"),
    completion: .list(JudgmentScale.builtIn.map(\.name)))
  var scale: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "等级的抽取规则；不同规则使指标相差百分之几。",
        en: "How grades are drawn; the rule changes the index by several per cent."
      ).help,
      valueName: GradeSampling.allCases.map(\.rawValue).joined(separator: "|")))
  var sampling = GradeSampling.gradesEquallyLikely

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "哪种指标：saaty（CI，用于 CR）或 harmonic（HCI，用于列和检验）。",
        en: "Which index: saaty (CI, for CR) or harmonic (HCI, for audits by column sums)."
      ).help,
      valueName: "saaty|harmonic"))
  var index = RandomizedIndex.saaty

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "不询问的比较对个数，每个矩阵随机选取。", en: "Pairs that are not asked, others drawn for each matrix."
      ).help, valueName: "count"))
  var missing: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "询问的比较对，比较项从 1 计数。", en: "The pairs that are asked, items counted from 1.").help,
      valueName: "1-2,1-3,…"))
  var pairs: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "阶数、标度和比较对取自该场景的一个判断矩阵。",
        en: "Take order, scale and pairs from a judgment set of this file."
      ).help, valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "与 --scenario 合用：判断矩阵。", en: "With --scenario: the judgment set.").help,
      valueName: "id"))
  var set: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "与 --scenario 合用：只取该专家的比较对。", en: "With --scenario: only the pairs of this expert."
      ).help, valueName: "id"))
  var expert: String?

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "与 --scenario 合用：允许读取场景文件夹之外的问卷。",
        en: "With --scenario: allow a survey above the scenario's folder."
      ).help))
  var allowOutside = false

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "补全的比值不超出标度，与 Ágoston 和 Csató 发表的数值一致。",
        en: "Keep completed ratios within the scale, as Ágoston and Csató's published values do."
      ).help))
  var bounded = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "随机矩阵个数（默认：100000；补全费时者较少）。",
        en:
          "Number of random matrices (default: 100000, and fewer where completing one takes long)."
      ).help,
      valueName: "count"))
  var samples: Int?

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "不论耗时，抽取 100000 个矩阵。", en: "Draw 100000 matrices however long that takes.").help))
  var thorough = false

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "种子相同，结果相同。", en: "The same seed gives the same figures.").help,
      valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var language: LanguageOption
  @OptionGroup var report: ReportOptions

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if it is not clear what is drawn, options exclude each other,
  ///   `--order` is not in 3...200, or `--samples` not in 2...10⁹.
  public func validate() throws {
    if scenario == nil {
      if order == nil && pairs == nil {
        throw ValidationError("give --order, --pairs, or --scenario with --set")
      }
      if set != nil || expert != nil {
        throw ValidationError("--set and --expert belong to --scenario")
      }
    } else if order != nil || scale != nil || missing != nil || pairs != nil {
      throw ValidationError(
        "--scenario says what is asked: leave out --order, --scale, --missing and --pairs")
    }
    if index == .harmonic && (missing ?? 0 > 0 || pairs != nil || scenario != nil) {
      throw ValidationError("--index harmonic is that of complete tables: give --order")
    }
    if missing != nil && pairs != nil {
      throw ValidationError("--missing and --pairs exclude each other")
    }
    if let order, !(3...200).contains(order) {
      throw ValidationError("--order takes a whole number from 3 to 200")
    }
    if thorough && samples != nil {
      throw ValidationError("--thorough draws 100000; leave --samples out")
    }
    if let samples, !(2...1_000_000_000).contains(samples) {
      throw ValidationError("--samples takes a whole number from 2 to 1000000000")
    }
  }

  /// Draws random judgments and writes their mean index with its standard error.
  ///
  /// - Throws: ``CommandFailure`` with `usage` if the scale, the set or the expert is unknown, the
  ///   set is not named among several, or the pairs asked do not fit the items; `data` if the
  ///   scenario has mistakes; and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    let language = language.language(on: console)
    var simulation = try simulation(language, on: &console)
    simulation.sampling = sampling
    simulation.index = index
    simulation.boundsCompletions = bounded
    let samples =
      samples ?? (thorough ? RandomIndexSimulation.manySamples : simulation.affordableSamples)
    simulation.samples = samples
    simulation.seed = seed
    var bar = ProgressBar(Phrase(zh: "抽样", en: "drawing").text(in: language), on: console)
    let total = Double(samples)
    let estimate: RandomIndexEstimate
    do {
      estimate = try simulation.run { drawn in
        bar.show(Double(drawn) / total, on: &console)
        return true
      }
    } catch {
      bar.finish(on: &console)
      let items = (1...max(simulation.order, 1)).map { Phrase("\($0)") }
      throw CommandFailure(
        .usage, error.message(items: items), in: language)
    }
    bar.finish(on: &console)
    let source = scenario.map { "\($0): \(set ?? "")" }
    let result = RandomIndexReport(estimate, source: source)
    try ReportOutput(options: report, language: language).write(result, on: &console)
  }

  private func simulation(
    _ language: ReportLanguage, on console: inout Console
  ) throws(CommandFailure) -> RandomIndexSimulation {
    if let scenario { return try questionnaire(of: scenario, language, on: &console) }
    let name = scale ?? "saaty"
    guard let scale = JudgmentScale.named(name) else {
      let known = JudgmentScale.builtIn.map(\.name).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "没有标度 \(name)；可用：\(known)", en: "there is no scale \(name); there are: \(known)"),
        in: language)
    }
    guard let pairs else {
      let order = order ?? 3
      let most = (order - 1) * (order - 2) / 2
      if let missing, !(0...most).contains(missing) {
        throw CommandFailure(
          .usage,
          Phrase(
            zh: "--missing 对 \(order) 阶取 0 到 \(most)：再少便不连通",
            en: "--missing takes 0 to \(most) for \(order) items: fewer pairs do not connect them"
          ), in: language)
      }
      return RandomIndexSimulation(
        order: order, scale: scale, questionnaire: missing.map { .missing($0) } ?? .complete)
    }
    let asked = try Self.parse(pairs, language)
    let largest = asked.map(\.second).max().map { $0 + 1 } ?? 0
    return RandomIndexSimulation(
      order: order ?? largest, scale: scale, questionnaire: .pairs(asked))
  }

  /// Reads `1-2,1-3`.
  static func parse(
    _ text: String, _ language: ReportLanguage
  ) throws(CommandFailure) -> [ItemPair] {
    var pairs: [ItemPair] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { end -> Int? in
        let digits = end.drop { $0 == " " }
        let rest = digits.drop { $0 != " " }
        return rest.allSatisfy { $0 == " " } ? Int(digits.prefix { $0 != " " }) : nil
      }
      guard ends.count == 2, let first = ends[0], let second = ends[1], first != second,
        (1...200).contains(first), (1...200).contains(second)
      else {
        throw CommandFailure(
          .usage,
          Phrase(
            zh: "`\(part)` 不是一对比较项；写法如 1-2,1-3（从 1 数起，至多 200）",
            en: "`\(part)` is no pair of items; write 1-2,1-3 (counted from 1, at most 200)"
          ), in: language)
      }
      pairs.append(ItemPair(first - 1, second - 1))
    }
    return pairs
  }

  private func questionnaire(
    of path: String, _ language: ReportLanguage, on console: inout Console
  ) throws(CommandFailure) -> RandomIndexSimulation {
    let outputs = OutputFiles(report.files, on: console, in: language)
    try outputs.check(
      against: [InputFile(Phrase(zh: "场景文件", en: "the scenario file"), path)])
    let reading = Scenario.read(path, allowingOutside: allowOutside)
    if let scenario = reading.scenario { try outputs.check(against: scenario.inputFiles) }
    if reading.diagnostics.hasErrors || reading.scenario?.weighing == nil {
      let text = DiagnosticText(language: language, usesColor: console.errorsUseColor)
      console.writeError(text.render(reading.diagnostics, undescribed: reading.undescribed))
    }
    guard let scenario = reading.scenario?.weighing, !reading.diagnostics.hasErrors else {
      throw CommandFailure(
        reading.diagnostics.contains { $0.code == .fileMissing } ? .missingFile : .data)
    }
    let judged = scenario.model.everyJudgmentSet
    guard let id = set ?? (judged.count == 1 ? judged.first?.id : nil) else {
      let known = judged.map(\.id).joined(separator: ", ")
      throw CommandFailure(
        .usage, Phrase(zh: "请用 --set 指定：\(known)", en: "choose one with --set: \(known)"),
        in: language)
    }
    var selection = SetSelection()
    selection.set = [id]
    selection.expert = expert
    try selection.checkExpert(of: scenario.model, in: language)
    let sets = try selection.sets(of: scenario.model, in: language)
    let responses = sets.flatMap(\.responses).filter { expert == nil || $0.expert == expert }
    let asked = Set(responses.flatMap(\.judgments).map(\.pair)).sorted()
    let order = sets.first?.items.count ?? 0
    guard (3...200).contains(order) else {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "\(id) 有 \(order) 项；RI 需要 3 到 200 项",
          en: "\(id) has \(order) items; a random index needs 3 to 200"
        ), in: language)
    }
    return RandomIndexSimulation(
      order: order, scale: sets.first?.scale ?? .saaty,
      questionnaire: asked.count == order * (order - 1) / 2 ? .complete : .pairs(asked))
  }
}
