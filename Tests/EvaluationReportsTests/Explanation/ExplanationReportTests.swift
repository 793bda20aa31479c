import IndicatorEvaluation
import Testing

@testable import EvaluationReports

@Suite struct ExplanationReportTests {
  @Test(arguments: ["0001", "0004"]) func jsonFollowsItsSchema(customer: String) throws {
    let result = try Sample.evaluation()
    let report = ExplanationReport(try #require(result.explanation(customer: customer)), of: result)
    let json = report.json(generator: ReportGenerator(name: "ahp", version: "1"))
    let mistakes = try SchemaValidator.mistakes(in: json, schema: ExplanationReport.jsonSchema)
    #expect(mistakes.isEmpty)
  }
}
