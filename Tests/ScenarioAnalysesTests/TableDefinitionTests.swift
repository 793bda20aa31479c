import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct TableDefinitionTests {
  private func define(
    columns: Written, answers: Written = .keys([])
  ) throws -> (table: TableDefinition, said: [Diagnostic]) {
    let (syntax, read) = TableShapes.table.reading(["path": "t.csv", "columns": columns])
    var findings = read
    let named = try #require(AnswersShapes.all.reading(answers).value)
    let scales = AnswerScales(named, &findings)
    let table = TableDefinition("t", try #require(syntax), known: scales, &findings)
    return (table, findings.diagnostics)
  }

  @Test func columnsAreReadByTheirWords() throws {
    let (table, said) = try define(columns: [
      "paid": "amount", "size": "number", "when": "date", "note": "text", "sure": "yes-no",
      "c": ["low", "high"],
    ])
    #expect(said.isEmpty)
    let kinds = ["paid", "size", "when", "note"].map { table.source.kind(of: $0) }
    #expect(kinds == [.number, .number, .date, .text])
    // With all spellings of an answer.
    #expect(table.source.kind(of: "sure") == .levels([["否", "no", "0"], ["是", "yes", "1"]]))
    #expect(table.source.kind(of: "c") == .levels([["low"], ["high"]]))
    #expect(table.source.kind(of: "other") == nil)
    #expect(table.scale(of: "sure") == .yesNo)
    #expect(table.scale(of: "paid") == nil && table.scale(of: "other") == nil)
  }

  @Test func theFirstPatternThatFitsHolds() throws {
    let (table, _) = try define(columns: ["q_sure": "yes-no", "q_*": "nps"])
    #expect(table.scale(of: "q_sure") == .yesNo)
    #expect(table.scale(of: "q_friend") == .nps)
    #expect(table.scale(of: "friend") == nil)
  }

  @Test func ownScalesStandBesideThoseBuiltIn() throws {
    let (table, said) = try define(
      columns: ["q": "mood", "n": "nps"],
      answers: ["mood": ["levels": ["bad", "good"]], "nps": ["from": 1, "to": 3]])
    #expect(said.isEmpty)
    #expect(table.scale(of: "q")?.levels.map(\.name) == ["bad", "good"])
    #expect(table.scale(of: "n")?.levels.map(\.name) == ["1", "2", "3"])
  }

  @Test func anUnknownScaleIsSaidWithTheNearestName() throws {
    let (table, said) = try define(columns: ["q": "npss"])
    #expect(said.map(\.code) == [.answerScaleUnknown])
    #expect(said.first?.hint?.en.hasPrefix("did you mean `nps`?") == true)
    #expect(table.source.columns.isEmpty && table.scale(of: "q") == nil)
  }

  @Test func aScaleThatCouldNotBeReadIsSaidOnce() throws {
    let (table, said) = try define(
      columns: ["q": "mood"], answers: ["mood": ["levels": ["bad"]]])
    #expect(said.map(\.code) == [.answerLevels])
    #expect(table.scale(of: "q") == nil)
  }

  @Test func theScalesHaveNamesInOrder() throws {
    var findings = SyntaxFindings(SourceText(path: "scenario.yaml", text: ""))
    let named = try #require(
      AnswersShapes.all.reading([
        "mood": ["levels": ["bad", "good"]], "bad": ["levels": ["x"]],
      ]).value)
    let scales = AnswerScales(named, &findings)
    #expect(scales.names == ["kano-5", "mood", "nps", "satisfaction-5", "yes-no"])
    #expect(scales.isFaulty("bad") && !scales.isFaulty("mood") && !scales.isFaulty("other"))
    #expect(scales.scale("bad") == nil)
  }

  @Test func theCustomerFileIsATableWithACustomerInEachRow() {
    var file = CustomerFile(
      path: "c.csv", encoding: "gb18030", separator: ";", idColumn: "id",
      place: SourcePosition(line: 4, column: 9))
    file.sheet = "all"
    let source = TableDefinition(customers: file).source
    #expect(source.id == "customers")
    #expect([source.path, source.encoding] == ["c.csv", "gb18030"])
    #expect([source.idColumn, source.customerColumn, source.separator] == ["id", "id", ";"])
    #expect(source.sheet == "all" && source.place == SourcePosition(line: 4, column: 9))
  }
}
