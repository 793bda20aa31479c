import BilingualText
import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

struct IndicatorSourceSyntaxTests {
  private func read(
    _ text: String
  ) -> (source: IndicatorSourceSyntax?, codes: [DiagnosticCode]) {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: text))
    let place = SyntaxPlace("`from`", key: SourcePosition(line: 1, column: 1))
    let source = IndicatorSourceSyntax.shape.read(FlowText.node(text), place, &findings)
    return (source, findings.diagnostics.map(\.code))
  }

  @Test func anAnalysisAndItsMeasureAreNamed() throws {
    let source = try #require(read("{analysis: nps, measure: net, least_base: 5}").source)
    #expect(source.analysis?.value == "nps" && source.measure?.value == "net")
    #expect(source.leastBase == 5)
    #expect(read("{analysis: nps, measure: net}").source?.leastBase == 1)
  }

  @Test func bothAreNeeded() {
    let found = read("{least_base: 5}")
    #expect(found.source == nil && found.codes == [.keyMissing, .keyMissing])
  }

  @Test func aBaseIsAtLeastOne() {
    let found = read("{analysis: nps, measure: net, least_base: 0}")
    #expect(found.codes == [.valueOutOfRange] && found.source?.leastBase == 1)
  }
}
