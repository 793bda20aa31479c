public import ArgumentParser
import EvaluationReports
import ScenarioFiles

/// `ahp schema`
public struct SchemaCommand: ConsoleCommand {
  public static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario files or of results.",
    discussion: """
      Editors complete and check a scenario while you type when its first line is
        # yaml-language-server: $schema=ahp-scenario.schema.json

      Examples:
        ahp schema > ahp-scenario.schema.json
        ahp schema evaluation > ahp-evaluation.schema.json
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case scenario, weights, evaluation, alternatives, explanation, diagnostics
    case analysis, questions, revision, audit, runs, diff, summary, solve
    case alternativesDiff = "alternatives-diff"
    case randomIndex = "random-index"
  }

  @Argument(
    help: ArgumentHelp(
      "What to describe: \(Subject.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "subject"))
  var subject = Subject.scenario

  public init() {}

  public func run(on console: inout Console) throws(CommandFailure) {
    try console.write(text)
  }

  private var text: [UInt8] {
    switch subject {
    case .scenario: Array(ScenarioSchema.text.utf8)
    case .weights: WeightsReport.jsonSchema
    case .evaluation: EvaluationReport.jsonSchema
    case .alternatives: AlternativesReport.jsonSchema
    case .explanation: ExplanationReport.jsonSchema
    case .diagnostics: DiagnosticJSON.schema
    case .analysis: AnalysisReport.jsonSchema
    case .questions: QuestionsReport.jsonSchema
    case .revision: RevisionReport.jsonSchema
    case .audit: ColumnSumReport.jsonSchema
    case .solve: SolutionReport.jsonSchema
    case .randomIndex: RandomIndexReport.jsonSchema
    case .runs: RunsReport.jsonSchema
    case .diff: DifferenceReport.jsonSchema
    case .summary: SummaryReport.jsonSchema
    case .alternativesDiff: AlternativesDifferenceReport.jsonSchema
    }
  }
}
