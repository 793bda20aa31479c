import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct ScheduleAnalysisTests {
  private static func scenario(
    _ keys: [(String, Written)], table: Written? = nil
  ) -> WrittenScenario {
    let analysis: [(String, Written)] = [("kind", "schedule"), ("table", "visits")]
    let visits: Written = ["path": "visits.csv", "customer": "who", "date": "day"]
    return WrittenScenario(
      keys: [
        "tables": ["visits": table ?? visits], "analyses": ["s": .keys(analysis + keys)],
      ],
      files: [
        "visits.csv": """
        who,day
        A,2015-01-05
        B,2015-01-20
        A,2015-02-11
        C,2015-02-11
        A,2015-02-10
        B,
        B,2015-04-01
        C,2015-05-01
        A,2015-03-31

        """
      ], customers: "customer,big\nB,yes\nA,yes\nC,no\n")
  }

  private static let quarter: [(String, Written)] = [
    ("from", "2015-01-01"), ("to", "2015-03-31"),
  ]
  private static let big: [(String, Written)] = [
    ("who", ["field": "big", "equals": "yes"])
  ]

  private func result(_ keys: [(String, Written)]) throws -> ScheduleResult {
    let run = try Self.scenario(keys).run()
    #expect(!run.diagnostics.hasErrors)
    return try #require(run.result("s") as? ScheduleResult)
  }

  /// Two customers have three months each; one was seen in all of them, one in the first, and once
  /// behind the last.
  @Test func everyMonthIsDueForEverybodyOnTheList() throws {
    let run = try Self.scenario(Self.quarter + Self.big).run()
    #expect(["due", "done", "fully", "outside"].map { run.measure("s.\($0)") } == [6, 4, 1, 1])
    #expect(isClose(run.measure("s.rate") ?? .nan, 4.0 / 6, relative: 1e-12))
    #expect(run.codes == [.contactOutside])
    let result = try #require(run.result("s") as? ScheduleResult)
    // In the order of the customers.
    #expect(result.people == ["B", "A"])
    #expect(result.tally.people.map(\.contacts) == [1, 4])
    #expect(result.tally.people.map(\.missed) == [[1, 2], []])
  }

  @Test func withoutAListEverybodyIsOnIt() throws {
    let found = try result(Self.quarter)
    #expect(found.people == ["B", "A", "C"])
    #expect(found.tally.people.map(\.done) == [1, 3, 1])
    #expect(found.tally.outside == 2)
  }

  @Test func aSlotMayHaveSeveralMonths() throws {
    let found = try result(Self.quarter + Self.big + [("every", 3)])
    #expect(found.tally.people.map(\.due) == [1, 1])
    #expect(found.tally.done == 2)
    let months = try result(Self.quarter + Self.big + [("every", "month")])
    #expect(months.tally.people.map(\.due) == [3, 3])
  }

  @Test func theKeysAreThoseOfTheMeasures() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario(Self.quarter).context(in: folder)
    let task = try #require(try context.soundTask("s") as? ScheduleTask)
    let result = try result(Self.quarter)
    #expect(task.measureKeys == result.measures.map(\.name))
    // The schedule is read of the visits alone; names are asked of the customers.
    #expect(task.queries.map(\.table) == [0] && task.slots.count == 3)
    #expect(context.demand.wantsNames)
  }

  @Test(
    arguments: [
      ("2015-03-31", "2015-01-01", .scheduleWindow), ("2015-01-01", "2015-01-01", .scheduleWindow),
      ("2015-02-30", "2015-03-31", .valueKind), ("2015-1-1", "2015-03-31", .valueKind),
    ] as [(String, String, DiagnosticCode)])
  func theFirstDayLiesBeforeTheLast(from: String, to: String, code: DiagnosticCode) throws {
    let run = try Self.scenario([("from", .text(from)), ("to", .text(to))]).run()
    #expect(run.codes == [code])
    #expect(run.analyses.isEmpty)
  }

  @Test(
    arguments: [
      ["path": "visits.csv", "customer": "who"], ["path": "visits.csv", "date": "day"],
    ] as [Written])
  func visitsHaveACustomerAndADay(table: Written) throws {
    let run = try Self.scenario(Self.quarter, table: table).run()
    #expect(run.codes == [.keyMissing])
    #expect(run.analyses.isEmpty)
  }

  @Test func aDayIsWrittenInFull() throws {
    let day = SyntaxShape<CalendarDay>.day
    #expect(day.reading("2016-02-29").value == CalendarDay(year: 2016, month: 2, day: 29))
    #expect(day.reading("29.2.2016").findings.diagnostics.map(\.code) == [.valueKind])
    #expect(day.reading(["2016-02-29"]).value == nil)
  }
}
