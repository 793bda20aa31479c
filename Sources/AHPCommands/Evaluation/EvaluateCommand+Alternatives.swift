import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioFiles

extension EvaluateCommand {
  /// Ranks the alternatives of a scenario that has no customers.
  func rankAlternatives(
    _ scenario: Weighing, _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) {
    if explain != nil {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "--explain 用于客户；方案的贡献见报告本身",
          en:
            "--explain is for customers; the report itself shows what makes up an alternative's score"
        ), in: session.language)
    }
    if stream.summary != nil {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "--summary 用于客户得分，不用于方案排序",
          en: "--summary is of customers' scores; there are no customers here"
        ), in: session.language)
    }
    let database = try databaseOutput(scenario, session.language)
    guard !session.hasErrors, var result = session.rankAlternatives(scenario) else {
      return try session.settle(on: &console)
    }
    try session.settle(on: &console, quieting: report.showsWarnings)
    if let database { return try database.write(result, on: &console) }
    let output = session.output(report)
    result.warnings = session.warnings(result.warnings)
    let alternatives = AlternativesReport(result)
    try output.write(alternatives, on: &console)
  }
}
