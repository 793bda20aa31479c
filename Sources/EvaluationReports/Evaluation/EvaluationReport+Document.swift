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
    let figures = detail.drawsFigures ? EvaluationFigures(index: index, totals: totals) : nil
    if let figures { document.facts(figures.headlines) }
    if let summary = index.periodSummary(totals) { document.table(summary) }
    document.warnings(index.result.warnings, names: index.names)
    // Where figures come first, the long list comes last.
    if figures == nil { customers(into: &document, totals, detail) }
    if let figures {
      document.heading(Phrase(zh: "权重与一致性", en: "Weights and consistency"), level: 2)
      document.figures(of: WeightsFigures(index))
      document.heading(Phrase(zh: "得分与等级", en: "Scores and bands"), level: 2)
      document.figures([figures.distribution, figures.bands, figures.classes])
    }
    if let comparison = index.result.comparison {
      document.comparison(comparison, index)
      document.figures([figures?.slope])
    }
    document.indicators(index, totals)
    document.figures([figures?.contributions, figures?.importance])
    if figures != nil { customers(into: &document, totals, detail) }
    return document
  }

  private func customers(
    into document: inout ReportDocument, _ totals: EvaluationTotals, _ detail: ReportDetail
  ) {
    document.customers(index, totals, detail, order: order)
  }

  /// The rows of its customers as they stand in the table of a document with later rows.
  package func laterRows() -> [[ReportTable.Cell]] {
    index.customerTable(Array(0..<index.rows.count), showsCoverage: true).rows
  }
}
