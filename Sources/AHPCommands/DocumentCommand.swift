import AHPScenarios
public import ArgumentParser
import BilingualText
import EvaluationReports
internal import FileOutput
import ReportForms
import ScenarioAnalyses
import ScenarioFiles
import ServiceAnalyses

/// `ahp document`
public struct DocumentCommand: ConsoleCommand {
  /// The name `document` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "document",
      abstract: Phrase(
        zh: "写出场景的各份文件：统计、意见、公开信等，每份一个文件。",
        en: "Write the documents of a scenario, one file each: statistics, opinions, a letter."
      ).help,
      discussion: """
        成套文件，如半年意见征询：统计、意见、分析、整改、公开信。

        Examples:
          ahp document scenario.yaml half-year -o bundle
          ahp document scenario.yaml letter -o bundle --format docx --lang zh
        """)
  }

  @OptionGroup var options: ScenarioOptions

  @Argument(
    help: ArgumentHelp(
      Phrase(
        zh: "文件集，或其中文件的名称（默认：全部）。", en: "The bundle, or names of its documents (default: all)."
      ).help))
  var names: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Phrase(zh: "写入的文件夹；没有则新建。", en: "The folder to write into; made if there is none.").help,
      valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp("The form of the files (default: html).", valueName: ReportForm.names))
  var format: ReportForm?

  public init() {}

  /// Writes the documents that are named, or all, each into a file of the folder, and lists the
  /// files.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario or a table has mistakes or a document
  ///   is unknown, `usage` if the form is none of documents, and as ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    guard ReportForm.ofReports.contains(form) else {
      throw CommandFailure(
        .usage,
        Phrase(zh: "文件的形式可用 \(ReportForm.names)", en: "documents come as \(ReportForm.names)"),
        in: options.language.language(on: console))
    }
    var session = ScenarioSession(options, writing: [], on: console)
    guard let scenario = try session.readScenario(), !session.hasErrors else {
      return try session.settle(on: &console)
    }
    guard let analyses = scenario.analyses, !analyses.documentNames.isEmpty else {
      session.add([scenario.diagnosticForNoDocuments()])
      return try session.settle(on: &console)
    }
    let known = analyses.documentNames + [analyses.bundle].compactMap(\.self)
    let unknown = names.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      session.add(unknown.map { scenario.diagnosticForUnknownDocument($0, among: known) })
      return try session.settle(on: &console)
    }
    let isWhole = names.isEmpty || names.contains { $0 == analyses.bundle }
    let paths = analyses.documentNames.map { (option: "-o", path: Optional(path(of: $0))) }
    try OutputFiles(paths, on: console, in: session.language).check(against: scenario.inputFiles)
    let chosen = isWhole ? nil : names
    let evaluation = analyses.showsEvaluation(chosen) ? session.evaluationSection(scenario) : nil
    let run = session.documents(analyses, chosen: chosen, evaluation: evaluation)
    try session.settle(on: &console)
    try write(run.documents, in: session.language, on: &console)
  }

  private var form: ReportForm { format ?? ReportForm(argument: "html") ?? .markdown }

  private func path(of document: String) -> String {
    output + "/" + document + "." + (form.endings.first ?? "txt")
  }

  private func write(
    _ documents: [ServiceDocument], in language: ReportLanguage, on console: inout Console
  ) throws(CommandFailure) {
    let rendering = CommandRendering(
      language: language, csvFormat: CSVFormat(), isForFile: true)
    do {
      try OutputFolder.create(output)
    } catch {
      throw CommandFailure(error, in: language)
    }
    for document in documents {
      let path = path(of: document.id)
      let bytes =
        form == .table
        ? Array(document.document(ReportDetail()).text(in: language).utf8)
        : try rendering.bytes(of: document, ReportDetail(), as: form)
      do {
        try AtomicFile.write(bytes, to: path)
      } catch {
        throw CommandFailure(error, in: language)
      }
      try console.write(path + "\n")
    }
  }
}
