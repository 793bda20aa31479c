import IndicatorEvaluation
import Testing

@testable import EvaluationReports

@Suite struct AlternativesReportTests {
  @Test func jsonFollowsItsSchema() throws {
    let report = AlternativesReport(try Sample.leader.evaluateAlternatives())
    let json = report.json(generator: ReportGenerator(name: "ahp", version: "1"))
    let mistakes = try SchemaValidator.mistakes(in: json, schema: AlternativesReport.jsonSchema)
    #expect(mistakes.isEmpty)
  }
}
