import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct IndicatorColumnTests {
  private struct Reading {
    let values: [Double]
    let rejected: [Bool]
    let diagnostics: [Diagnostic]
    let tidied: Diagnostic?
  }

  private static let plain = Indicator(id: "a", rule: .linear(slope: 1, offset: 0))
  private static let open = Indicator(
    id: "a", rule: .linear(slope: 1, offset: 0), missing: .renormalise)

  private func column(
    _ indicator: Indicator, _ file: DataFile = .sample(), checks: [ScenarioCheck] = []
  ) -> IndicatorColumn {
    IndicatorColumn(
      0, at: 1, file: file, plan: .sample(.sample([indicator]), [file], checks: checks))
  }

  private func read(_ text: String, _ column: IndicatorColumn) throws -> Reading {
    let batch = try SampleTable(text).batch
    var rejected = [Bool](repeating: false, count: batch.count)
    var notes = MistakeNotes(path: "d.csv")
    let values = column.values(of: batch, rejected: &rejected, notes: &notes)
    let tidied = column.spread(of: values, batch).tidied
    return Reading(
      values: values, rejected: rejected, diagnostics: notes.diagnostics,
      tidied: tidied.finding(of: "a", path: "d.csv"))
  }

  @Test func numbersAndPerCentsAreRead() throws {
    let found = try read("id,a\nx,86.5\ny,86%\nz, -1 \n", column(Self.plain))
    #expect(found.values == [86.5, 86, -1])
    #expect(found.rejected == [false, false, false] && found.diagnostics.isEmpty)
  }

  @Test func aBlankCellIsNoValue() throws {
    let found = try read("id,a\nx,1\ny,\n", column(Self.open))
    #expect(found.values[0] == 1 && found.values[1].isNaN)
    #expect(found.rejected == [false, false] && found.diagnostics.isEmpty)
  }

  @Test func aBlankCellIsAMistakeWhereAValueIsNeeded() throws {
    let found = try read("id,a\nx,1\ny,\n", column(Self.plain))
    #expect(found.rejected == [false, true])
    #expect(found.diagnostics.map(\.code) == [.csvMissingNotAllowed])
    #expect(found.diagnostics.first?.position == SourcePosition(line: 3, column: 3))
  }

  /// It is a mistake, but no gap: one thing is said about it.
  @Test func aTextIsNoNumber() throws {
    let found = try read("id,a\nx,many\ny,2\n", column(Self.plain))
    #expect(found.rejected == [true, false] && found.values[1] == 2)
    #expect(found.diagnostics.map(\.code) == [.csvNotANumber])
  }

  @Test func fractionsBecomePerCentsUnlessTheyBearTheSign() throws {
    let rate = Indicator(
      id: "a", unit: "%", notation: .fraction, rule: .goalposts(zero: 0, full: 100))
    let found = try read("id,a\nx,0.949\ny,94.9%\n", column(rate))
    #expect(found.values == [94.9, 94.9])
  }

  @Test func valuesAreMultipliedByTheFactorOfTheFile() throws {
    let file = DataFile.sample(columns: ["a": ColumnSource(name: "a", times: 1000)])
    let found = try read("id,a\nx,1.5\ny,0.002\n", column(Self.plain, file))
    #expect(found.values == [1500, 2])
  }

  @Test func aCategoryIsItsPosition() throws {
    let good = ScoreCategory(name: "good", score: 100)
    let bad = ScoreCategory(name: "bad", score: 0)
    let found = try read(
      "id,a\nx,bad\ny, good \nz,god\n",
      column(Indicator(id: "a", rule: .categories([good, bad]))))
    #expect(found.values[0] == 1 && found.values[1] == 0)
    #expect(found.rejected == [false, false, true])
    #expect(found.diagnostics.map(\.code) == [.csvCategoryUnknown])
    #expect(found.diagnostics.first?.message.en == "`god` is no category of `a`")
  }

  @Test func aValueMustSatisfyTheChecks() throws {
    var bounds = CheckBounds()
    bounds.atMost = 100
    let check = ScenarioCheck(
      subject: .column(indicator: "a"), bounds: bounds, place: SourcePosition(line: 9, column: 3))
    let found = try read("id,a\nx,100\ny,101\n", column(Self.plain, checks: [check]))
    #expect(found.rejected == [false, true])
    #expect(found.diagnostics.map(\.code) == [.csvOutOfRange])
    #expect(found.diagnostics.first?.message.en == "`a` is 101, not at most 100")
    #expect(found.diagnostics.first?.hint?.en.contains("line 9 ") == true)
  }

  @Test func aQuotientNeedsADivisorOtherThanZero() throws {
    var quotient = column(Self.open)
    quotient.divisor = 2
    let found = try read("id,a,n\nw,6,3\nx,5,0\ny,,2\nz,1,\n", quotient)
    #expect(found.values[0] == 2)
    #expect(found.values.dropFirst().allSatisfy { $0.isNaN })
    #expect(found.rejected == [false, true, false, false])
    #expect(found.diagnostics.first?.position == SourcePosition(line: 3, column: 5))
    #expect(
      found.diagnostics.map(\.message.en)
        == ["`a` would be divided by 0 in 1 row(s): line 3"])
  }

  @Test func numbersWithUnitsAreReadAndNamedWhereTheyAreTidied() throws {
    var file = DataFile.sample()
    file.litter.tidiesNumbers = true
    let hours = Indicator(id: "a", unit: "h", rule: .linear(slope: 1, offset: 0))
    let found = try read("id,a\nx,3.2小时\ny,\"1,234\"\nz,7\n", column(hours, file))
    #expect(found.values == [3.2, 1234, 7] && found.diagnostics.isEmpty)
    #expect(
      found.tidied?.message.en
        == "`tidy` read 2 cell(s) of `a`: `3.2小时` in line 2 as 3.2, `1,234` in line 3 as 1234")
  }

  @Test func oneRecordIsReadAsItsColumnIs() throws {
    let batch = try SampleTable("id,a\nx,86%\ny,\nz,many\n").batch
    let column = column(Self.open)
    var notes = MistakeNotes(path: "d.csv")
    let values = (0..<3).map { column.value(of: batch, record: $0, notes: &notes) }
    #expect(values == [86, nil, nil])
    #expect(notes.diagnostics.map(\.position?.line) == [4])
  }
}
