import AHPScenarios
import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioAnalyses
import ScenarioData
import ScenarioFiles
import ServiceAnalyses

/// A scenario on its way through a command: read, solved, evaluated, with everything that was said
/// about it on the way.
struct ScenarioSession {
  let options: ScenarioOptions
  let language: ReportLanguage
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var undescribed = 0
  private let outputs: OutputFiles
  /// As it was read.
  private var scenario: Scenario?

  /// - Parameter outputs: every option that names a file to write, with its file; see `OutputFiles`.
  init(
    _ options: ScenarioOptions, writing outputs: [(option: String, path: String?)],
    on console: Console
  ) {
    self.options = options
    language = options.language.language(on: console)
    self.outputs = OutputFiles(outputs, on: console, in: language)
  }

  /// What the scenario says of `ahp rankings`.
  var rankings: RankingsSettings? { scenario?.weighing?.rankings }
  /// What it says of `ahp fuzzy`.
  var fuzzy: FuzzySettings? { scenario?.weighing?.fuzzy }

  var hasErrors: Bool { diagnostics.hasErrors || undescribed > 0 }
  /// Whether a file was not there or could not be read.
  var lacksAFile: Bool {
    diagnostics.contains { [.fileMissing, .fileUnreadable].contains($0.code) }
  }
  var warningCount: Int { diagnostics.count { $0.severity == .warning } }
  var errorCount: Int { diagnostics.count { $0.severity == .error } + undescribed }

  /// Where reports on the scenario go.
  func output(_ options: ReportOptions) -> ReportOutput {
    ReportOutput(options: options, language: language) { [scenario] in
      scenario.map { ScenarioSources(ofAll: $0).files } ?? []
    }
  }

  // MARK: Steps

  /// The scenario, if its file holds one.
  ///
  /// - Parameter others: files that the command reads besides those of the scenario.
  /// - Throws: a usage error where an output would replace one of all these files.
  mutating func readScenario(and others: [InputFile] = []) throws(CommandFailure) -> Scenario? {
    let file = InputFile(Phrase(zh: "场景文件", en: "the scenario file"), options.scenario)
    try outputs.check(against: [file] + others)
    let reading = Scenario.read(options.scenario, allowingOutside: options.allowOutside)
    diagnostics += reading.diagnostics
    undescribed += reading.undescribed
    if let scenario = reading.scenario { try outputs.check(against: scenario.inputFiles) }
    scenario = reading.scenario
    return reading.scenario
  }

  /// What the scenario weighs, if it has a tree; see `readScenario`.
  mutating func readWeighing(and others: [InputFile] = []) throws(CommandFailure) -> Weighing? {
    guard let scenario = try readScenario(and: others) else { return nil }
    if scenario.weighing == nil { diagnostics.append(scenario.diagnosticForNoTree()) }
    return scenario.weighing
  }

