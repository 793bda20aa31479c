import ScenarioData
import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct RowTallyTests {
  private static let scenario = WrittenScenario(
    keys: ["tables": ["t": ["path": "t.csv"]]],
    files: ["t.csv": "g,n\nx,1\ny,2\nx,3\n,4\nz,5\n"])

  private typealias Positions = RowTally<AppendedRows<Int>>

  private func positions(_ query: TableQuery) -> Positions {
    Positions(query, AppendedRows()) { _, rows, state in
      for row in rows { state.append(row) }
    }
  }

  private func rows(_ condition: RowCondition?) throws -> [Int] {
    let folder = try TemporaryFolder()
    let query = TableQuery(table: 0, columns: [], condition: condition)
    let chunk = try Self.scenario.context(in: folder).chunk(query)
    var tally = positions(query)
    tally.append(chunk)
    #expect(tally.state.rows == chunk.rows(wantedBy: query))
    return tally.state.rows
  }

  @Test func onlyWantedRowsAreTakenIn() throws {
    #expect(try rows(nil) == [0, 1, 2, 3, 4])
    #expect(try rows(.texts("g", ["x", "z"])) == [0, 2, 4])
    // A cell without a text is none of them, and so satisfies what denies them.
    #expect(try rows(.not(.texts("g", ["x"]))) == [1, 3, 4])
    let numbers = ColumnDemand("n", .number)
    #expect(try rows(.number(numbers, 2...4)) == [1, 2, 3])
    #expect(try rows(.all([.texts("g", ["x"]), .number(numbers, 2...4)])) == [2])
    #expect(try rows(.any([.texts("g", ["x"]), .number(numbers, 5...5)])) == [0, 2, 4])
    #expect(try rows(.any([])) == [])
  }

  @Test func aLaterPartIsAddedBehind() throws {
    let folder = try TemporaryFolder()
    let query = TableQuery(table: 0, columns: [], condition: .texts("g", ["x"]))
    let chunk = try Self.scenario.context(in: folder).chunk(query)
    var first: any TableTally = positions(query)
    first.append(chunk)
    var later: any TableTally = positions(query)
    later.append(chunk)
    first.addRows(of: later)
    let joined = try #require(first as? Positions)
    #expect(joined.state.rows == [0, 2, 0, 2])
    // What is of another kind is of another query.
    first.addRows(of: NoRows())
    #expect((first as? Positions)?.state.rows == [0, 2, 0, 2])
  }

  @Test func aTallyWithoutATableTakesNothing() throws {
    let folder = try TemporaryFolder()
    let chunk = try Self.scenario.context(in: folder).chunk(TableQuery(table: 0, columns: []))
    var tally: any TableTally = NoRows()
    tally.append(chunk)
    tally.addRows(of: NoRows())
    #expect(tally is NoRows)
  }
}
