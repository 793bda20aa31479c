import BilingualText
import Diagnostics
import ReportForms
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct DocumentPlanTests {
  private static func scenario(
    _ parts: [(String, Written)], evaluates: Bool = false
  ) -> WrittenScenario {
    let yes: Written = ["field": "q", "equals": "yes"]
    return WrittenScenario(
      keys: [
        "tables": ["t": ["path": "t.csv", "missing": ["", "-"]]],
        "analyses": [
          "r": [
            "kind": "rates", "table": "t", "label": "Again", "least_base": 1,
            "rates": ["yes": ["where": yes]],
          ],
          "e": [
            "kind": "rates", "table": "t",
            "rates": ["none": ["where": yes, "among": ["field": "q", "equals": "maybe"]]],
          ],
          "f": ["kind": "figures"],
          "bad": ["kind": "rates", "table": "t"],
        ],
        "documents": ["parts": .keys(parts)],
      ], files: ["t.csv": "row,q,who\n1,yes,A\n2,no,-\n3,yes,B\n4,yes, C \n"],
      evaluates: evaluates)
  }

  private func letter(
    _ show: [Written], evaluates: Bool = false, evaluation: EvaluationSection? = nil
  ) throws -> (blocks: [ServiceDocument.Block], codes: [DiagnosticCode]) {
    let scenario = Self.scenario([("letter", ["show": .list(show)])], evaluates: evaluates)
    let run = try scenario.documents(evaluation: evaluation)
    let document = try #require(run.documents.first)
    // Said of the analysis that is wrong by itself, in every run.
    let own = run.diagnostics.filter { !$0.message.en.contains("`rates` is missing") }
    return (document.blocks, own.map(\.code))
  }

  private func texts(_ blocks: [ServiceDocument.Block]) -> [Phrase] {
    blocks.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  @Test func measuresAreFilledIn() throws {
    let found = try letter([["text": "{r.yes} of all, {f.statements} statements; {}"]])
    #expect(found.codes == [.documentMeasureUnknown])
    #expect(texts(found.blocks) == [Phrase("75.00% of all, 0 statements; ")])
    let two = try letter([["text": ["zh": "再购 {r.yes}", "en": "Again: {r.yes}"]]])
    #expect(two.codes.isEmpty)
    #expect(texts(two.blocks) == [Phrase(zh: "再购 75.00%", en: "Again: 75.00%")])
  }

  @Test func aMeasureWithoutAValueIsADash() throws {
    let found = try letter([["text": "{e.none}"]])
    #expect(found.codes == [.baseSmall])
    #expect(texts(found.blocks) == [Phrase("-")])
  }

  @Test func oneLanguageStandsForBothAndIsCheckedOnce() throws {
    let found = try letter([["text": ["en": "Net {r.net}!"]]])
    #expect(found.codes == [.documentMeasureUnknown])
    #expect(texts(found.blocks) == [Phrase("Net !")])
    // A brace that is not closed is a brace.
    let open = try letter([["text": "a } b { c"]])
    #expect(open.codes.isEmpty)
    #expect(texts(open.blocks) == [Phrase("a } b { c")])
  }

  @Test func rowsStandAsInTheirFile() throws {
    let found = try letter([
      ["table": "t", "columns": ["who", "row"], "title": "Calls"], ["table": "t"],
    ])
    #expect(found.codes.isEmpty)
    let rows = found.blocks.compactMap { block -> ListedRows? in
      if case .rows(let rows) = block { rows } else { nil }
    }
    #expect(rows.map(\.title) == [Phrase("Calls"), Phrase("t")])
    #expect(rows[0].columns == ["who", "row"])
    #expect(rows[0].rows == [["A", "1"], ["", "2"], ["B", "3"], ["C", "4"]])
    #expect(rows[1].columns == ["row", "q", "who"])
    #expect(rows[1].rows.map { $0[1] } == ["yes", "no", "yes", "yes"])
  }

  @Test func anAnalysisIsShownByItsName() throws {
    let found = try letter(["f", "r"])
    let entries = found.blocks.compactMap { block -> ServiceReport.Entry? in
      if case .analysis(let entry) = block { entry } else { nil }
    }
    #expect(entries.map(\.id) == ["f", "r"])
    #expect(entries.map(\.label) == [Label(), Label("Again")])
  }

  @Test(
    arguments: [
      ("nobody", .documentPartUnknown), ("evaluation", .documentPartUnknown),
      (["text": "{f}"], .documentMeasureUnknown), (["table": "u"], .tableUnknown),
      (["table": "t", "columns": ["whom"]], .columnUnknown),
    ] as [(Written, DiagnosticCode)])
  func whatIsNotThereIsSaid(shown: Written, code: DiagnosticCode) throws {
    #expect(try letter([shown]).codes == [code])
  }

  /// What is wrong with an analysis has been said of it.
  @Test func aFaultyAnalysisIsLeftOut() throws {
    let found = try letter(["bad", ["text": "[{bad.yes}]"]])
    #expect(found.codes.isEmpty)
    #expect(found.blocks.count == 1)
    #expect(texts(found.blocks) == [Phrase("[]")])
  }

  @Test func theEvaluationIsShownWhereItWasMade() throws {
    let score = EvaluationSection.Score(
      customer: "A", period: nil, score: 80, band: nil, rank: 1)
    let section = EvaluationSection([score]) { _ in ReportDocument() }
    let found = try letter(["evaluation"], evaluates: true, evaluation: section)
    guard case .evaluation(let shown) = found.blocks.first else {
      Issue.record("the evaluation is a block")
      return
    }
    #expect(shown.scores.map(\.customer) == ["A"])
    let without = try letter(["evaluation"], evaluates: true)
    #expect(without.blocks.isEmpty && without.codes.isEmpty)
  }

  @Test func onlyDocumentsThatAreAskedAreMade() throws {
    let scenario = Self.scenario([
      ("one", ["title": "First", "show": ["f"]]), ("two", ["show": ["r"]]),
    ])
    #expect(try scenario.documents().documents.map(\.id) == ["one", "two"])
    let second = try scenario.documents(["two", "three"]).documents
    #expect(second.map(\.id) == ["two"])
    #expect(second.map(\.title) == [Phrase("two")])
    #expect(try scenario.documents(["one"]).documents.map(\.title) == [Phrase("First")])
  }

  @Test func aDocumentNamesWhatItTakes() {
    let measure = MeasureReference(analysis: "r", key: "yes")
    let plan = DocumentPlan(
      id: "letter", title: Label(),
      parts: [
        .analysis("f"), .evaluation, .rows("letter/0"),
        .text(zh: [.words("一"), .measure(measure)], en: [.words("one")]),
      ])
    #expect(plan.sources == ["f", "letter/0", "r"])
  }
}
