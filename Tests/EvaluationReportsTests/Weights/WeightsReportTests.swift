import IndicatorEvaluation
import Testing

@testable import EvaluationReports

@Suite struct WeightsReportTests {
  private let report = WeightsReport(
    model: Sample.model, weights: Sample.weights,
    warnings: [.inconsistent(set: "j-six", expert: nil, ratio: 0.1082782618, limit: 0.1)])
  private let generator = ReportGenerator(name: "ahp", version: "1")

  @Test func jsonFollowsItsSchema() throws {
    let json = report.json(generator: generator)
    let mistakes = try SchemaValidator.mistakes(in: json, schema: WeightsReport.jsonSchema)
    #expect(mistakes.isEmpty)
  }
}
