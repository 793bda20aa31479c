import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct ScoreColumnTests {
  private static let scenario = WrittenScenario(
    keys: [
      "tables": [
        "t": [
          "path": "t.csv", "id": "row", "missing": ["", "-"],
          "columns": ["q_*": ["from": 1, "to": 5], "mood": ["bad", "good"]],
        ]
      ]
    ],
    files: [
      "t.csv": """
      row,q_price,q_speed,mood,total,q_
      r1,1,5,good,2.5,1
      r2,-,3,bad,7,1
      r3,4,,,-,1

      """
    ])

  private func scores(_ column: String) throws -> (ScoreColumn, TableChunk) {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let found = context.scores(column, in: 0)
    let chunk = try context.chunk(TableQuery(table: 0, columns: [found.demand]))
    return (found, chunk)
  }

  private func numbers(_ values: [Double]) -> [Double] { values.map { $0.isNaN ? -1 : $0 } }

  @Test func answersCountByTheScoresOfTheirScale() throws {
    let (price, chunk) = try scores("q_price")
    // Five levels over 0…100; the second row has the token for none.
    #expect(numbers(price.values(chunk)) == [0, -1, 75])
    #expect(price.wholes(chunk) == [1, nil, 4])
  }

  @Test func levelsWithoutNumbersHaveScoresAlone() throws {
    let (mood, chunk) = try scores("mood")
    #expect(numbers(mood.values(chunk)) == [100, 0, -1])
    #expect(mood.wholes(chunk) == [nil, nil, nil])
  }

  @Test func aColumnWithoutAScaleIsOfNumbers() throws {
    let (total, chunk) = try scores("total")
    #expect(total.scale == nil)
    #expect(numbers(total.values(chunk)) == [2.5, 7, -1])
    #expect(total.wholes(chunk) == [nil, 7, nil])
  }

  @Test func textsAndDaysAreReadRowByRow() throws {
    let folder = try TemporaryFolder()
    let context = try Self.scenario.context(in: folder)
    let demand = ColumnDemand("mood", .text)
    let chunk = try context.chunk(TableQuery(table: 0, columns: [demand]))
    #expect(chunk.strings(demand) == ["good", "bad", nil])
    #expect(chunk.days(demand) == [nil, nil, nil])
  }

  @Test func anItemStandsForTheStar() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let pattern = Keyed("q_*")
    let found = context.items(pattern, in: 0)
    #expect(found.map(\.id) == ["price", "speed", ""])
    #expect(context.columns(pattern, of: found, in: 0) == ["q_price", "q_speed", "q_"])
    // A pattern without a star is one column, whichever the item.
    let twice = Array(found.prefix(2))
    #expect(context.columns(Keyed("total"), of: twice, in: 0) == ["total", "total"])
    #expect(context.codes.isEmpty)
    let other = [ItemSyntax(id: "pirce", place: pattern.position)]
    #expect(context.columns(pattern, of: other, in: 0, code: .itemsMissing) == nil)
    #expect(context.codes == [.itemsMissing])
  }

  @Test func whatATableSaysOfItsRowsIsKnown() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    #expect(context.ids(in: 0) == ColumnDemand("row", .text))
    #expect(!context.hasManyRows(ofCustomersIn: 0))
    #expect(context.isColumn("mood", of: 0) && context.isColumn("other", of: 0))
    #expect(context.customers(of: 0, at: nil) == nil)
    #expect(context.days(in: 0, at: nil) == nil)
    #expect(context.codes == [.keyMissing, .keyMissing])
  }

  @Test(arguments: [("2.5", 2.5), ("86%", 0.86), ("-3", -3)])
  func anAmountMayBeWrittenInPlace(text: String, expected: Double) throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let amount = context.amount(Keyed(text))
    let source = try #require(amount)
    #expect(source.value(AnalysisMeasures()) == expected)
    #expect(source.analysis == nil && context.codes.isEmpty)
  }
}
