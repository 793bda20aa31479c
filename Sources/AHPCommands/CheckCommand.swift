import AHPScenarios
public import ArgumentParser
import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioFiles

/// `ahp check`
public struct CheckCommand: ConsoleCommand {
  /// The name `check` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Phrase(zh: "找出场景及其数据中的全部错误。", en: "Find every mistake in a scenario and its data.")
        .help,
      discussion: """
        Every mistake is named with file, line and column, what is wrong, and the way out, all in one \
        run, those too that `ahp evaluate` would find; scores are not shown.

        Examples:
          ahp check scenario.yaml
          ahp check scenario.yaml --lang zh --strict
          ahp check scenario.yaml --format json | jq '.diagnostics[].code'

        Exit code 0 without errors, 65 with errors (with --strict also with warnings), 66 when a \
        file is missing.
        """)
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: ScenarioOptions

  @Option(
    help: ArgumentHelp(Phrase(zh: "text 或 json。", en: "text or json.").help, valueName: "text|json")
  )
  var format = Format.text

  public init() {}

  /// Lists every mistake and warning, then how many of each there are; as JSON without the counts.
  ///
  /// - Throws: ``CommandFailure`` with `data` if there are mistakes, or warnings and `--strict`;
  ///   `missingFile` if a file is not there.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: [], on: console)
    if let scenario = try session.readScenario() {
      if let weighing = scenario.weighing { check(weighing, &session) }
      if let network = scenario.network, !session.hasErrors { _ = session.solve(network) }
      if let analyses = scenario.analyses { _ = session.run(analyses) }
    }
    switch format {
    case .json:
      try console.write(
        DiagnosticJSON(diagnostics: session.diagnostics, undescribed: session.undescribed).bytes)
    case .text:
      let text = DiagnosticText(language: session.language, usesColor: console.usesColor)
      try console.write(text.render(session.diagnostics, undescribed: session.undescribed))
      try console.write(summary(session))
    }
    try session.failIfNeeded()
  }

  /// What the commands that need the scenario would say. Judgments are solved only when the scenario
  /// is sound; the data is checked in any case.
  private func check(_ weighing: Weighing, _ session: inout ScenarioSession) {
    let isSound = !session.hasErrors
    guard !weighing.model.weightsDependOnData || !isSound else {
      // The data is read for the weights; what is wrong with it is said then.
      if let settled = session.settlingWeights(weighing) { check(settled, &session) }
      return
    }
    if weighing.dataFiles.isEmpty, !weighing.model.alternatives.isEmpty {
      if isSound { _ = session.rankAlternatives(weighing) }
      return
    }
    let weights = isSound ? session.solve(weighing) : nil
    if weighing.dataFiles.isEmpty {
      // Who describes how customers are scored wants them scored; weights alone are a whole, too.
      // Of data that cannot be read the mistakes have been named.
      if weighing.describesScores, !weighing.namesData {
        session.add(weighing.diagnosticsForNothingToEvaluate())
      }
      return
    }
    let data = session.readData(of: weighing)
    if let weights, let data, !session.hasErrors {
      _ = session.evaluate(weighing, data, weights)
    }
  }

  private func summary(_ session: ScenarioSession) -> String {
    let errors = session.errorCount
    let warnings = session.warningCount
    return Phrase(
      zh: "\(options.scenario)：\(errors) 个错误，\(warnings) 个警告\n",
      en: "\(options.scenario): \(errors) error\(errors == 1 ? "" : "s"), "
        + "\(warnings) warning\(warnings == 1 ? "" : "s")\n"
    ).text(in: session.language)
  }
}
