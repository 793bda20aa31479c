import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct TimeSpansTests {
  private static let days = ColumnDemand("day", .text)
  private static let names = TimeSpans.periods([
    PeriodName(id: "a", label: Label(chinese: "上半年", english: "First half")),
    PeriodName(id: "b", label: Label()),
  ])

  private static func scenario(_ periods: [Period], date: Bool = true) -> WrittenScenario {
    WrittenScenario(
      keys: ["tables": ["t": date ? ["path": "t.csv", "date": "day"] : ["path": "t.csv"]]],
      files: ["t.csv": "day,n\n2015-06-30,1\n,2\n2015-07-01,3\n2016-02-29,4\n"],
      periods: periods)
  }

  private static let halves = [
    Period(
      id: "a", label: Label("First"), start: CalendarDay("2015-01-01"),
      end: CalendarDay("2015-06-30")),
    Period(id: "b", start: CalendarDay("2015-07-01"), end: CalendarDay("2015-12-31")),
  ]

  @Test func monthsReachFromTheFirstToTheLast() {
    let months = TimeSpans.months(Self.days)
    let april = 2015 * 12 + 3
    #expect(months.range(of: [april + 5, april, april + 2]) == april..<april + 6)
    #expect(months.range(of: []).isEmpty)
    #expect(months.name(of: april) == "2015-04")
    #expect(months.label(of: april) == Phrase("2015-04"))
    #expect(months.columns == [Self.days])
  }

  @Test func everyPeriodIsThereWithoutRowsToo() {
    #expect(Self.names.range(of: []) == 0..<2)
    #expect(Self.names.range(of: [1]) == 0..<2)
    #expect(Self.names.name(of: 0) == "a")
    #expect(Self.names.label(of: 0) == Phrase(zh: "上半年", en: "First half"))
    #expect(Self.names.label(of: 1) == Phrase("b"))
    #expect(Self.names.columns.isEmpty)
  }

  @Test func aRowLiesWhereItsDayIs() throws {
    let folder = try TemporaryFolder()
    let context = try Self.scenario(Self.halves).context(in: folder)
    let chunk = try context.chunk(TableQuery(table: 0, columns: [Self.days]))
    let months = TimeSpans.months(Self.days).positions(chunk)
    #expect(months == [2015 * 12 + 5, nil, 2015 * 12 + 6, 2016 * 12 + 1])
    #expect(Self.names.positions(chunk) == [0, nil, 1, nil])
  }

  private func every(_ word: SpanWord) -> Keyed<SpanWord> {
    Keyed(word, key: WrittenScenario.place, position: WrittenScenario.place)
  }

  @Test func theWordsAreFoundInTheTableAndTheScenario() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario(Self.halves).context(in: folder)
    let months = context.spans(every(.month), in: 0)
    let periods = context.spans(every(.period), in: 0)
    guard case .months(let demand) = months, case .periods(let names) = periods else {
      Issue.record("both words mean something")
      return
    }
    #expect(demand == Self.days)
    #expect(names.map(\.id) == ["a", "b"])
    #expect(names.map(\.label) == [Label("First"), Label()])
    #expect(context.codes.isEmpty)
  }

  @Test func whatIsMissingIsSaid() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario([]).context(in: folder)
    #expect(context.spans(every(.period), in: 0) == nil)
    #expect(context.codes == [.keyMissing])
    #expect(context.findings.diagnostics.first?.message.en.contains("`periods`") == true)

    let other = try TemporaryFolder()
    var undated = try Self.scenario(Self.halves, date: false).context(in: other)
    #expect(undated.spans(every(.month), in: 0) == nil)
    #expect(undated.codes == [.keyMissing])
    #expect(undated.findings.diagnostics.first?.message.en.contains("`date`") == true)
  }

  @Test func thereAreTwoWords() {
    #expect(SpanWord.shape.reading("month").value == .month)
    #expect(SpanWord.shape.reading("period").value == .period)
    let other = SpanWord.shape.reading("week")
    #expect(other.value == nil)
    #expect(other.findings.diagnostics.map(\.code) == [.valueUnknown])
  }
}
