import IndicatorEvaluation
import Testing

@testable import EvaluationReports

@Suite struct EvaluationReportTests {
  @Test func jsonFollowsItsSchema() throws {
    let report = EvaluationReport(try Sample.evaluation())
    let json = report.json(generator: ReportGenerator(name: "ahp", version: "1"))
    let mistakes = try SchemaValidator.mistakes(in: json, schema: EvaluationReport.jsonSchema)
    #expect(mistakes.isEmpty)
  }
}
