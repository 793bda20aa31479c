import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct AnalysisContextTests {
  private static let scenario = WrittenScenario(
    keys: [
      "tables": [
        "t": [
          "path": "t.csv", "customer": "who", "date": "day",
          "columns": ["q": ["low", "mid", "high"], "note": "text"],
        ],
        "bare": ["path": "bare.csv"],
        "lost": ["path": "none.csv"],
      ],
      "analyses": [
        "base": ["kind": "rates", "table": "t", "rates": ["poor": ["where": ["period": "a"]]]],
        "sound": ["kind": "figures"],
      ],
    ],
    files: [
      "t.csv": "who,day,q,note,amount\n1,2015-02-01,low,x,5\n", "bare.csv": "a,b\n1,2\n",
    ],
    customers: "customer,city\n1,Graz\n",
    classes: [CustomerClass(id: "big", label: Label("Big ones"), condition: .otherwise)],
    segments: [
      CustomerClass(id: "s", condition: .otherwise),
      CustomerClass(id: "u", label: Label("You"), condition: .otherwise),
    ],
    periods: [
      Period(
        id: "a", label: Label("Spring"), start: CalendarDay("2015-01-01"),
        end: CalendarDay("2015-06-30"))
    ])

  private static let levels = ColumnKind.levels([["low"], ["mid"], ["high"]])

  @Test func aTableIsFoundOrTheMistakeIsSaid() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    #expect(context.table(Keyed("t")) == 0)
    #expect(context.table(Keyed("bare")) == 1)
    #expect(context.table(nil) == nil)
    // Why it could not be opened has been said already.
    #expect(context.table(Keyed("lost")) == nil)
    #expect(context.codes.isEmpty)
    #expect(context.table(Keyed("bares")) == nil)
    #expect(context.codes == [.tableUnknown])
    let said = try #require(context.findings.diagnostics.first)
    #expect(said.position == SourcePosition(line: 7, column: 3))
    #expect(said.hint?.en == "did you mean `bare`? allowed: t, bare, lost")
  }

  @Test func aColumnHasItsScaleAndItsDemand() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let scale = context.scale(of: Keyed("q"), in: 0)
    let found = try #require(scale)
    #expect(found.scale.levels.map(\.name) == ["low", "mid", "high"])
    #expect(found.demand == ColumnDemand("q", Self.levels))
    #expect(context.number(Keyed("amount"), in: 0) == ColumnDemand("amount", .number))
    #expect(context.text(Keyed("amount"), in: 0) == ColumnDemand("amount", .text))
    #expect(context.number(nil, in: 0) == nil)
    #expect(context.codes.isEmpty)

    #expect(context.scale(of: Keyed("amount"), in: 0) == nil)
    #expect(context.scale(of: Keyed("amuont"), in: 0) == nil)
    #expect(context.text(Keyed("who"), in: 1) == nil)
    #expect(context.codes == [.answerScaleUnknown, .columnUnknown, .columnUnknown])
  }

  @Test func groupsAreOfColumnsFieldsClassesAndPeriods() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let names = ["class", "period", "note", "city"]
    let found = names.map { context.group(Keyed($0), in: 0) }
    #expect(found == [.customerClass, .period, .column("note"), .field("city")])
    // Fields and classes of customers have to be read for that.
    #expect(context.demand.texts == ["city"] && context.demand.wantsClasses)
    #expect(context.codes.isEmpty)
    // Rows that name no customer have none of its fields.
    #expect(context.group(Keyed("city"), in: 1) == nil)
    #expect(context.codes == [.columnUnknown])
    #expect(context.labels(of: .customerClass) == ["big": Label("Big ones")])
    #expect(context.labels(of: .period) == ["a": Label("Spring")])
    #expect(context.labels(of: .column("note")).isEmpty)
  }

  private func condition(_ written: Written) throws -> (found: RowCondition?, AnalysisContext) {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let syntax = try #require(ConditionShapes.row.reading(written).value)
    return (context.condition(syntax, in: 0), context)
  }

  private static let amount = ColumnDemand("amount", .number)
  private static let answers = ColumnDemand("q", levels)

  private static let meant: [(Written, RowCondition)] = [
    (["field": "note", "equals": "x"], .texts("note", ["x"])),
    (["field": "city", "equals": ["Graz", "Linz"]], .fieldTexts("city", ["Graz", "Linz"])),
    (["field": "amount", "at_least": 3], .number(amount, 3...Double.infinity)),
    (["field": "amount", "between": [2, "10%"]], .number(amount, 2...10)),
    (["field": "city", "at_most": "1/2"], .fieldNumber("city", -Double.infinity...0.5)),
    (["field": "q", "at_most": "mid"], .levels(answers, 0...1)),
    (["field": "q", "at_least": "mid"], .levels(answers, 1...2)),
    (["field": "q", "between": ["mid", "mid"]], .levels(answers, 1...1)),
    (["class": "big"], .customerClass([0])),
    (["segment": ["u", "s"]], .segment([1, 0])),
    (["period": "a"], .period([0])),
    (["not": ["class": "big"]], .not(.customerClass([0]))),
    (
      ["any": [["class": "big"], ["period": "a"]]], .any([.customerClass([0]), .period([0])])
    ),
    (
      ["class": "big", "field": "note", "equals": "x"],
      .all([.customerClass([0]), .texts("note", ["x"])])
    ),
  ]

  @Test(arguments: 0..<meant.count)
  func aConditionMeansRows(position: Int) throws {
    let (written, expected) = Self.meant[position]
    let (found, context) = try condition(written)
    #expect(found == expected)
    #expect(context.codes.isEmpty)
  }

  @Test(
    arguments: [
      (["field": "nota", "equals": "x"], .columnUnknown),
      (["field": "q", "at_least": "medium"], .answerOutOfScale),
      (["field": "amount", "at_least": "much"], .valueKind),
      (["class": "small"], .groupUnknown),
      (["segment": "t"], .groupUnknown),
      (["period": "b"], .groupUnknown),
    ] as [(Written, DiagnosticCode)])
  func anUnknownNameInAConditionIsSaid(written: Written, code: DiagnosticCode) throws {
    let (_, context) = try condition(written)
    #expect(context.codes == [code])
  }

  @Test func conditionsSayWhatIsReadOfCustomers() throws {
    let (_, context) = try condition([
      "all": [
        ["field": "city", "equals": "Graz"], ["not": ["segment": "s"]], ["class": "big"],
      ]
    ])
    let demand = context.demand
    #expect(demand.texts == ["city"] && demand.numbers.isEmpty)
    #expect(demand.wantsClasses && demand.wantsSegments && !demand.wantsNames)
  }

  @Test func whereAndPeriodHoldTogether() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    var common = CommonKeys()
    #expect(context.rows(common, in: 0) == nil)
    common.period = Keyed("a")
    #expect(context.rows(common, in: 0) == .all([.period([0])]))
    common.rows = ConditionShapes.row.reading(["field": "note", "equals": "x"]).value
    #expect(context.rows(common, in: 0) == .all([.texts("note", ["x"]), .period([0])]))
    common.period = Keyed("b")
    #expect(context.rows(common, in: 0) == .all([.texts("note", ["x"])]))
    #expect(context.codes == [.periodUnknown])
  }

  @Test func segmentsHaveTheirLabels() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    #expect(!context.demand.wantsSegments)
    let segments = context.segments()
    #expect(segments.map(\.id) == ["s", "u"])
    #expect(segments.map(\.label) == [Label(), Label("You")])
    #expect(context.demand.wantsSegments)
  }

  @Test func aMeasureOfAnotherAnalysisIsFound() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let place = WrittenScenario.place
    let found = context.measure("base.poor", at: place)
    #expect(found == MeasureReference(analysis: "base", key: "poor"))
    #expect(context.order == ["base"])
    #expect(context.codes.isEmpty)
    #expect(context.measure("base.rich", at: place) == nil)
    #expect(context.measure("bass.poor", at: place) == nil)
    #expect(context.codes == [.measureUnknown, .analysisUnknown])
    #expect(context.names == ["base", "sound"])
  }
}
