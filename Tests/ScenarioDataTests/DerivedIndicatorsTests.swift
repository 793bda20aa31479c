import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct DerivedIndicatorsTests {
  private func read(
    _ computed: DerivedIndicators.Values, missing: MissingPolicy = .worst
  ) throws -> DataReading {
    let folder = try SampleFolder([
      "c.csv": "id,city\nx,A\ny,B\n", "d.csv": "id,t,a\ny,p1,1\nx,p1,2\ny,p2,3\n",
    ])
    var model = EvaluationModel.sample(["a", "net"], missing: missing)
    model.periods = .halves
    var plan = folder.plan(model, [.sample(period: "t")], customers: .sample())
    plan.derived = DerivedIndicators(["net"]) { _ in computed }
    return plan.readData()
  }

  @Test func aRowHasTheValueOfItsCustomerAndPeriod() throws {
    var computed = DerivedIndicators.Values()
    computed.columns = ["net": [[10, 20], [30, 40]]]
    let found = try read(computed, missing: .error)
    #expect(found.data?.values == [[1, 2, 3], [20, 10, 40]] && found.diagnostics.isEmpty)
  }

  @Test func oneColumnStandsForAllPeriods() throws {
    var computed = DerivedIndicators.Values()
    computed.columns = ["net": [[10, 20]]]
    let found = try read(computed)
    #expect(found.data?.values == [[1, 2, 3], [20, 10, 20]])
  }

  @Test func aValueThatWasNotComputedIsMissing() throws {
    var computed = DerivedIndicators.Values()
    computed.columns = ["net": [[10, .nan], [30]]]
    let lenient = try read(computed)
    #expect(!lenient.diagnostics.hasErrors)
    #expect(lenient.data?.values.last?.map { $0.isNaN } == [true, false, true])
    let strict = try read(computed, missing: .error)
    #expect(strict.diagnostics.map(\.code) == [.csvMissingNotAllowed, .csvMissingNotAllowed])
  }

  @Test func onlyErrorsOfTheComputationAreTold() throws {
    func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
      Diagnostic(severity, .columnUnknown, file: "s.yaml", position: nil, message: "x")
    }
    var computed = DerivedIndicators.Values()
    computed.columns = ["net": [[10, 20]]]
    computed.diagnostics = [diagnostic(.warning), diagnostic(.error)]
    let found = try read(computed)
    #expect(found.diagnostics == [diagnostic(.error)])
  }

  @Test func whatIsComputedIsNoColumnOfAFile() {
    var plan = DataPlan.sample(.sample(["a", "net"]))
    #expect(!plan.hasDerivedIndicators)
    plan.derived = DerivedIndicators(["net"]) { _ in DerivedIndicators.Values() }
    let loader = DataLoader(plan: plan, allowsOutside: false)
    #expect(plan.hasDerivedIndicators)
    #expect(loader.neededIndicators == [0, 1] && loader.measuredIndicators == [0])
  }
}
