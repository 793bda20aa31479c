import BilingualText
public import IndicatorEvaluation
public import ReportForms

/// One customer's scores from the measurements to the rank, as a colleague would explain them: what
/// `ahp evaluate --explain` shows.
public struct ExplanationReport: Report {
  let explanation: CustomerExplanation
  let index: EvaluationIndex

  /// - Parameter result: The result that the explanation was made from.
  public init(_ explanation: CustomerExplanation, of result: EvaluationResult) {
    self.explanation = explanation
    index = EvaluationIndex(result)
  }

  /// Every leaf of a period that names an indicator, left to right.
  func leaves(_ period: PeriodExplanation) -> [LeafExplanation] {
    period.nodes.compactMap { LeafExplanation($0, in: period, index) }
  }

  var customerName: Phrase {
    let id = index.customerID(explanation.customer)
    return index.customerName(explanation.customer).map { Phrase("\(id) \($0)") } ?? Phrase(id)
  }

  func periodName(_ period: PeriodExplanation) -> Phrase? { index.periods[at: period.period] }
}
