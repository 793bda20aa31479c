import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct AssumptionSyntaxTests {
  private func read<Value>(
    _ shape: SyntaxShape<Value>, _ text: String
  ) -> (value: Value?, codes: [DiagnosticCode]) {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: text))
    let place = SyntaxPlace("`kept`", key: SourcePosition(line: 1, column: 1))
    let value = shape.read(FlowText.node(text), place, &findings)
    return (value, findings.diagnostics.map(\.code))
  }

  @Test func aNumberIsARangeOfOne() throws {
    let syntax = try #require(read(AssumptionSyntax.shape, "{value: 25, source: Adamson}").value)
    #expect(syntax.value == 25...25 && syntax.source == "Adamson")
    #expect(syntax.assumption?.range == 25...25 && syntax.assumption?.differs == false)
  }

  @Test func sourcesThatDifferMakeARange() throws {
    let text = "{value: [50%, 3/4], source: two surveys}"
    let syntax = try #require(read(AssumptionSyntax.shape, text).value)
    #expect(syntax.value == 0.5...0.75 && syntax.assumption?.source == "two surveys")
  }

  @Test(arguments: [
    ("{value: 25}", DiagnosticCode.assumptionWithoutSource), ("{source: a survey}", .keyMissing),
    ("{value: [3, 2], source: a survey}", .valueOutOfRange),
    ("{value: many, source: a survey}", .valueKind),
  ])
  func aFaultyAssumptionIsNone(_ text: String, _ code: DiagnosticCode) {
    let found = read(AssumptionSyntax.shape, text)
    #expect(found.value == nil && found.codes == [code])
  }

  @Test func aQuantityIsWrittenOrAssumed() throws {
    let written = try #require(read(QuantitySyntax.shape, "nps.net").value)
    guard case .written(let text) = written else {
      Issue.record("a scalar is what is written")
      return
    }
    #expect(text.value == "nps.net")
    let assumed = try #require(
      read(QuantitySyntax.shape, "{value: [1, 2], source: a survey}").value)
    guard case .assumed(let syntax) = assumed else {
      Issue.record("a mapping is an assumption")
      return
    }
    #expect(syntax.value == 1...2)
  }

  @Test func ofARangeItsMiddleCounts() throws {
    let assumed = Quantity.assumed(try Assumption(1...4, source: "a survey"))
    #expect(assumed.value(AnalysisMeasures()) == 2.5 && assumed.analysis == nil)
    #expect(Quantity.amount(.number(7)).value(AnalysisMeasures()) == 7)
    let measure = Quantity.amount(.measure(MeasureReference(analysis: "nps", key: "net")))
    #expect(measure.analysis == "nps" && measure.value(AnalysisMeasures()) == nil)
  }
}
