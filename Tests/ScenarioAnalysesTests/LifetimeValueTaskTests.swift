import Diagnostics
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct LifetimeValueTaskTests {
  private func task(_ retention: Quantity) -> LifetimeValueTask {
    LifetimeValueTask(
      margin: .amount(.number(30)), retention: retention, discount: .amount(.number(0.2)),
      first: .now, horizon: 3, place: SourcePosition(line: 4, column: 2), common: CommonKeys())
  }

  @Test func itNeedsNoRows() throws {
    let task = task(.assumed(try Assumption(0.5...0.7, source: "a guess")))
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    let found = task.result([], AnalysisMeasures(), &findings)
    let result = try #require(found as? LifetimeValueResult)
    // The middle 0.6 over 1.2 is a half: 30 + 15 + 7.5.
    #expect(isClose(result.lifetime.value, 52.5, relative: 1e-12))
    #expect(task.measureKeys == result.measures.map(\.name))
    #expect(task.queries.isEmpty && task.sources.isEmpty && findings.diagnostics.isEmpty)
    #expect(task.tally(ofQuery: 0) is NoRows)
  }

  @Test func aMeasureThatHasNoValueLeavesNoResult() {
    let task = task(.amount(.measure(MeasureReference(analysis: "r", key: "retention"))))
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    #expect(task.sources == ["r"])
    #expect(task.result([], AnalysisMeasures(), &findings) == nil)
    #expect(findings.diagnostics.map(\.code) == [.testNeedsBases])
    #expect(findings.diagnostics.first?.position == SourcePosition(line: 4, column: 2))
  }
}
