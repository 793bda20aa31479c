import BilingualText
import EvaluationReports
import IndicatorEvaluation
import ReportForms

extension EvaluateCommand {
  /// Shows how one customer's score came about.
  func writeExplanation(
    of customer: String, _ result: EvaluationResult, _ session: ScenarioSession,
    on console: inout Console
  ) throws(CommandFailure) {
    guard let explanation = result.explanation(customer: customer) else {
      let nearest = result.customers.prefix(5).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        session.language == .chinese
          ? "没有客户 \(customer)；数据中有 \(nearest) 等 \(result.customers.count) 家"
          : "there is no customer \(customer); the data has \(result.customers.count), such as "
            + nearest)
    }
    let output = ReportOutput(options: report, language: session.language)
    let text = ExplanationReport(explanation, of: result)
    try output.write(text, on: &console)
  }
}
