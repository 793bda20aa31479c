import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct CustomerPassTests {
  private static let fields = CustomerPass.Fields(
    texts: ["city"], numbers: ["size"], needed: ["city"])

  private static var byName: CustomerDemand {
    var demand = CustomerDemand()
    demand.wantsNames = true
    return demand
  }

  private func read(
    _ text: String, _ demand: CustomerDemand = byName
  ) throws -> CustomerPass.Customers? {
    let folder = try SampleFolder(["c.csv": text])
    var loader = DataLoader(
      plan: folder.plan(.sample(["a"]), customers: .sample()), allowsOutside: false)
    let opened = loader.openCustomers()
    let open: OpenCustomers = try #require(opened)
    return CustomerPass(open, demand, Self.fields)?.read()
  }

  @Test func fieldsBecomeColumns() throws {
    let found = try #require(try read("size,id,city\n3,u,A\n,v,B\n5,w,A\n,x,\n"))
    #expect(found.count == 4)
    let cities = found.columns.texts["city"]
    #expect(cities?.codes == [0, 1, 0, -1] && cities?.texts == ["A", "B"])
    let sizes = found.columns.numbers["size"] ?? []
    #expect(sizes.count == 4 && sizes[0] == 3 && sizes[2] == 5)
    #expect(sizes[1].isNaN && sizes[3].isNaN)
  }

  @Test func namesAreKeptAsLists() throws {
    let found = try #require(try read("id,city,size\nu,A,1\nv,B,2\n"))
    guard case .lists(let lists, let starts) = found.names else {
      Issue.record("no lists")
      return
    }
    #expect(lists.count == 1 && starts == [0])
    #expect(lists.first?[0] == "u" && lists.first?[1] == "v")
  }

  @Test func namesThatAreLookedUpAreRegistered() throws {
    var demand = CustomerDemand()
    demand.looksUp = true
    let found = try #require(try read("id,city,size\nu,A,1\nv,B,2\n", demand))
    guard case .register(let ids) = found.names else {
      Issue.record("no register")
      return
    }
    #expect(ids.texts == ["u", "v"])
    #expect(ids.existingCode(of: "v") == 1)
    let twice = try read("id,city,size\nu,A,1\nu,B,2\n", demand)
    #expect(twice == nil)
  }

  @Test func namesThatNobodyWantsAreNotKept() throws {
    let found = try #require(try read("id,city,size\nu,A,1\n", CustomerDemand()))
    guard case .none = found.names else {
      Issue.record("names are kept")
      return
    }
    #expect(found.count == 1)
  }

  /// A customer twice, a row of another width, a field that is no number, a total, no column `city`,
  /// two of them, no ids.
  @Test(arguments: [
    "id,city,size\nu,A,1\nv,A,1\nu,B,2\n", "id,city,size\nu,A\n", "id,city,size\nu,A,big\n",
    "id,city,size\nu,A,1\n合计,,1\n", "id,town,size\nu,A,1\n", "id,city,city\nu,A,B\n",
    "name,city,size\nu,A,1\n",
  ])
  func aFileWithAMistakeIsLeftToAnotherReader(_ text: String) throws {
    let found = try read(text)
    #expect(found == nil)
  }
}
