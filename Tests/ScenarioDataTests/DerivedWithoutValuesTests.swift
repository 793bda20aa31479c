import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// Indicators whose computation came to nothing.
struct DerivedWithoutValuesTests {
  private func read(
    _ columns: [String: [[Double]]], _ diagnostics: [Diagnostic] = []
  ) throws -> DataReading {
    let folder = try SampleFolder([
      "c.csv": "id\nx\ny\n", "d.csv": "id,t,a\ny,p1,1\nx,p1,2\ny,p2,3\n",
    ])
    var model = EvaluationModel.sample(["a", "net"], missing: .worst)
    model.periods = .halves
    var plan = folder.plan(model, [.sample(period: "t")], customers: .sample())
    var computed = DerivedIndicators.Values()
    computed.columns = columns
    computed.diagnostics = diagnostics
    let values = computed
    plan.derived = DerivedIndicators(["net"]) { _ in values }
    return plan.readData()
  }

  @Test func noColumnsAreNoValues() throws {
    let columns: [[String: [[Double]]]] = [["net": []], [:], ["net": [[], []]]]
    for columns in columns {
      let found = try read(columns)
      #expect(!found.diagnostics.hasErrors)
      let values = try #require(found.data?.values)
      #expect(values.first == [1, 2, 3])
      #expect(values.last?.map { $0.isNaN } == [true, true, true])
    }
  }

  @Test func whyThereAreNoneIsSaid() throws {
    let said = Diagnostic(
      .error, .fromAnalysisUnknown, file: "s.yaml", position: nil, message: "x")
    let found = try read(["net": []], [said])
    #expect(found.diagnostics.filter { $0.severity == .error } == [said])
  }
}
