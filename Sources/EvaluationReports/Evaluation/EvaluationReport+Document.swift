import BilingualText
import IndicatorEvaluation
public import ReportForms

/// In which order a report lists the customers.
public enum CustomerOrder: String, Sendable, Hashable, CaseIterable {
  /// As the data has them.
  case data
  /// By rank in the current period (the last one where none are compared), the best first.
  case rank
}

extension EvaluationReport {
  /// The report for people: summary, warnings, customers, comparison, indicators.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    let totals = index.totals
    var document = ReportDocument()
    document.heading(index.model.reportTitle, level: 1)
    document.facts(index.headFacts(totals))
    if let summary = index.periodSummary(totals) { document.table(summary) }
    document.warnings(index.result.warnings, names: index.names)
    document.customers(index, totals, limit: detail.limit, order: order, hint: detail.hint)
    if let comparison = index.result.comparison { document.comparison(comparison, index) }
    document.indicators(index, totals)
    return document
  }
}
