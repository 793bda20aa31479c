import BilingualText
import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

struct AnalysisRegistryTests {
  @Test func everyKindHasAWordOfItsOwnAndAMeaning() {
    let words = AnalysisRegistry.kinds.map(\.choice.word)
    #expect(Set(words).count == words.count)
    for kind in AnalysisRegistry.kinds {
      let meaning = kind.choice.meaning
      #expect(meaning?.zh.isEmpty == false && meaning?.en.isEmpty == false)
    }
  }

  @Test func theWordTellsTheKind() throws {
    let figures = AnalysisRegistry.shape.reading(["kind": "figures"])
    let first = try #require(figures.value)
    #expect(first is FiguresAnalysis)
    let rates = AnalysisRegistry.shape.reading(["table": "t", "kind": "rates"])
    let analysis = try #require(rates.value)
    #expect(analysis is RatesAnalysis && analysis.common.table?.value == "t")
    #expect(rates.findings.count == 0)
  }

  @Test func anUnknownWordIsSaidWithTheNearest() {
    let read = AnalysisRegistry.shape.reading(["kind": "figure"])
    #expect(read.value == nil)
    #expect(read.findings.diagnostics.map(\.code) == [.analysisKindUnknown])
    let hint = read.findings.diagnostics.first?.hint?.en
    #expect(hint?.hasPrefix("did you mean `figures`?") == true)
  }

  @Test func anAnalysisWithoutAKindIsNone() {
    let read = AnalysisRegistry.shape.reading(["table": "t"])
    #expect(read.value == nil)
    #expect(read.findings.diagnostics.map(\.code) == [.keyMissing])
    let slip = AnalysisRegistry.shape.reading(["kinds": "rates"])
    #expect(slip.value == nil)
    #expect(slip.findings.diagnostics.map(\.code) == [.keyUnknown])
  }

  @Test func aKeyOfAnotherKindIsUnknown() {
    let read = AnalysisRegistry.shape.reading(["kind": "figures", "table_of": "t"])
    #expect(read.findings.diagnostics.map(\.code) == [.keyUnknown])
  }
}
