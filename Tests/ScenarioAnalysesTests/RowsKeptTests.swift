import Testing

@testable import ScenarioAnalyses

/// What is kept of rows, whichever parts of the file they came in.
struct RowsKeptTests {
  @Test func rowsStayInTheOrderOfTheFile() {
    var (first, second) = (AppendedRows<String>(), AppendedRows<String>())
    for row in ["c", "a"] { first.append(row) }
    for row in ["b", "a"] { second.append(row) }
    first.add(second)
    #expect(first.rows == ["c", "a", "b", "a"])
    #expect(second.rows == ["b", "a"])
  }

  @Test func columnsKeepTheirRowsTogether() {
    var (first, second) = (ColumnStore(columns: 2), ColumnStore(columns: 2))
    first.add([1, 10])
    first.add([2, .nan])
    second.add([3, 30])
    first.add(second)
    first.add(ColumnStore(columns: 2))
    #expect(first.columns[0] == [1, 2, 3])
    #expect(first.columns[1].map { $0.isNaN ? -1 : $0 } == [10, -1, 30])
  }

  @Test func eachTallyOfAListTakesItsOwnRows() {
    let none = AppendedRows<Int>()
    var (first, second) = (TallyList([none, none]), TallyList([none, none]))
    first[0].append(1)
    second[0].append(2)
    second[1].append(3)
    first.add(second)
    #expect(first.parts.map(\.rows) == [[1, 2], [3]])
  }
}
