import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioFiles
import ServiceAnalyses

extension ScenarioSession {
  /// The evaluation of the scenario for its documents; nil with the mistakes said.
  mutating func evaluationSection(_ scenario: Scenario) -> EvaluationSection? {
    guard let weighing = scenario.weighing else {
      add([scenario.diagnosticForNoTree()])
      return nil
    }
    guard let settled = settlingWeights(weighing), var result = evaluateCustomers(settled) else {
      return nil
    }
    result.warnings = warnings(result.warnings)
    let report = EvaluationReport(result)
    return EvaluationSection(result.sectionScores) { report.document($0) }
  }
}

extension EvaluationResult {
  fileprivate var sectionScores: [EvaluationSection.Score] {
    rows.customer.indices.map { row in
      let (score, rank) = (rows.scores[row], rows.ranks[row])
      return .init(
        customer: customers[rows.customer[row]],
        period: model.periods.isEmpty ? nil : model.periods[rows.period[row]].id,
        score: score.isNaN ? nil : score, band: rows.bands[row].map { model.bands[$0].id },
        rank: rank == 0 ? nil : rank)
    }
  }
}
