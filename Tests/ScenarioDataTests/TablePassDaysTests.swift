import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct TablePassDaysTests {
  /// Periods and mistakes of a table of days.
  private func read(
    _ text: String, periods: [Period]
  ) throws -> (periods: [Int], diagnostics: [Diagnostic]) {
    let folder = try SampleFolder(["t.csv": text])
    var loader = DataLoader(plan: folder.plan(.sample(["a"])), allowsOutside: false)
    var source = TableSource(id: "t", path: "t.csv", place: SourcePosition(line: 1, column: 1))
    source.dateColumn = "day"
    let opened = loader.openTable(source)
    let table = try #require(opened)
    var pass = TablePass(
      table, for: [TableQuery(table: 0, columns: [])],
      frame: TableFrame(customers: nil, classes: [], periods: periods))
    var found: [Int] = []
    try pass.forEachChunk(prepare: { $0.periods.map { Int($0) } }, consume: { found += $0 })
    return (found, pass.notes.diagnostics)
  }

  /// Whether there are periods or not.
  @Test(arguments: [[], .halves] as [[Period]])
  func aDayThatIsNoneIsAMistake(_ periods: [Period]) throws {
    let found = try read("id,day\n1,2026-03-31\n2,2026-02-30\n3,soon\n4,\n", periods: periods)
    #expect(found.periods == [periods.isEmpty ? -1 : 0, -1, -1, -1])
    #expect(found.diagnostics.map(\.code) == [.valueOutOfRange, .valueOutOfRange])
    #expect(found.diagnostics.map(\.position?.line) == [3, 4])
    #expect(found.diagnostics.first?.message.en == "`2026-02-30` is no day of the calendar")
  }
}