  /// Puts the file of `--data` in the place of the scenario's only data file.
  ///
  /// - Throws: `CommandFailure` where it has none or several.
  mutating func read(
    _ path: String, inPlaceOfTheDataOf weighing: inout Weighing
  ) throws(CommandFailure) {
    guard weighing.readData(from: path) else {
      let count = weighing.dataFiles.count
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "--data 只能替换唯一的数据文件，该场景有 \(count) 个",
          en: "--data replaces the only data file; this scenario has \(count)"
        ), in: language)
    }
    scenario?.weighing = weighing
  }

  /// A scenario with its analyses, if it has any and all of those that are chosen.
  mutating func readAnalyses(
    chosen names: [String]
  ) throws(CommandFailure) -> (scenario: Scenario, plan: AnalysisPlan)? {
    guard let scenario = try readScenario(), !hasErrors else { return nil }
    guard let plan = scenario.analyses else {
      diagnostics.append(scenario.diagnosticForNoAnalyses())
      return nil
    }
    let unknown = names.filter { !plan.names.contains($0) }
    diagnostics += unknown.map(scenario.diagnosticForUnknownAnalysis)
    return unknown.isEmpty ? (scenario, plan) : nil
  }

  /// The scenario's network, if it has one.
  mutating func readNetwork() throws(CommandFailure) -> NetworkPlan? {
    guard let scenario = try readScenario() else { return nil }
    if scenario.network == nil { diagnostics.append(scenario.diagnosticForNoNetwork()) }
    return scenario.network
  }

  /// The network's priorities; nil where the judgments give none.
  mutating func solve(_ network: NetworkPlan) -> NetworkPlan.Solved? {
    let (solved, found) = network.solve()
    diagnostics += found
    return solved
  }

  /// The data, if all files could be read.
  mutating func readData(of scenario: Weighing) -> EvaluationData? { read(scenario).data }

  /// The data with what is said about it; see `Scenario.readData`.
  mutating func read(
    _ scenario: Weighing, mistakenRow: MistakenRow = .stops, reportsAll: Bool = false
  ) -> DataReading {
    let reading = scenario.readData(
      allowingOutside: options.allowOutside, mistakenRow: mistakenRow, reportsAll: reportsAll)
    diagnostics += reading.diagnostics
    undescribed += reading.undescribed
    return reading
  }

  /// The results of analyses, with every mistake in them and in their tables.
  ///
  /// - Parameter chosen: Names of analyses; nil for all.
  mutating func run(_ analyses: AnalysisPlan, chosen: [String]? = nil) -> AnalysisRun {
    let run = analyses.run(chosen, allowingOutside: options.allowOutside)
    diagnostics += run.diagnostics
    undescribed += run.undescribed
    return run
  }

  /// The documents, with every mistake in what they show.
  ///
  /// - Parameters:
  ///   - chosen: Names of documents; nil for all.
  ///   - evaluation: For documents that show it.
  mutating func documents(
    _ analyses: AnalysisPlan, chosen: [String]?, evaluation: EvaluationSection?
  ) -> DocumentRun {
    let run = analyses.documents(
      chosen, evaluation: evaluation, allowingOutside: options.allowOutside)
    diagnostics += run.diagnostics
    undescribed += run.undescribed
    return run
  }

  /// The weights, with the checks on them; nil where the judgments give none.
  mutating func solve(_ scenario: Weighing) -> HierarchyWeights? {
    do {
      let weights = try scenario.model.weights()
      diagnostics += scenario.diagnostics(about: weights)
      return weights
    } catch {
      diagnostics += scenario.diagnostics(explaining: error)
      return nil
    }
  }

  /// The weights with the judgments between alternatives among their sets, with the checks on them;
  /// nil where the judgments give none.
  mutating func solveEveryJudgment(_ scenario: Weighing) -> HierarchyWeights? {
    scenario.model.alternatives.isEmpty
      ? solve(scenario) : rankAlternatives(scenario)?.weightsWithAlternatives
  }

  /// The result; nil where data and model do not fit.
  mutating func evaluate(
    _ scenario: Weighing, _ data: EvaluationData, _ weights: HierarchyWeights
  ) -> EvaluationResult? {
    do {
      return try scenario.model.evaluate(data, weights: weights)
    } catch {
      diagnostics += scenario.diagnostics(explaining: error)
      return nil
    }
  }

  /// The ranking of the alternatives; nil where the judgments give none.
  mutating func rankAlternatives(_ scenario: Weighing) -> AlternativesResult? {
    do {
      let result = try scenario.model.evaluateAlternatives()
      diagnostics += scenario.diagnostics(about: result)
      return result
    } catch {
      diagnostics += scenario.diagnostics(explaining: error)
      return nil
    }
  }

  mutating func add(_ more: [Diagnostic], undescribed: Int = 0) {
    diagnostics += more
    self.undescribed += undescribed
  }

  /// What a report says of a run: the result's own warnings with their places, then what was noticed
  /// while files were read.
  func warnings(_ own: [EvaluationWarning]) -> [EvaluationWarning] {
    scenario?.warnings(own, noticed: diagnostics) ?? own
  }

  /// Leaves out what the command is there to mend.
  mutating func forgive(_ code: DiagnosticCode) { diagnostics.removeAll { $0.code == code } }

  // MARK: Ends

  /// Writes what was found to standard error and throws if it stops the command.
  ///
  /// - Parameters:
  ///   - quieting: Leaves out the warnings that the report itself goes on to state.
  ///   - leftOut: How many rows were left out because of mistakes.
  func settle(
    on console: inout Console, quieting: Bool = false, leftOut: Int = 0
  ) throws(CommandFailure) {
    let text = DiagnosticText(language: language, usesColor: console.errorsUseColor)
    let isStopped = hasErrors || (options.strict && warningCount > 0)
    let shown =
      quieting && !isStopped
      ? diagnostics.filter { !$0.code.isStatedByReports } : diagnostics
    console.writeError(text.render(shown, undescribed: undescribed))
    if leftOut > 0 {
      console.writeError(
        Phrase(zh: "\(leftOut) 行因有错误而被略去\n", en: "\(leftOut) row(s) left out because of mistakes\n")
          .text(in: language))
    }
    try failIfNeeded()
  }

  /// Says what a result shows after it was computed; throws where warnings are errors.
  mutating func warn(
    _ remarks: [(DiagnosticCode, Phrase)], on console: inout Console
  ) throws(CommandFailure) {
    let found = remarks.map { code, message in
      Diagnostic(
        .warning, code, file: options.scenario, position: nil, message: message, hint: nil,
        excerpt: nil)
    }
    guard !found.isEmpty else { return }
    diagnostics += found
    let text = DiagnosticText(language: language, usesColor: console.errorsUseColor)
    console.writeError(text.render(found, undescribed: 0))
    try failIfNeeded()
  }

  /// Throws the exit code that the diagnostics call for.
  func failIfNeeded() throws(CommandFailure) {
    if diagnostics.contains(where: { $0.code == .fileMissing }) {
      throw CommandFailure(.missingFile)
    }
    if hasErrors || (options.strict && warningCount > 0) { throw CommandFailure(.data) }
  }
}
