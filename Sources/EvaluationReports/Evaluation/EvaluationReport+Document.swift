public import BilingualText
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
  ///
  /// - Parameters:
  ///   - limit: How many customers are listed; the report says how many more there are. Nil for all.
  ///   - order: In which order.
  ///   - hint: How the reader gets to see all, in the words of the program that runs this.
  public func document(
    limit: Int? = 50, order: CustomerOrder = .data, hint: Phrase? = nil
  ) -> ReportDocument {
    let totals = index.totals
    var document = ReportDocument()
    document.heading(index.model.reportTitle, level: 1)
    document.facts(index.headFacts(totals))
    if let summary = index.periodSummary(totals) { document.table(summary) }
    document.warnings(index.result.warnings, names: index.names)
    document.customers(index, totals, limit: limit, order: order, hint: hint)
    if let comparison = index.result.comparison { document.comparison(comparison, index) }
    document.indicators(index, totals)
    return document
  }
}
