import BilingualText
import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

struct BundleSyntaxTests {
  @Test func aBundleHasItsDocumentsInOrder() throws {
    let read = BundleSyntax.shape.reading([
      "bundle": "half-year",
      "parts": [
        "letter": ["title": ["zh": "信", "en": "Letter"], "show": ["nps"]], "annex": ["show": []],
      ],
    ])
    let bundle = try #require(read.value)
    #expect(read.findings.count == 0)
    #expect(bundle.name == "half-year")
    #expect(bundle.parts.map(\.name) == ["letter", "annex"])
    #expect(bundle.parts[0].value?.title == Label(chinese: "信", english: "Letter"))
    #expect(bundle.parts.map { $0.value?.show.count } == [1, 0])
  }

  @Test func aBundleWithoutDocumentsIsNone() {
    let read = BundleSyntax.shape.reading(["bundle": "empty"])
    #expect(read.value == nil)
    #expect(read.findings.diagnostics.map(\.code) == [.keyMissing])
  }

  /// Each document becomes a file.
  @Test(arguments: ["a/b", "/", "a\0"])
  func aNameThatNoFileCanHaveIsRefused(name: String) {
    let empty: Written = ["show": []]
    let parts = Written.keys([("fine", empty), (name, empty)])
    let read = BundleSyntax.shape.reading(["parts": parts])
    #expect(read.value == nil)
    let said = read.findings.diagnostics
    #expect(said.map(\.code) == [.valueOutOfRange])
    #expect(said.first?.position == SourcePosition(line: 4, column: 1))
  }

  private func shown(
    _ written: Written
  ) -> (ShownSyntax?, [DiagnosticCode]) {
    let read = ShownSyntax.shape.reading(written)
    return (read.value, read.findings.diagnostics.map(\.code))
  }

  @Test func aWordIsAnAnalysis() {
    guard case .analysis(let name) = shown("nps").0 else {
      Issue.record("a word names an analysis")
      return
    }
    #expect(name.value == "nps")
  }

  @Test func aMappingIsATextOrRows() {
    guard case .text(let text) = shown(["text": "All is {nps.net}."]).0,
      case .rows(let table, let title, let columns) = shown([
        "table": "actions", "title": "Actions", "columns": ["what", "when"],
      ]).0, case .rows(_, _, let all) = shown(["table": "actions"]).0
    else {
      Issue.record("each mapping has its meaning")
      return
    }
    #expect(text.value == Label("All is {nps.net}."))
    #expect(table.value == "actions" && title == Label("Actions"))
    #expect(columns.map(\.value) == ["what", "when"])
    #expect(all.isEmpty)
  }

  @Test func whatShowsNothingIsSaid() {
    let empty = shown(.keys([]))
    #expect(empty.0 == nil)
    #expect(empty.1 == [.keyMissing])
    #expect(shown(["title": "Alone"]).1 == [.keyMissing])
    #expect(shown(["txt": "Hello"]).1 == [.keyUnknown, .keyMissing])
    #expect(shown([]).1 == [.valueKind])
  }
}
