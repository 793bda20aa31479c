import BilingualText
import DelimitedText
import Diagnostics
import Testing

@testable import ScenarioData

struct TidiedCellsTests {
  private func cells(_ column: [String]) throws -> TidiedCells {
    let table = try SampleTable("id,a\n" + column.map { "x,\($0)\n" }.joined())
    let rule = NumberRule(acceptsPercent: true, tidying: NumberTidying())
    var values: [Double] = []
    var mistakes = MistakeList()
    table.batch.appendNumbers(inColumn: 1, by: rule, to: &values, mistakes: &mistakes)
    return TidiedCells(values, of: table.batch, column: 1, rule: rule)
  }

  @Test func plainNumbersPerCentsAndGapsAreNoFinding() throws {
    let found = try cells(["1.5", " 86% ", "", "many"]).finding(of: "a", path: "d.csv")
    let none = TidiedCells().finding(of: "a", path: "d.csv")
    #expect(found == nil && none == nil)
  }

  @Test func whatWasReadIsToldWithItsPlace() throws {
    let found = try cells(["1.5", "1 234", "８６％"]).finding(of: "a", path: "d.csv")
    #expect(found?.severity == .warning && found?.code == .csvTidied)
    #expect(found?.position == SourcePosition(line: 3, column: 3))
    #expect(
      found?.message.en
        == "`tidy` read 2 cell(s) of `a`: `1 234` in line 3 as 1234, `８６％` in line 4 as 86")
  }

  @Test func threeCellsAreNamedOfAll() throws {
    let first = try cells(["１", "２"])
    let second = try cells(["３", "４", "5"])
    var sum = first
    sum.add(second)
    let names = "`１` in line 2 as 1, `２` in line 3 as 2, `３` in line 2 as 3, …"
    #expect(
      sum.finding(of: "a", path: "d.csv")?.message.en
        == "`tidy` read 4 cell(s) of `a`: " + names)
    let same = first.adding(second).finding(of: "a", path: "d.csv")
    #expect(same == sum.finding(of: "a", path: "d.csv"))
  }
}
