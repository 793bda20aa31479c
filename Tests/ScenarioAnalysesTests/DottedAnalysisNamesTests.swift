import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

/// Measures of analyses whose names have dots, and names that lack the one before the measure.
struct DottedAnalysisNamesTests {
  private static func rates(_ answer: Written) -> Written {
    [
      "kind": "rates", "table": "t", "least_base": 1,
      "rates": ["yes": ["where": ["field": "q", "equals": answer]]],
    ]
  }

  private static func iceberg(_ complaints: Written) -> Written {
    [
      "kind": "what-if", "model": "iceberg", "complaints": complaints,
      "dissatisfied_per_complaint": ["value": 20, "source": "a study"],
    ]
  }

  /// Three of four say yes in `r`, one says no in `r.2015`; `r.bad` has mistakes.
  private static func scenario(
    _ analyses: [(String, Written)], text: String? = nil
  ) -> WrittenScenario {
    let known: [(String, Written)] = [("r", rates("yes")), ("r.2015", rates("no"))]
    var keys: [(String, Written)] = [
      ("tables", ["t": ["path": "t.csv"]]), ("analyses", .keys(known + analyses)),
    ]
    if let text {
      keys.append(("documents", ["parts": ["letter": ["show": [["text": .text(text)]]]]]))
    }
    return WrittenScenario(
      keys: .keys(keys), files: ["t.csv": "row,q\n1,yes\n2,no\n3,yes\n4,yes\n"])
  }

  @Test func theLongestNameOfAnAnalysisCounts() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario([]).context(in: folder)
    let place = WrittenScenario.place
    let long = context.measure("r.2015.yes", at: place)
    #expect(long == MeasureReference(analysis: "r.2015", key: "yes"))
    let short = context.measure("r.yes", at: place)
    #expect(short == MeasureReference(analysis: "r", key: "yes"))
    #expect(context.codes.isEmpty)
    // Not of `r.2015` without the dot behind it.
    #expect(context.measure("r.2015x.yes", at: place) == nil)
    #expect(context.measure("r.2015.no", at: place) == nil)
    #expect(context.codes == [.measureUnknown, .measureUnknown])
    let hint = try #require(context.findings.diagnostics.last?.hint?.en)
    #expect(hint.contains("r.2015.yes"))
  }

  @Test func aNameWithoutADotIsNoMeasure() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario([]).context(in: folder)
    let place = SourcePosition(line: 5, column: 9)
    for name in ["r", "r.", ".yes", ".", ""] {
      #expect(context.reference(name) == nil, "\(name)")
      #expect(context.measure(name, at: place) == nil, "\(name)")
    }
    #expect(context.codes == [DiagnosticCode](repeating: .measureUnknown, count: 5))
    #expect(context.findings.diagnostics.allSatisfy { $0.position == place })
    #expect(context.findings.diagnostics.first?.message.en == "unknown measure `r`")
  }

  @Test func assumptionsAndIndicesTakeThem() throws {
    let index: Written = ["kind": "index", "sum": ["r.yes": "1/2", "r.2015.yes": "1/2"]]
    let run = try Self.scenario([("w.1", Self.iceberg("r.2015.yes")), ("i", index)]).run()
    #expect(!run.diagnostics.hasErrors)
    let loss = try #require(run.result("w.1")?.measure("dissatisfied")?.value)
    #expect(isClose(loss, 0.25 * 20, relative: 1e-12))
    let value = try #require(run.result("i")?.measure("value")?.value)
    #expect(isClose(value, (0.75 + 0.25) / 2, relative: 1e-12))
  }

  @Test func withoutADotTheyAreNamedAsMistakes() throws {
    let index: Written = ["kind": "index", "sum": ["r": 1]]
    for (name, analysis) in [("w", Self.iceberg("r")), ("i", index)] {
      let run = try Self.scenario([(name, analysis)]).run()
      #expect(run.codes == [.measureUnknown], "\(name)")
      #expect(run.analyses.map(\.id) == ["r", "r.2015"], "\(name)")
    }
  }

  private func letter(
    _ text: String, _ analyses: [(String, Written)] = []
  ) throws -> (text: Phrase?, codes: [DiagnosticCode]) {
    let run = try Self.scenario(analyses, text: text).documents()
    let blocks = try #require(run.documents.first).blocks
    let texts = blocks.compactMap { if case .text(let text) = $0 { text } else { nil } }
    return (texts.first, run.diagnostics.map(\.code))
  }

  @Test func documentsShowThem() throws {
    let found = try letter("{r.yes} then, {r.2015.yes} now")
    #expect(found.text == Phrase("75.00% then, 25.00% now") && found.codes.isEmpty)
    let unknown = try letter("[{r.2015}]")
    #expect(unknown.text == Phrase("[]") && unknown.codes == [.documentMeasureUnknown])
  }

  /// What is wrong with the analysis has been said of it alone.
  @Test func aFaultyAnalysisWithADotIsLeftOut() throws {
    let bad: Written = [
      "kind": "rates", "table": "t",
      "rates": ["yes": ["where": ["field": "p", "equals": "yes"]]],
    ]
    let found = try letter("[{r.bad.yes}]", [("r.bad", bad)])
    #expect(found.text == Phrase("[]") && found.codes == [.columnUnknown])
  }
}
