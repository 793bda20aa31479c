import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct ImportanceSyntaxTests {
  private func read<Value>(
    _ shape: SyntaxShape<Value>, _ text: String
  ) -> (value: Value?, codes: [DiagnosticCode]) {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: text))
    let place = SyntaxPlace("`it`", key: SourcePosition(line: 1, column: 1))
    let value = shape.read(FlowText.node(text), place, &findings)
    return (value, findings.diagnostics.map(\.code))
  }

  @Test func everyKeyIsRead() throws {
    let text = "{from: ranks, columns: r_*, weights: rank-reciprocal}"
    let syntax = try #require(read(ImportanceSyntax.shape, text).value)
    #expect(syntax.origin == .ranks && syntax.columns?.value == "r_*")
    #expect(syntax.ranking == .reciprocal && syntax.overall == nil)
    // Where `from` stands, for what is missing beside it.
    #expect(syntax.originKey == SourcePosition(line: 1, column: 2))
  }

  @Test func ranksAreWeighedByTheirCentroidsUnlessSaidOtherwise() throws {
    let syntax = try #require(read(ImportanceSyntax.shape, "{from: ranks, columns: r_*}").value)
    #expect(syntax.ranking == .centroid)
  }

  @Test func itsOriginIsNeededAndKnown() {
    let missing = read(ImportanceSyntax.shape, "{columns: r_*}")
    #expect(missing.value == nil && missing.codes == [.keyMissing])
    let unknown = read(ImportanceSyntax.shape, "{from: guess}")
    #expect(unknown.value == nil && unknown.codes == [.valueUnknown])
  }

  @Test func whatCustomersSaidThemselvesIsNotDerived() {
    typealias Origin = ImportanceSyntax.Origin
    let said = Origin.allCases.filter { $0.derived == nil }
    #expect(said == [.stated, .ranks])
    #expect(Origin.relativeWeights.derived == .relativeWeights)
    #expect(Set(Origin.allCases.map(\.meaning.en)).count == Origin.allCases.count)
  }

  @Test func aCrosshairIsAWordOrTwoNumbers() {
    #expect(read(CrosshairSyntax.shape, "mean").value == .mean)
    #expect(read(CrosshairSyntax.shape, "median").value == .median)
    // A share of importance, and points of performance.
    let fixed = read(CrosshairSyntax.shape, "{importance: 20%, performance: 70%}")
    #expect(fixed.value == .fixed(importance: 0.2, performance: 70) && fixed.codes.isEmpty)
  }

  @Test func aFaultyCrosshairIsNone() {
    let word = read(CrosshairSyntax.shape, "middle")
    #expect(word.value == nil && word.codes == [.valueUnknown])
    let half = read(CrosshairSyntax.shape, "{importance: 20%}")
    #expect(half.value == nil && half.codes == [.keyMissing])
  }
}
