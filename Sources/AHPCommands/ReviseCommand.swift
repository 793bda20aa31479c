public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
internal import FileOutput
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import ScenarioFiles

/// `ahp revise`
public struct ReviseCommand: ConsoleCommand {
  /// The name `revise` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revise",
      abstract: Phrase(
        zh: "找出最少需修改的判断，使 CR 不超过限值。",
        en: "Find the fewest judgments to change so that CR comes under its limit."
      ).help,
      discussion: """
        最少修改哪些判断，才能使 CR 降到限值以内。

        Names the smallest sets of changes on the scale (complete for one and two changes; beyond \
        that it says what is proved), the influence of every judgment on lambda_max, Saaty's \
        epsilon and Xu and Wei's exponent, each with CR and ranks before and after.

        A judgment is an expert's own: revise it only with the expert's consent. Nothing is written \
        without --write; with it the first revision goes into the scenario file, cell by cell, and \
        every other byte of the file stays.

        Examples:
          ahp revise scenario.yaml
          ahp revise scenario.yaml --set j-six --expert e1 --limit 0.08
          ahp revise scenario.yaml --set j-six --write
        """)
  }

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var selection: SetSelection
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "可接受的最大 CR（默认：场景的限值）。", en: "The largest CR accepted (default: the scenario's).")
        .help, valueName: "cr"))
  var limit: Double?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "列出几个改动最小的方案。", en: "How many of the smallest revisions to name.").help,
      valueName: "count"))
  var count = 3

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "专家超过二十位时，列出一致性最差的若干位；0 为全部。",
        en: "Of more than twenty experts list these many, the least consistent first; 0 for all."
      ).help,
      valueName: "count"))
  var experts = 10

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "在通常一两秒即止的搜索之后继续，可能需要几分钟。",
        en: "Search on where the ordinary search ends after a second or two; that may take minutes."
      ).help))
  var thorough = false

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "将第一个方案写入场景文件。", en: "Write the first revision into the scenario file.").help))
  var write = false

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--limit` is not above 0 and at most 1, `--experts` is
  ///   negative, or `--count` not in 1...100.
  public func validate() throws {
    if let limit, !(limit > 0 && limit <= 1) {
      throw ValidationError("--limit takes a number above 0 and at most 1, such as 0.1")
    }
    if experts < 0 { throw ValidationError("--experts takes a whole number, 0 for all") }
    if !(1...100).contains(count) {
      throw ValidationError("--count takes a whole number from 1 to 100")
    }
  }

  /// Finds the smallest revisions of inconsistent judgments; with `--write` the first of each set
  /// and expert goes into the scenario file, after the report.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario has mistakes, or its file cannot be
  ///   changed cell by cell; `usage` if a set or the expert is unknown; and as
  ///   ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files, on: console)
    guard let scenario = try session.readWeighing(), !session.hasErrors else {
      return try session.settle(on: &console)
    }
    try selection.checkExpert(of: scenario.model, in: session.language)
    let sets = try selection.sets(of: scenario.model, in: session.language)
    // The report itself says what is over the limit.
    guard let weights = session.solveEveryJudgment(scenario.ignoringConsistency) else {
      return try session.settle(on: &console)
    }
    session.forgive(.judgmentInconsistent)
    try session.settle(on: &console)
    var bar = ProgressBar(Phrase(zh: "搜索", en: "searching").text(in: session.language), on: console)
    let result = RevisionReport(
      model: scenario.model, weights: weights, sets: Set(sets.map(\.id)),
      expert: selection.expert, limit: limit, count: count,
      effort: thorough ? .thorough : .ordinary
    ) { done, all, search in
      bar.title =
        (Phrase(
          zh: "搜索 \(done + 1)/\(all)，同时修改 \(search.changes) 个",
          en: "searching \(done + 1)/\(all), \(search.changes) changed at once"
        ).text(in: session.language))
      bar.show(Double(search.tried) / Double(max(search.choices, 1)), on: &console)
      return true
    }
    bar.finish(on: &console)
    try session.output(report).write(
      result, ReportDetail(limit: experts == 0 ? nil : experts), on: &console)
    if write { try apply(result, to: scenario, session.language, on: &console) }
  }

  /// Writes the proposals into the file and says on standard error what was changed.
  private func apply(
    _ result: RevisionReport, to scenario: Weighing, _ language: ReportLanguage,
    on console: inout Console
  ) throws(CommandFailure) {
    let edits = result.proposals.flatMap { proposal in
      proposal.changes.map {
        JudgmentEdit(
          set: proposal.set, expert: proposal.expert, first: $0.judgment.first,
          second: $0.judgment.second, ratio: $0.newRatio)
      }
    }
    let rest = result.unmended
    if !rest.isEmpty {
      let list = rest.joined(separator: "; ")
      console.writeError(
        Phrase(zh: "ahp：仍超限，未修改：\(list)\n", en: "ahp: still over the limit, not changed: \(list)\n")
          .text(in: language))
    }
    guard !edits.isEmpty else {
      return console.writeError(
        Phrase(zh: "ahp：没有可写入的修改\n", en: "ahp: there is nothing to write\n").text(in: language))
    }
    let rewriting: ScenarioRewriting
    do {
      rewriting = try scenario.rewriting(edits)
    } catch {
      throw CommandFailure(.data, error.message, in: language)
    }
    do {
      try AtomicFile.write(rewriting.bytes, to: scenario.path)
    } catch {
      throw CommandFailure(error, in: language)
    }
    for change in rewriting.changes {
      let place = "\(scenario.path):\(change.position.line):\(change.position.column)"
      console.writeError("\(place): \(change.old) → \(change.new)\n")
    }
  }
}

extension Weighing {
  /// The same scenario where inconsistent judgments are no reason to stop.
  fileprivate var ignoringConsistency: Weighing {
    var copy = self
    copy.model.consistencyViolation = .ignore
    return copy
  }
}
