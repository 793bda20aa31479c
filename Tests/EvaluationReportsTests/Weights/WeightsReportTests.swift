import IndicatorEvaluation
import Testing

@testable import EvaluationReports

@Suite struct WeightsReportTests {
  private let report = WeightsReport(model: Sample.model, weights: Sample.weights)
  private let generator = ReportGenerator(name: "ahp", version: "1")

  @Test func jsonFollowsItsSchema() throws {
    let json = report.json(generator: generator)
    let mistakes = try SchemaValidator.mistakes(in: json, schema: WeightsReport.jsonSchema)
    #expect(mistakes.isEmpty)
  }
}
