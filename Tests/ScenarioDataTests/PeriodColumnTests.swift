import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct PeriodColumnTests {
  private func read(
    _ texts: [String], _ periods: [Period] = .halves, unit: WrittenDate.Unit = .day,
    described: Int = 100
  ) throws -> (periods: [Int], diagnostics: [Diagnostic]) {
    let table = try SampleTable("id,t\n" + texts.map { "x,\($0)\n" }.joined())
    var notes = MistakeNotes(path: "d.csv", described: described)
    let column = PeriodColumn(1, periods: periods, unit: unit)
    let found = column.periods(of: table.batch, notes: &notes)
    return (found, notes.diagnostics)
  }

  @Test func aPeriodIsNamedByItsIdOrADay() throws {
    let found = try read(["p2", "2026-07-01", "2026年6月30日", "20260101", "2026/12/31 08:00"])
    #expect(found.periods == [1, 1, 0, 0, 1] && found.diagnostics.isEmpty)
  }

  @Test func monthsLieInPeriodsThatAreNamedLikeMonths() throws {
    let months = [Period(id: "2026-01"), Period(id: "2026-02")]
    let found = try read(["2026年2月", "202601", "2026-02"], months, unit: .month)
    #expect(found.periods == [1, 0, 1] && found.diagnostics.isEmpty)
  }

  @Test func withoutPeriodsThereIsOne() throws {
    let found = try read(["whatever", "2026-01-01"], [])
    #expect(found.periods == [0, 0] && found.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("1/2/2026", "`1/2/2026` may mean more than one day"),
    ("2027-01-01", "`2027-01-01` lies in no period"), ("2026-03", "`2026-03` is no day"),
    ("p3", "`p3` is no period"),
  ])
  func aTextThatNamesNoPeriodIsAMistake(_ text: String, _ message: String) throws {
    let found = try read(["p1", text])
    #expect(found.periods == [0, -1])
    #expect(found.diagnostics.map(\.code) == [.csvUnknownPeriod])
    #expect(found.diagnostics.first?.message.en == message)
    #expect(found.diagnostics.first?.position == SourcePosition(line: 3, column: 3))
  }

  @Test func theWayOutFitsTheMistake() throws {
    let hints = try ["2027-01-01", "2026-03"].map { try read([$0]).diagnostics.first?.hint?.en }
    #expect(
      hints == [
        "periods: p1 2026-01-01…2026-06-30, p2 2026-07-01…2026-12-31",
        "if the column holds months, write `period: {column: …, as: month}`",
      ])
  }

  @Test func rowsWithOneMistakeAreOneMessage() throws {
    let found = try read(Array(repeating: "q", count: 7))
    let rows = (2...6).map { "`q` in line \($0)" }.joined(separator: ", ")
    #expect(
      found.diagnostics.map(\.message.en)
        == ["`q` is no period; 7 rows like it: \(rows), …"])
    let all = try read(Array(repeating: "q", count: 7), described: .max)
    #expect(all.diagnostics.map(\.position?.line) == Array(2...8))
  }

  private static let alone: [(String, Int?)] = [
    ("p2", 1), ("2026Q1", 0), ("2026Q3", 1), ("2026-06", 0), ("2026-12-31", 1), ("2025Q4", nil),
    ("soon", nil),
  ]

  @Test(arguments: alone)
  func aTextMayNameASpanOfAnyLength(_ text: String, _ period: Int?) {
    #expect(PeriodColumn.period(of: text, in: .halves) == period)
  }
}
