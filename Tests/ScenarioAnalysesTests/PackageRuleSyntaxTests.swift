import BilingualText
import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

struct PackageRuleSyntaxTests {
  private func read(_ text: String) -> (rule: PackageRuleSyntax?, codes: [DiagnosticCode]) {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: text))
    let place = SyntaxPlace("`personalised`", key: SourcePosition(line: 1, column: 1))
    let rule = PackageRuleSyntax.shape.read(FlowText.node(text), place, &findings)
    return (rule, findings.diagnostics.map(\.code))
  }

  @Test func aRuleSaysWhenAndWhat() throws {
    let found = read("{when: {class: [a, b]}, offer: [tea, soup]}")
    let rule = try #require(found.rule)
    #expect(found.codes.isEmpty && rule.offer.map(\.value) == ["tea", "soup"])
    #expect(rule.when?.customerClass?.value.map(\.value) == ["a", "b"])
    // Each item where it stands, for what is said of it.
    #expect(rule.offer.map(\.position.column) == [33, 38])
  }

  @Test func bothAreNeeded() {
    let found = read("{}")
    #expect(found.rule == nil && found.codes == [.keyMissing, .keyMissing])
    #expect(read("{when: {class: a}, offer: tea}").codes == [.valueKind])
  }
}
