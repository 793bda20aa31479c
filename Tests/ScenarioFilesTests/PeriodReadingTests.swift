import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioFiles

/// `periods`, `compare` and `bands`.
struct PeriodReadingTests {
  private func periods(_ text: String) throws -> (periods: [Period], places: [String]) {
    var bench = try SectionBench("periods: \(text)")
    bench.reader.readPeriods(bench.entry)
    return (bench.reader.periods, bench.places)
  }

  @Test func aNameIsEnough() throws {
    let found = try periods(
      "[2015, {id: q, label: {zh: 下半年, en: second half}, start: 2015-07-01, end: 2015-12-31}]")
    let expected = [
      Period(id: "2015"),
      Period(
        id: "q", label: Label(chinese: "下半年", english: "second half"),
        start: CalendarDay(year: 2015, month: 7, day: 1),
        end: CalendarDay(year: 2015, month: 12, day: 31)),
    ]
    #expect(found.periods == expected && found.places.isEmpty)
  }

  /// Both ends belong to a period: it may start on the day after another's end, not on the same day.
  @Test func spansMayTouchButNotOverlap() throws {
    let first = "{id: p, start: 2015-01-01, end: 2015-06-30}"
    let touching = try periods("[\(first), {id: q, start: 2015-07-01, end: 2015-12-31}]")
    #expect(touching.places.isEmpty)
    let sharing = try periods("[\(first), {id: q, start: 2015-06-30, end: 2015-12-31}]")
    #expect(sharing.places == ["1:56 period-overlap"] && sharing.periods.count == 2)
    let inside = try periods("[\(first), {id: q, start: 2015-02-01, end: 2015-02-02}]")
    #expect(inside.places == ["1:56 period-overlap"])
  }

  @Test(arguments: [
    ("[{id: p, start: 2015-07-01, end: 2015-06-30}]", ["1:43 period-reversed"]),
    ("[{id: p, start: 2015-02-29}]", ["1:26 value-out-of-range"]),
    ("[{id: p, start: 2015-07}]", ["1:26 value-out-of-range"]), ("[p, p]", ["1:14 id-duplicate"]),
    ("[p, {id: p}]", ["1:19 id-duplicate"]), ("[{label: x}]", ["1:11 key-missing"]),
    ("p", ["1:10 value-kind"]),
  ])
  func mistakes(_ text: String, _ expected: [String]) throws {
    #expect(try periods(text).places == expected)
  }

  private func comparison(
    _ text: String
  ) throws -> (comparison: PeriodComparison?, codes: [DiagnosticCode]) {
    var bench = try SectionBench("compare: \(text)")
    bench.reader.periods = [Period(id: "p"), Period(id: "q")]
    let comparison = bench.reader.readComparison(bench.entry)
    return (comparison, bench.codes)
  }

  @Test func twoPeriodsAreCompared() throws {
    let plain = try comparison("{baseline: q, current: p}")
    #expect(plain.comparison == PeriodComparison(baseline: 1, current: 0) && plain.codes.isEmpty)
    let full = try comparison("{baseline: p, current: q, test: paired-t, by: class}")
    let expected = PeriodComparison(baseline: 0, current: 1, test: .pairedT, byClass: true)
    #expect(full.comparison == expected && full.codes.isEmpty)
  }

  @Test(arguments: [
    ("{baseline: p, current: p}", DiagnosticCode.valueOutOfRange), ("{baseline: p}", .keyMissing),
    ("{baseline: p, current: r}", .periodUnknown),
  ])
  func whatCannotBeCompared(_ text: String, _ code: DiagnosticCode) throws {
    let found = try comparison(text)
    #expect(found.comparison == nil && found.codes == [code])
  }

  private func bands(_ text: String) throws -> (bands: [Band], places: [String]) {
    var bench = try SectionBench("bands: \(text)")
    let bands = bench.reader.readBands(bench.entry)
    return (bands, bench.places)
  }

  @Test func bandsFallToZero() throws {
    let found = try bands(
      "[{id: good, label: 优, min: 80}, {id: fair, min: 60%}, {id: bad, min: 0}]")
    #expect(found.bands.map(\.id) == ["good", "fair", "bad"])
    #expect(found.bands.map(\.minimum) == [80, 60, 0] && found.places.isEmpty)
    #expect(found.bands.map(\.label) == [Label("优"), Label(), Label()])
  }

  @Test(arguments: [
    ("[{id: good, min: 80}, {id: bad, min: 10}]", ["1:1 bands-gap"]),
    ("[{id: bad, min: 0}, {id: good, min: 80}]", ["1:44 bands-order"]),
    ("[{id: good, min: 80}, {id: bad, min: 80}, {id: worse, min: 0}]", ["1:45 bands-order"]),
    ("[{id: good, min: 101}, {id: bad, min: 0}]", ["1:25 value-out-of-range"]),
    ("[{id: good}, {id: bad, min: 0}]", ["1:9 key-missing"]),
    ("[{id: good, min: 80}, {id: good, min: 0}]", ["1:35 id-duplicate", "1:1 bands-gap"]),
  ])
  func mistakesOfBands(_ text: String, _ expected: [String]) throws {
    #expect(try bands(text).places == expected)
  }
}
