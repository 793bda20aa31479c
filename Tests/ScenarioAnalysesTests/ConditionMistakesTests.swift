import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioAnalyses

/// Conditions that no row satisfies or that name what is no field.
struct ConditionMistakesTests {
  private static let scenario = WrittenScenario(
    keys: [
      "tables": [
        "t": ["path": "t.csv", "customer": "who", "columns": ["q": ["low", "mid", "high"]]],
        "classed": ["path": "classed.csv", "customer": "who"],
      ]
    ],
    files: ["t.csv": "who,q,amount\n1,low,5\n", "classed.csv": "who,class\n1,big\n"],
    customers: "customer,size\n1,4\n",
    classes: [CustomerClass(id: "big", condition: .otherwise)],
    periods: [
      Period(id: "p", start: CalendarDay("2015-01-01"), end: CalendarDay("2015-12-31"))
    ])

  private func condition(
    _ written: Written, in table: Int = 0
  ) throws -> (found: RowCondition?, said: [Diagnostic]) {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let reading = ConditionShapes.row.reading(written)
    #expect(reading.findings.diagnostics.isEmpty)
    let found = context.condition(try #require(reading.value), in: table)
    return (found, context.findings.diagnostics)
  }

  /// With the line of the upper bound: each key and each entry of a list stands in one of its own.
  @Test(
    arguments: [
      (["field": "amount", "between": [5, 2]], 4),
      (["field": "amount", "at_least": 3, "at_most": 2], 3),
      (["field": "amount", "at_most": 2, "at_least": 3], 2),
      (["field": "size", "between": [5, "-5"]], 4),
      (["field": "size", "at_least": "1/2", "at_most": "0.4"], 3),
      (["field": "q", "between": ["high", "low"]], 4),
      (["field": "q", "at_least": "mid", "at_most": "low"], 3),
      (["not": ["field": "q", "between": ["mid", "low"]]], 5),
    ] as [(Written, Int)])
  func boundsTheWrongWayRoundAreSaidAtTheUpperOne(written: Written, line: Int) throws {
    let (found, said) = try condition(written)
    #expect(found == nil)
    #expect(said.map(\.code) == [.valueOutOfRange])
    #expect(said.map(\.severity) == [.error])
    #expect(said.first?.position == SourcePosition(line: line, column: 3))
  }

  @Test func boundsMayBeTheSame() throws {
    let number = try condition(["field": "amount", "at_least": 2, "at_most": 2])
    #expect(number.found == .number(ColumnDemand("amount", .number), 2...2))
    let size = try condition(["field": "size", "between": ["-1", "-1"]])
    #expect(size.found == .fieldNumber("size", -1 ... -1))
    let level = try condition(["field": "q", "at_least": "high", "at_most": "high"])
    let answers = ColumnDemand("q", .levels([["low"], ["mid"], ["high"]]))
    #expect(level.found == .levels(answers, 2...2))
    #expect(number.said.isEmpty && size.said.isEmpty && level.said.isEmpty)
  }

  /// Groups have keys of their own; `field` asks for columns and for fields of customers.
  @Test(arguments: ["class", "period"])
  func aGroupIsNoField(name: String) throws {
    let (found, said) = try condition(["field": .text(name), "equals": "big"])
    #expect(found == nil)
    #expect(said.map(\.code) == [.columnUnknown])
    #expect(said.first?.position == SourcePosition(line: 1, column: 3))
    #expect(said.first?.message.en == "the table `t` has no column `\(name)`")
  }

  @Test func aColumnMayBeCalledClass() throws {
    let (found, said) = try condition(["field": "class", "equals": "big"], in: 1)
    #expect(found == .texts("class", ["big"]) && said.isEmpty)
  }

  @Test(arguments: [
    ("{}", DiagnosticCode.keyMissing), ("{at_least: 2}", .keyMissing), ("{field: n}", .keyMissing),
    ("{field: n, between: [1]}", .valueOutOfRange),
    ("{field: n, between: [1, 2, 3]}", .valueOutOfRange),
    ("{field: n, between: [3, 1]}", .valueOutOfRange),
    ("{field: q, at_least: yes, at_most: no}", .valueOutOfRange),
  ])
  func aMistakenWhereIsAnErrorOfTheRun(condition: String, code: DiagnosticCode) throws {
    let run = try AnalysisRunFixture(["t.csv": "q,n\nyes,1\nno,2\nyes,3\n"]).run(
      """
      tables: {t: {path: t.csv, columns: {q: yes-no}}},
      analyses: {a: {kind: distribution, table: t, column: q, least_base: 1, where: \(condition)}}
      """)
    #expect(run.codes == [code] && run.errors == [code])
  }
}
