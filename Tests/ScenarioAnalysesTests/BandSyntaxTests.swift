import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct BandSyntaxTests {
  private func read(_ text: String) -> (band: BandSyntax?, codes: [DiagnosticCode]) {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: text))
    let place = SyntaxPlace("`bands`", key: SourcePosition(line: 1, column: 1))
    let band = BandSyntax.shape.read(FlowText.node(text), place, &findings)
    return (band, findings.diagnostics.map(\.code))
  }

  @Test func aBandHasAnIdANameAndBothEnds() throws {
    let found = read("{id: good, label: {zh: 好, en: Good}, between: [25%, 0.5]}")
    let band = try #require(found.band)
    #expect(found.codes.isEmpty && band.label == Label(chinese: "好", english: "Good"))
    #expect(band.published == PublishedBands.Band("good", 0.25...0.5))
  }

  @Test(arguments: [
    ("{between: [0, 1]}", DiagnosticCode.keyMissing), ("{id: good}", .keyMissing),
    ("{id: good, between: [1, 0]}", .valueOutOfRange),
    ("{id: good, between: [0]}", .valueOutOfRange),
    ("{id: good, between: 1}", .valueKind),
  ])
  func aFaultyBandIsNone(_ text: String, _ code: DiagnosticCode) {
    let found = read(text)
    #expect(found.band == nil && found.codes == [code])
  }
}
