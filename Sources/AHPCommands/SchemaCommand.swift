public import ArgumentParser
import BilingualText
import EvaluationReports
import ReportForms
import ScenarioFiles
import ServiceAnalyses

/// `ahp schema`
public struct SchemaCommand: ConsoleCommand {
  /// The name `schema` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Phrase(
        zh: "输出场景文件或结果的 JSON Schema。", en: "Print the JSON Schema of scenario files or of results."
      ).help,
      discussion: """
        Editors complete and check a scenario while you type when its first line is
          # yaml-language-server: $schema=ahp-scenario.schema.json

        Examples:
          ahp schema > ahp-scenario.schema.json
          ahp schema evaluation > ahp-evaluation.schema.json
        """)
  }

  /// Every report that has a JSON form; a new one is one line here.
  private static let reports: [any Report.Type] = [
    WeightsReport.self, EvaluationReport.self, AlternativesReport.self, ExplanationReport.self,
    AnalysisReport.self, QuestionsReport.self, RevisionReport.self, ColumnSumReport.self,
    RunsReport.self, DifferenceReport.self, SummaryReport.self, SolutionReport.self,
    AlternativesDifferenceReport.self, RandomIndexReport.self, ServiceReport.self,
    RankingsReport.self, FuzzyReport.self, ToolReport.self, SensitivityReport.self,
    RobustnessReport.self, AnalysesDifferenceReport.self, NetworkReport.self, IndexToolReport.self,
    SensitivityOverview.self,
  ]

  private static let scenario = "scenario"
  private static let diagnostics = "diagnostics"
  private static let subjects = [scenario, diagnostics] + reports.map { subject(of: $0) }

  /// `ahp-weights/1` is asked for as `weights`.
  private static func subject(of report: any Report.Type) -> String {
    let name = report.schemaName.prefix { $0 != "/" }
    return String(name.drop { $0 != "-" }.dropFirst())
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(zh: "说明什么：", en: "What to describe: ").help
        + subjects.joined(separator: ", "), valueName: "subject"),
    completion: .list(subjects))
  var subject = scenario

  public init() {}

  /// Looks at the subject before anything is printed.
  ///
  /// - Throws: `ValidationError` if there is no schema of it.
  public func validate() throws {
    if !Self.subjects.contains(subject) {
      throw ValidationError(
        "no schema of \(subject); there are \(Self.subjects.joined(separator: ", "))")
    }
  }

  /// Prints the schema; reads no file.
  ///
  /// - Throws: ``CommandFailure`` with `inputOutput` if it cannot be written.
  public func run(on console: inout Console) throws(CommandFailure) {
    try console.write(text)
  }

  private var text: [UInt8] {
    switch subject {
    case Self.scenario: Array(ScenarioSchema.text.utf8)
    case Self.diagnostics: DiagnosticJSON.schema
    default:
      Self.reports.first { Self.subject(of: $0) == subject }.map { $0.jsonSchema } ?? []
    }
  }
}
