import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

/// The first rule that names a column says what it holds and by which scale.
struct FirstColumnRuleTests {
  private func define(_ columns: Written) throws -> TableDefinition {
    let (syntax, read) = TableShapes.table.reading(["path": "t.csv", "columns": columns])
    var findings = read
    let known = AnswerScales([], &findings)
    let table = TableDefinition("t", try #require(syntax), known: known, &findings)
    #expect(findings.diagnostics.isEmpty)
    return table
  }

  @Test(
    arguments: [("text", .text), ("number", .number), ("amount", .number), ("date", .date)]
      as [(String, ColumnKind)])
  func aRuleWithoutAScaleHidesThoseBehindIt(word: String, kind: ColumnKind) throws {
    let table = try define(["q_note": .text(word), "q_*": "nps"])
    #expect(table.source.kind(of: "q_note") == kind)
    #expect(table.scale(of: "q_note") == nil)
    #expect(table.scale(of: "q_friend") == .nps)
  }

  @Test func aRuleBehindTheFirstSaysNothing() throws {
    let table = try define(["q_*": "nps", "q_note": "text"])
    #expect(table.scale(of: "q_note") == .nps)
    #expect(table.source.kind(of: "q_note") == table.source.kind(of: "q_friend"))
    #expect(table.source.kind(of: "q_note") != .text)
  }

  private func run(_ analysis: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": "q_friend,q_note,q_age\n10,well,30\n9,so so,50\n0,bad,70\n"])
      .run(
        """
        tables: {t: {path: t.csv, columns: {q_note: text, q_age: number, q_*: nps}}},
        analyses: {a: {kind: distribution, table: t, least_base: 1, \(analysis)}}
        """)
  }

  @Test func aColumnOfTextsHasNoAnswers() throws {
    let run = try run("column: q_note")
    #expect(run.errors == [.answerScaleUnknown] && run.entries.isEmpty)
  }

  /// On the scale of the pattern 50 would be no answer.
  @Test func numbersAreComparedAsNumbers() throws {
    let run = try run("column: q_friend, where: {field: q_age, at_least: 50}")
    #expect(run.errors.isEmpty && run.value("a.base") == 2)
    #expect(run.value("a.net") == 0)
  }
}
