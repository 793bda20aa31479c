import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

struct TableSyntaxTests {
  @Test func aTableNeedsNothingButItsPath() throws {
    let read = TableShapes.table.reading(["path": "t.csv"])
    let table = try #require(read.value)
    #expect(read.findings.count == 0)
    #expect(table.path.value == "t.csv" && table.encoding == "utf-8")
    #expect(table.missing == [""] && table.columns.isEmpty)
    #expect(table.separator == nil && table.sheet == nil && table.id == nil)

    let without = TableShapes.table.reading(["id": "row"])
    #expect(without.value == nil)
    #expect(without.findings.diagnostics.map(\.code) == [.keyMissing])
  }

  @Test func howTheFileIsWrittenIsKept() throws {
    let read = TableShapes.table.reading([
      "path": "t.csv", "encoding": "GBK", "separator": "tab", "missing": "-", "id": "row",
      "customer": "who", "date": "day", "sheet": "May",
    ])
    let table = try #require(read.value)
    #expect(table.encoding == "gbk" && table.separator == "\t")
    #expect(table.missing == ["-"])
    #expect([table.id, table.customer, table.date, table.sheet] == ["row", "who", "day", "May"])
    let several = TableShapes.table.reading(["path": "t.csv", "missing": ["", "n/a"]])
    #expect(several.value?.missing == ["", "n/a"])
  }

  @Test func aColumnIsAWordAListOrAScale() throws {
    let read = TableShapes.table.reading([
      "path": "t.csv",
      "columns": ["a": "nps", "b": ["low", "high"], "c": ["from": 1, "to": 3]],
    ])
    let columns = try #require(read.value).columns
    #expect(columns.map(\.name) == ["a", "b", "c"])
    guard case .named(let word) = columns[0].value, case .levels(let levels) = columns[1].value,
      case .scale(let scale) = columns[2].value
    else {
      Issue.record("one form for each kind of node")
      return
    }
    #expect(word.value == "nps")
    #expect(levels == ["low", "high"])
    #expect(scale.from?.value == 1 && scale.to?.value == 3)
  }

  @Test func anUnknownEncodingIsSaid() {
    let read = TableShapes.table.reading(["path": "t.csv", "encoding": "latin-1"])
    #expect(read.findings.diagnostics.map(\.code) == [.valueUnknown])
  }
}
