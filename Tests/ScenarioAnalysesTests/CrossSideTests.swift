import BilingualText
import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

struct CrossSideTests {
  private func read(_ text: String) -> (side: CrossSide?, codes: [DiagnosticCode]) {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: text))
    let place = SyntaxPlace("`rows`", key: SourcePosition(line: 1, column: 1))
    let side = CrossSide.shape.read(FlowText.node(text), place, &findings)
    return (side, findings.diagnostics.map(\.code))
  }

  @Test func aNameAloneIsAColumn() {
    let found = read("tier")
    #expect(found.side?.column.value == "tier" && found.side?.period == nil)
    #expect(found.codes.isEmpty)
  }

  @Test func aMappingMayNameAPeriod() {
    let found = read("{column: tier, period: p1}")
    #expect(found.side?.column.value == "tier" && found.side?.period?.value == "p1")
  }

  @Test func aSideWithoutItsColumnIsNone() {
    let found = read("{period: p1}")
    #expect(found.side == nil && found.codes == [.keyMissing])
  }
}
