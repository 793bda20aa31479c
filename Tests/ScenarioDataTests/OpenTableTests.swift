import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct OpenTableTests {
  private static var source: TableSource {
    var source = TableSource(id: "t", path: "t.csv", place: SourcePosition(line: 1, column: 1))
    source.customerColumn = "id"
    return source
  }

  private func open(
    _ text: String, _ source: TableSource = Self.source, customers: CustomerFile? = nil
  ) throws -> (table: OpenTable?, diagnostics: [Diagnostic]) {
    let folder = try SampleFolder(["t.csv": text])
    var loader = DataLoader(
      plan: folder.plan(.sample(["a"]), customers: customers), allowsOutside: false)
    let table = loader.openTable(source)
    return (table, loader.diagnostics)
  }

  @Test func columnsAreFoundByPatterns() throws {
    let found = try open("p_hall,id,q_hall,p_lift\n1,x,2,3\n")
    #expect(found.table?.columns(ColumnPattern("p_*")) == ["p_hall", "p_lift"])
    #expect(found.table?.has("id") == true && found.table?.has("hall") == false)
    #expect(found.table?.isOfCustomers == false && found.diagnostics.isEmpty)
  }

  @Test func theColumnsThatTheScenarioNamesMustBeThere() throws {
    var source = Self.source
    source.dateColumn = "day"
    let found = try open("id,dya\nx,2026-01-01\n", source)
    #expect(found.table == nil && found.diagnostics.map(\.code) == [.csvColumnMissing])
    #expect(found.diagnostics.first?.hint?.en.hasPrefix("did you mean `dya`?") == true)
  }

  @Test func aHeaderWithoutANameIsRefused() throws {
    let found = try open("id,\nx,1\n")
    #expect(found.table == nil && found.diagnostics.map(\.code) == [.csvSyntax])
  }

  @Test func theCustomerFileIsRecognised() throws {
    let same = try open("id,city\nx,A\n", customers: .sample("t.csv"))
    #expect(same.table?.isOfCustomers == true)
    var otherwise = Self.source
    otherwise.litter.skippedRows = ["total"]
    let read = try open("id,city\nx,A\n", otherwise, customers: .sample("t.csv"))
    #expect(read.table?.isOfCustomers == false)
    let another = try open("id,city\nx,A\n", customers: .sample("c.csv"))
    #expect(another.table?.isOfCustomers == false)
  }

  @Test func theFirstRuleSaysWhatAColumnHolds() {
    var source = Self.source
    source.columns = [
      ColumnRule(ColumnPattern("p_day"), .date), ColumnRule(ColumnPattern("p_*"), .number),
    ]
    #expect(source.kind(of: "p_day") == .date && source.kind(of: "p_1") == .number)
    #expect(source.kind(of: "q") == nil)
  }
}
