import BilingualText
import FileOutput
import IndicatorEvaluation
import ResultStore
import ScenarioFiles
import ServiceAnalyses

/// Adds an evaluation or analyses to a results database.
struct DatabaseOutput {
  let path: String
  let language: ReportLanguage
  private let sources: ScenarioSources
  private let scenario: (id: String, title: Label, text: String)
  private let flags: [String]

  /// - Parameter flags: the options of the run that bear on its result.
  /// - Throws: a usage error where no file was named.
  init(
    _ options: ReportOptions, _ scenario: Weighing, flags: [String], in language: ReportLanguage
  ) throws(CommandFailure) {
    try self.init(
      options, (scenario.model.id, scenario.model.title, scenario.text),
      ScenarioSources(of: scenario), flags: flags, in: language)
  }

  /// For the analyses of a scenario.
  init(
    _ options: ReportOptions, _ scenario: Scenario, flags: [String], in language: ReportLanguage
  ) throws(CommandFailure) {
    try self.init(
      options, (scenario.id, scenario.title, scenario.text), ScenarioSources(ofAnalyses: scenario),
      flags: flags, in: language)
  }

  /// - Parameter sources: Named before they are evaluated, so that a change in between is noticed.
  private init(
    _ options: ReportOptions, _ scenario: (id: String, title: Label, text: String),
    _ sources: @autoclosure () -> ScenarioSources, flags: [String], in language: ReportLanguage
  ) throws(CommandFailure) {
    guard let path = options.output, path != "-" else {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "--format sqlite 需要 -o 给出数据库文件", en: "--format sqlite takes a file: -o results.sqlite"
        ), in: language)
    }
    self.path = path
    self.language = language
    self.scenario = scenario
    self.flags = flags
    self.sources = sources()
  }

  /// Adds the result as a run and says which.
  func write(_ result: EvaluationResult, on console: inout Console) throws(CommandFailure) {
    let (customers, rows) = (result.customers.count, result.rows.count)
    try write(
      Phrase(
        zh: "\(customers) 家客户，\(rows) 行", en: "\(customers) customers, \(rows) rows"),
      on: &console
    ) { try $0.add(result, $1) }
  }

  /// Adds the ranking as a run and says which.
  func write(_ ranking: AlternativesResult, on console: inout Console) throws(CommandFailure) {
    let count = ranking.alternatives.count
    try write(Phrase(zh: "\(count) 个方案", en: "\(count) alternatives"), on: &console) {
      try $0.add(ranking, $1)
    }
  }

  /// Adds analyses as a run and says which.
  func write(_ report: ServiceReport, on console: inout Console) throws(CommandFailure) {
    let analyses = report.entries.map { KeptAnalysis($0) }
    try write(Phrase.analyses(analyses.count), on: &console) {
      try $0.add(analyses, scenario: scenario.id, title: scenario.title, $1)
    }
  }

  private func write(
    _ content: Phrase, on console: inout Console,
    _ add: (ResultStore, RunProvenance) throws -> Int
  ) throws(CommandFailure) {
    let run: Int
    do {
      run = try addToFile(on: console, add)
    } catch let error as ResultStoreError {
      throw CommandFailure(error, in: language)
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw CommandFailure(.software, "\(error)")
    }
    try console.write(
      Phrase(
        zh: "\(path)：运行 \(run)，\(content.zh)\n", en: "\(path): run \(run), \(content.en)\n"
      ).text(in: language)
    )
  }

  /// Adds a run to the file; one that is new appears with the run in it or not at all.
  private func addToFile(
    on console: Console, _ add: (ResultStore, RunProvenance) throws -> Int
  ) throws -> Int {
    let provenance = try provenance()
    let file: NewFile?
    do {
      file = try NewFile(at: path)
    } catch {
      throw CommandFailure(error, in: language)
    }
    guard let file else { return try add(ResultStore(at: path), provenance) }
    Interruption.watch(
      removing: [file.temporaryPath, file.temporaryPath + "-journal"], on: console)
    let run: Int
    do {
      run = try add(ResultStore(at: file.temporaryPath), provenance)
    } catch var error as ResultStoreError {
      error.path = path
      throw error
    }
    do throws(FileOutputError) {
      if try file.place() { return run }
    } catch {
      throw CommandFailure(error, in: language)
    }
    // Somebody else's first run was faster.
    return try add(ResultStore(at: path), provenance)
  }

  /// Where the result comes from.
  func provenance() throws(CommandFailure) -> RunProvenance {
    if let path = sources.changedFile() {
      throw CommandFailure(
        .inputOutput,
        Phrase(
          zh: "\(path)：评价期间文件被修改；未写入数据库",
          en: "\(path): the file changed while it was evaluated; nothing was written"
        ), in: language)
    }
    return RunProvenance(
      files: sources.files, scenarioText: scenario.text, program: "ahp \(AHPCommand.version)",
      options: flags)
  }
}

extension CommandFailure {
  /// A results database that could not be used.
  init(_ error: ResultStoreError, in language: ReportLanguage) {
    let code: Code =
      switch error.reason {
      case .missing: .missingFile
      case .noRun, .tooFewRuns, .noCustomers: .usage
      default: error.isAboutContent ? .data : .inputOutput
      }
    self.init(code, error.explanation.text(in: language))
  }
}
