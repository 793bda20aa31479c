import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct TablePassTests {
  private static let frame = TableFrame(customers: nil, classes: [], periods: .halves)

  private static var source: TableSource {
    TableSource(id: "t", path: "t.csv", place: SourcePosition(line: 1, column: 1))
  }

  /// The only chunk of a table, and what is wrong with it.
  private func read(
    _ text: String, _ demands: [ColumnDemand], source: TableSource = Self.source,
    frame: TableFrame = Self.frame, customers: CustomerFile? = nil, needsLines: Bool = false
  ) throws -> (chunk: TableChunk, diagnostics: [Diagnostic]) {
    let folder = try SampleFolder(["t.csv": text])
    var loader = DataLoader(
      plan: folder.plan(.sample(["a"]), customers: customers), allowsOutside: false)
    let opened = loader.openTable(source)
    let table = try #require(opened)
    var query = TableQuery(table: 0, columns: demands)
    query.needsLines = needsLines
    var pass = TablePass(table, for: [query], frame: frame)
    var chunks: [TableChunk] = []
    try pass.forEachChunk(prepare: { $0 }, consume: { chunks.append($0) })
    #expect(chunks.count == 1)
    return (try #require(chunks.first), pass.notes.diagnostics)
  }

  @Test func anAnswerIsOneOfItsLevels() throws {
    let demand = ColumnDemand("q", .levels([["no", "否"], ["yes", "是"]]))
    let found = try read("id,q\n1,yes\n2, no \n3,是\n4,\n5,maybe\n", [demand])
    #expect(found.chunk.levels(demand) == [1, 0, 1, -1, -1])
    #expect(found.diagnostics.map(\.code) == [.answerOutOfScale])
    #expect(found.diagnostics.first?.position == SourcePosition(line: 6, column: 3))
    #expect(found.diagnostics.first?.message.en == "`maybe` is no answer of `q`")
  }

  @Test func numbersAreReadWithTheirGaps() throws {
    let demand = ColumnDemand("n", .number)
    let found = try read("id,n\n1,3\n2,86%\n3,\n4,many\n", [demand])
    let numbers = found.chunk.numbers(demand)
    #expect(numbers.count == 4 && numbers[0] == 3 && numbers[1] == 86)
    #expect(numbers[2].isNaN && numbers[3].isNaN)
    #expect(found.diagnostics.map(\.code) == [.csvNotANumber])
    #expect(found.diagnostics.first?.position?.line == 5)
  }

  @Test func numbersAreTidiedOnlyWhereThatIsAskedFor() throws {
    let demand = ColumnDemand("n", .number)
    var source = Self.source
    source.litter.tidiesNumbers = true
    let found = try read("id,n\n1,1 234\n2,5\n", [demand], source: source)
    #expect(found.chunk.numbers(demand) == [1234, 5])
    #expect(found.diagnostics.map(\.code) == [.csvTidied])
    let plain = try read("id,n\n1,1 234\n2,5\n", [demand])
    #expect(plain.diagnostics.map(\.code) == [.csvNotANumber])
  }

  @Test func equalTextsHaveOneCode() throws {
    var source = Self.source
    source.missingTokens = ["", "-"]
    let found = try read(
      "id,t\n1,B\n2,A\n3, B \n4,-\n5,\n", [ColumnDemand("t", .text)], source: source)
    let texts = found.chunk.texts("t")
    #expect(texts.codes.map { $0 < 0 ? nil : texts.texts[Int($0)] } == ["B", "A", "B", nil, nil])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func aDayPutsARowIntoItsPeriod() throws {
    var source = Self.source
    source.dateColumn = "day"
    let found = try read(
      "id,day\n1,2026-06-30\n2,2026-07-01\n3,2027-01-01\n4,2026-02-30\n5,\n", [],
      source: source)
    #expect(found.chunk.periods == [0, 1, -1, -1, -1])
    #expect(found.diagnostics.map(\.code) == [.valueOutOfRange])
    #expect(found.diagnostics.first?.position == SourcePosition(line: 5, column: 3))
  }

  @Test func aRowNamesItsCustomer() throws {
    var ids = TextInterner()
    for id in ["u", "v"] { _ = ids.code(of: id) }
    let customers = CustomerTable(
      .register(ids), count: 2, fieldNames: [], columns: CustomerColumns())
    var source = Self.source
    source.customerColumn = "who"
    let found = try read(
      "id,who\n1,v\n2,u\n3,zz\n4,\n", [], source: source,
      frame: TableFrame(customers: customers, classes: [], periods: []))
    #expect(found.chunk.customers == [1, 0, -1, -1])
    #expect(found.diagnostics.map(\.code) == [.csvUnknownCustomer])
    #expect(found.diagnostics.first?.position?.line == 4)
  }

  @Test func theRowsOfTheCustomerFileAreItsCustomers() throws {
    let customers = CustomerTable(
      .none, count: 3, fieldNames: [], columns: CustomerColumns(), isInFileOrder: true)
    var source = Self.source
    source.customerColumn = "id"
    let found = try read(
      "id,city\nw,A\nu,B\nv,A\n", [], source: source,
      frame: TableFrame(customers: customers, classes: [], periods: []),
      customers: .sample("t.csv"))
    #expect(found.chunk.customers == [0, 1, 2] && found.diagnostics.isEmpty)
  }

  @Test func linesAreCountedWhereSomebodyAsks() throws {
    let text = "id,t\n1,\"two\nlines\"\n2,x\n"
    let with = try read(text, [], needsLines: true)
    #expect(with.chunk.lines == [2, 4])
    let without = try read(text, [])
    #expect(without.chunk.lines.isEmpty)
  }
}
