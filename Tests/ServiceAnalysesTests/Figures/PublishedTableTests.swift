import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct PublishedTableTests {
  @Test func tablesWithUnknownCells() throws {
    let golden = try AnalysisGolden("figures_table_margins")
    #expect(golden.expected.cases.array.count == 4)
    for row in golden.expected.cases.array {
      let table = try PublishedTable(
        cells: row.cells.array.map { $0.array.map(\.integer) },
        rowTotals: row.row_totals.integers, columnTotals: row.column_totals.integers)
      let wanted = row.result.contradictions.array
      #expect(table.contradictions.count == wanted.count)
      for (found, row) in zip(table.contradictions, wanted) {
        #expect(found.margin.rawValue == row.margin.string)
        #expect(found.index == row.index.integer && found.known == row.known.integer)
        #expect(found.stated == row.stated.integer && found.kind.rawValue == row.kind.string)
      }
      #expect(table.isCompletable == row.result.completable.flag, "\(row.case)")
    }
  }

  /// A table of counts with some cells struck out can be completed; by trying all counts, no other can.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func againstTryingEverything(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let counts = (0..<3).map { _ in (0..<3).map { _ in Int.random(in: 0...2, using: &generator) } }
    var rows = counts.map { $0.reduce(0, +) }
    var columns = (0..<3).map { column in counts.reduce(0) { $0 + $1[column] } }
    let cells = counts.map { $0.map { Bool.random(using: &generator) ? $0 : nil } }
    #expect(
      try PublishedTable(cells: cells, rowTotals: rows, columnTotals: columns).isCompletable)
    rows[0] += 1
    columns[Int.random(in: 0..<3, using: &generator)] += 1
    let table = try PublishedTable(cells: cells, rowTotals: rows, columnTotals: columns)
    #expect(table.isCompletable == Self.search(cells, rows, columns))
  }

  private static func search(_ cells: [[Int?]], _ rows: [Int], _ columns: [Int]) -> Bool {
    for row in cells.indices {
      if let column = cells[row].firstIndex(of: nil) {
        return (0...rows[row]).contains { value in
          var next = cells
          next[row][column] = value
          return search(next, rows, columns)
        }
      }
    }
    return cells.indices.allSatisfy { row in cells[row].compactMap { $0 }.reduce(0, +) == rows[row]
    }
      && columns.indices.allSatisfy { column in
        cells.compactMap { $0[column] }.reduce(0, +) == columns[column]
      }
  }

  @Test func tablesThatDoNotFit() {
    #expect(throws: AnalysisError.statistics(.lengths(expected: 2, found: 1))) {
      try PublishedTable(cells: [[1]], rowTotals: [1], columnTotals: [1, 2])
    }
    #expect(throws: AnalysisError.statistics(.count(-1, base: -1))) {
      try PublishedTable(cells: [[-1]], rowTotals: [1], columnTotals: [1])
    }
  }
}
