internal import ArgumentParser
import BilingualText
import IndicatorEvaluation
import ScenarioData
import ScenarioFiles

/// What a command looks at that asks for results: a scenario with its data.
struct EvaluatedOptions: ParsableArguments {
  @OptionGroup var options: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "用该文件代替场景唯一的数据文件。", en: "Evaluate this file in place of the scenario's only data file."
      ).help, valueName: "file"),
    completion: .file())
  var data: String?

  /// What a scenario evaluates to.
  enum Outcome {
    case customers(EvaluationResult)
    case alternatives(AlternativesResult)
  }

  /// Reads and evaluates the scenario, everything in memory; says what was found on the way.
  ///
  /// - Throws: `CommandFailure` where that stops the command.
  func evaluate(
    _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) -> Outcome {
    let language = session.language
    let outcome = try outcome(&session, language)
    try session.settle(on: &console)
    guard let outcome else { throw CommandFailure(.data) }
    return outcome
  }

  private func outcome(
    _ session: inout ScenarioSession, _ language: ReportLanguage
  ) throws(CommandFailure) -> Outcome? {
    let others = [data.map { InputFile.data($0) }].compactMap { $0 }
    guard var scenario = try session.readWeighing(and: others) else { return nil }
    if let data { try session.read(data, inPlaceOfTheDataOf: &scenario) }
    guard let settled = session.settlingWeights(scenario) else { return nil }
    if settled.dataFiles.isEmpty {
      guard settled.model.alternatives.isEmpty else {
        return session.rankAlternatives(settled).map { .alternatives($0) }
      }
      session.add(settled.diagnosticsForNothingToEvaluate())
      return nil
    }
    return session.evaluateCustomers(settled).map { .customers($0) }
  }
}

extension ScenarioSession {
  /// Reads the data and scores all customers; nil with the mistakes said.
  ///
  /// - Parameter settled: With weights from data settled.
  mutating func evaluateCustomers(_ settled: Weighing) -> EvaluationResult? {
    let reading = read(settled)
    guard !hasErrors, let data = reading.data, let weights = solve(settled) else { return nil }
    return evaluate(settled, data, weights)
  }
}

extension InputFile {
  /// What `--data` names.
  static func data(_ path: String) -> InputFile {
    InputFile(Phrase(zh: "--data 的文件", en: "the file of --data"), path)
  }
}

extension EvaluationModel {
  /// The position of the period with this id; without one, that of the current period.
  ///
  /// - Throws: `CommandFailure` that names the periods there are.
  func period(
    _ id: String?, in language: ReportLanguage
  ) throws(CommandFailure) -> Int {
    guard let id else { return comparison?.current ?? max(0, periods.count - 1) }
    if let position = periods.firstIndex(where: { $0.id == id }) { return position }
    let known = periods.map(\.id).joined(separator: ", ")
    throw CommandFailure(
      .usage,
      (periods.isEmpty
        ? Phrase(zh: "该场景没有评价期", en: "this scenario has no periods")
        : Phrase(
          zh: "没有评价期 \(id)；可用：\(known)", en: "there is no period \(id); there are: \(known)")),
      in: language)
  }
}
