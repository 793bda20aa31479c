import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct ColumnSpreadTests {
  private static func rate(_ notation: PercentNotation? = nil) -> Indicator {
    Indicator(
      id: "rate", unit: "%", notation: notation, rule: .goalposts(zero: 80, full: 100))
  }

  /// The spread of these values, which stand in a table from line 2 on.
  private func spread(
    _ values: [Double], _ indicator: Indicator = Self.rate(), hasFactor: Bool = false,
    hasUpperBound: Bool = false
  ) throws -> (spread: ColumnSpread, table: SampleTable) {
    let table = try SampleTable("id,rate\n" + values.map { "x,\($0)\n" }.joined())
    let rule = ColumnSpread.Rule(
      indicator, column: 1, hasFactor: hasFactor, hasUpperBound: hasUpperBound)
    var spread = ColumnSpread(rule)
    spread.add(values, of: table.batch)
    return (spread, table)
  }

  private func findings(
    _ values: [Double], _ indicator: Indicator = Self.rate(), hasFactor: Bool = false,
    hasUpperBound: Bool = false
  ) throws -> [Diagnostic] {
    let found = try spread(
      values, indicator, hasFactor: hasFactor, hasUpperBound: hasUpperBound)
    return found.spread.findings(path: "d.csv", columns: found.table.columns)
  }

  @Test func fractionsUnderARuleOfPerCentsAreAnError() throws {
    let found = try findings([0.949, 0.8])
    #expect(found.map(\.code) == [.csvPercentFraction] && found.hasErrors)
    #expect(found.first?.position == SourcePosition(line: 1, column: 4))
    #expect(
      found.first?.message.en
        == "all 2 values of `rate` lie between 0 and 1, but its rule turns at 80, 100: "
        + "spreadsheets show 94.9 % and store 0.949")
  }

  @Test func whatIsWrittenAsTheRuleExpectsIsNoFinding() throws {
    let plain = try findings([94.9, 80])
    let nothing = try findings([])
    let declared = try findings([0.949, 0.8], Self.rate(.percent))
    let converted = try findings([0.949, 0.8], hasFactor: true)
    #expect(plain.isEmpty && nothing.isEmpty && declared.isEmpty && converted.isEmpty)
  }

  @Test func aFractionAmongPerCentsIsNamed() throws {
    let found = try findings([94.9, 0.833, 90])
    #expect(found.map(\.code) == [.csvPercentMixed])
    #expect(found.first?.position == SourcePosition(line: 3, column: 3))
    #expect(
      found.first?.message.en
        == "1 value(s) of `rate` look like fractions among per cents: 0.833 in line 3")
  }

  /// 20 % would be far below all others: what stands there is 0.2 %.
  @Test func aSmallNumberIsNoFraction() throws {
    let found = try findings([94.9, 0.2, 90])
    #expect(found.isEmpty)
  }

  @Test func perCentsAmongFractionsAreNamedAsTheyAreWritten() throws {
    let found = try findings([94.9, 8330], Self.rate(.fraction))
    #expect(found.map(\.code) == [.csvPercentMixed])
    #expect(found.first?.message.en.hasSuffix("look like per cents: 83.3 in line 3") == true)
  }

  @Test func sharesBeyondTheWholeAreAWarning() throws {
    let found = try findings([94.9, 130, -5])
    #expect(found.map(\.code) == [.csvPercentOutside] && !found.hasErrors)
    #expect(
      found.first?.message.en
        == "2 value(s) of `rate` are not between 0 and 100 %: 130 in line 3, -5 in line 4")
    let bounded = try findings([94.9, 130, -5], hasUpperBound: true)
    #expect(bounded.isEmpty)
  }

  @Test func spreadsOfBatchesAddUp() throws {
    let first = try spread([90, 0.6, 0.6, 0.6, 0.6])
    let second = try spread([0.7, 0.7, 0.7])
    var sum = [first.spread]
    sum.add([second.spread])
    let found = sum.findings(path: "d.csv", columns: first.table.columns)
    let places = "0.6 in line 3, 0.6 in line 4, 0.6 in line 5, 0.6 in line 6, 0.7 in line 2, …"
    #expect(
      found.map(\.message.en)
        == ["7 value(s) of `rate` look like fractions among per cents: " + places])
  }

  @Test func aRuleOfTensWithoutAUnitIsLookedAtToo() throws {
    let points = Indicator(id: "points", rule: .goalposts(zero: 0, full: 20))
    let small = Indicator(id: "points", rule: .goalposts(zero: 0, full: 5))
    let falling = Indicator(id: "points", rule: .goalposts(zero: 20, full: 0))
    let fractions = try findings([0.5, 1], points)
    #expect(fractions.map(\.code) == [.csvPercentFraction])
    let (whole, ofOnes, rare) = (
      try findings([0, 1], points), try findings([0.5, 1], small), try findings([0.5, 1], falling)
    )
    #expect(whole.isEmpty && ofOnes.isEmpty && rare.isEmpty)
  }

  private static let rules: [(ScoreRule, Bool)] = [
    (.piecewise([ScorePoint(x: 0, score: 0), ScorePoint(x: 5, score: 100)]), true),
    (.piecewise([ScorePoint(x: 0, score: 100), ScorePoint(x: 5, score: 0)]), false),
    (.goalposts(zero: 100, full: 0), false), (.linear(slope: 2, offset: 0), true),
    (.steps([ScoreStep(upTo: 1, score: 20)], otherwise: 100), true),
    (.steps([ScoreStep(upTo: 1, score: 20)], otherwise: 0), false),
    (.target(5, zeroBelow: 0, zeroAbove: 10), false),
  ]

  @Test(arguments: rules)
  func aRuleRisesOrNot(_ rule: ScoreRule, _ isRising: Bool) {
    #expect(Indicator(id: "a", rule: rule).isRising == isRising)
  }
}
