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
    let found = result.customers(named: customer)
    guard found.count == 1, let explanation = result.explanation(customer: found[0]) else {
      throw CommandFailure(.usage, Self.explain(customer, found, result, session.language))
    }
    let output = session.output(report)
    let text = ExplanationReport(explanation, of: result)
    try output.write(text, on: &console)
  }

  /// Why a customer was not found, or not just one.
  private static func explain(
    _ customer: String, _ found: [String], _ result: EvaluationResult, _ language: ReportLanguage
  ) -> String {
    let nearest = (found.isEmpty ? result.customers : found).prefix(5).joined(separator: ", ")
    if found.isEmpty {
      return Phrase(
        zh: "没有客户 \(customer)；数据中有 \(nearest) 等 \(result.customers.count) 家",
        en: "there is no customer \(customer); the data has \(result.customers.count), such as "
          + nearest
      ).text(in: language)
    }
    return Phrase(
      zh: "\(customer) 对应 \(found.count) 家客户：\(nearest)；请写编号",
      en: "\(found.count) customers are called \(customer): \(nearest); give an id"
    ).text(in: language)
  }

  /// Writes one row a customer.
  func writeChanges(
    _ result: EvaluationResult, _ session: ScenarioSession, on console: inout Console
  ) throws(CommandFailure) {
    guard let changes = ChangesReport(result) else {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "场景没有比较两个时期：请写 `compare: {baseline: …, current: …}`",
          en: "the scenario compares no periods: write `compare: {baseline: …, current: …}`"
        ), in: session.language)
    }
    let output = session.output(report)
    try output.write(changes, ReportDetail(limit: limit == 0 ? nil : limit), on: &console)
  }
}
