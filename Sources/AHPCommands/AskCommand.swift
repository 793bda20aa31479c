public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioFiles

/// `ahp ask`
public struct AskCommand: ConsoleCommand {
  /// The name `ask` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ask",
      abstract: Phrase(
        zh: "指出下一个应询问的比较对，以及不询问时权重有多可靠。",
        en: "Say which pair to ask next, and how sure the weights are without an answer."
      ).help,
      discussion: """
        下一步应询问哪一对判断，以及现有判断下权重的不确定性。

        The pair named first narrows the weights most (the largest share of the variance of their \
        logarithms, known before the answer is). While the judgments leave items unconnected, pairs \
        that connect them come first; a set without judgments yet is written `pairs: []`.

        Examples:
          ahp ask scenario.yaml
          ahp ask scenario.yaml --set j-process --expert e2 --count 1
          ahp ask scenario.yaml --format json | jq '.judgment_sets[].respondents[].questions[0].text.en'
        """)
  }

  @OptionGroup var options: ScenarioOptions
  @OptionGroup var selection: SetSelection
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "每个判断矩阵和专家列出几个问题。", en: "Questions to name for each set and expert.").help,
      valueName: "count"))
  var count = 3

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if `--count` is not in 1...1000.
  public func validate() throws {
    if !(1...1000).contains(count) {
      throw ValidationError("--count takes a whole number from 1 to 1000")
    }
  }

  /// Names the pairs to ask next, `count` for each judgment set and expert; judgments that do not
  /// connect all items are no mistake here.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario has mistakes, `usage` if a set or the
  ///   expert is unknown, and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: report.files, on: console)
    let scenario = try session.readWeighing()
    // Judgments that do not connect all items yet are what this command is for.
    session.forgive(.judgmentDisconnected)
    guard let scenario, !session.hasErrors else { return try session.settle(on: &console) }
    try selection.checkExpert(of: scenario.model, in: session.language)
    let sets = try selection.sets(of: scenario.model, in: session.language)
    try session.settle(on: &console)
    let result = QuestionsReport(
      model: scenario.model, sets: sets, expert: selection.expert, count: count)
    try session.output(report).write(result, on: &console)
  }
}
