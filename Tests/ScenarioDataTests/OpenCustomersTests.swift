import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// The customer file as analyses read it, into a `CustomerTable`.
struct OpenCustomersTests {
  private struct Loaded {
    let outline: CustomerTable
    let table: CustomerTable?
    let diagnostics: [Diagnostic]
  }

  private static var plan: EvaluationModel {
    var model = EvaluationModel.sample(["a"])
    model.classes = [
      CustomerClass(id: "large", condition: .atLeast(field: "size", 10)),
      CustomerClass(id: "rest", condition: .atLeast(field: "size", 0)),
    ]
    return model
  }

  private func load(_ text: String, _ demand: CustomerDemand) throws -> Loaded {
    let folder = try SampleFolder(["c.csv": text])
    var plan = folder.plan(Self.plan, customers: .sample())
    plan.segments = [CustomerClass(id: "A", condition: .equals(field: "city", ["A"]))]
    var loader = DataLoader(plan: plan, allowsOutside: false)
    let opened = loader.openCustomers()
    let open: OpenCustomers = try #require(opened)
    let table = loader.loadCustomerTable(open, demand)
    return Loaded(outline: open.outline, table: table, diagnostics: loader.diagnostics)
  }

  private static let text = "id,size,city\nu,10,A\nv,9,B\nw,,A\n"

  @Test func theHeaderIsKnownBeforeTheRows() throws {
    let found = try load(Self.text, CustomerDemand())
    #expect(found.outline.fieldNames == ["size", "city"] && found.outline.count == 0)
    #expect(found.table?.count == 3 && found.diagnostics.isEmpty)
  }

  @Test func classesAndSegmentsAreWorkedOutWhereTheyAreWanted() throws {
    var demand = CustomerDemand()
    demand.wantsClasses = true
    demand.wantsSegments = true
    let table = try #require(try load(Self.text, demand).table)
    #expect(table.classOfCustomer == [0, 1, -1])
    #expect(table.segments == [[true, false, true]])
    #expect(table.classes(of: [1, -1, 0]) == [1, -1, 0])
    let without = try #require(try load(Self.text, CustomerDemand()).table)
    #expect(without.classes(of: [1, 0]) == [-1, -1] && without.segments.isEmpty)
  }

  @Test func fieldsAreGivenForTheCustomersOfSomeRows() throws {
    var demand = CustomerDemand()
    demand.texts = ["city"]
    demand.numbers = ["size"]
    let table = try #require(try load(Self.text, demand).table)
    let cities = table.texts(ofField: "city", of: [2, -1, 1])
    #expect(cities.codes.map { $0 < 0 ? nil : cities.texts[Int($0)] } == ["A", nil, "B"])
    let sizes = table.numbers(ofField: "size", of: [1, -1, 2])
    #expect(sizes[0] == 9 && sizes[1].isNaN && sizes[2].isNaN)
    #expect(table.texts(ofField: "none", of: [0, 1]).codes == [-1, -1])
    #expect(table.numbers(ofField: "none", of: [0]).allSatisfy { $0.isNaN })
  }

  @Test func namesAreKnownEitherWay() throws {
    var (named, lookedUp) = (CustomerDemand(), CustomerDemand())
    named.wantsNames = true
    lookedUp.looksUp = true
    for demand in [named, lookedUp] {
      let table = try #require(try load(Self.text, demand).table)
      #expect((0..<3).map { table.name(of: $0) } == ["u", "v", "w"])
    }
    let nameless = try #require(try load(Self.text, CustomerDemand()).table)
    #expect(nameless.name(of: 0) == "")
  }

  @Test func namesOfSeveralListsFollowEachOther() {
    let lists = [TextList(["a", "b"]), TextList(["c"]), TextList(["d", "e", "f"])]
    let table = CustomerTable(
      .lists(lists, starts: [0, 2, 3]), count: 6, fieldNames: [], columns: CustomerColumns())
    #expect((0..<6).map { table.name(of: $0) } == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func aFaultyFileIsReadWithItsMistakes() throws {
    var demand = CustomerDemand()
    demand.wantsNames = true
    demand.texts = ["city"]
    let found = try load("id,size,city\nu,10,A\nv,9,B\nu,8,C\n", demand)
    let table = try #require(found.table)
    #expect(found.diagnostics.map(\.code) == [.csvDuplicateKey])
    #expect(table.count == 2 && !table.isInFileOrder)
    #expect((0..<2).map { table.name(of: $0) } == ["u", "v"])
    let cities = table.texts(ofField: "city", of: [0, 1])
    #expect(cities.codes.map { cities.texts[Int($0)] } == ["A", "B"])
  }
}
