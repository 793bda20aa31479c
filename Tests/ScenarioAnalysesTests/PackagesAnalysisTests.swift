import BilingualText
import Diagnostics
import IndicatorEvaluation
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct PackagesAnalysisTests {
  private func fixture(customers: Bool = true) -> AnalysisRunFixture {
    var fixture = AnalysisRunFixture(["std.csv": "n,item\n1,tea\n2,lounge\n3,guide\n"])
    if customers {
      fixture.files["customers.csv"] = "id,size,area\nc1,10,north\nc2,1,south\nc3,7,south\n"
    }
    fixture.segments = [
      CustomerClass(id: "large", condition: .atLeast(field: "size", 5)),
      CustomerClass(id: "south", condition: .equals(field: "area", ["south"])),
      CustomerClass(id: "huge", condition: .atLeast(field: "size", 100)),
    ]
    return fixture
  }

  private func run(_ keys: String) throws -> AnalysisRunFixture.Outcome {
    try fixture().run(
      """
      tables: {std: {path: std.csv}},
      analyses: {a: {kind: packages, table: customers, \(keys)}}
      """)
  }

  private let rules = """
    base: [tea], personalised: [
      {when: {field: size, at_least: 5}, offer: [lounge, tea]},
      {when: {segment: south}, offer: [guide, lounge]}]
    """

  @Test func rulesOfferTheirItemsToWhomTheyApply() throws {
    let run = try run(rules)
    let result = try run.result(PackagesResult.self)
    #expect(result.customers.map(\.id) == ["c1", "c2", "c3"])
    let offered = result.customers.map(\.proposal.personalised)
    #expect(offered == [["lounge"], ["guide", "lounge"], ["lounge", "guide"]])
    #expect(["tea", "lounge", "guide"].map { result.packages.count(of: $0) } == [3, 3, 2])
    let reasons = result.customers[2].proposal.reasons
    #expect(reasons.map(\.item) == ["lounge", "tea", "guide"])
    #expect(reasons.map(\.rules) == [[0, 1], [0], [1]])
  }

  @Test func segmentsOverlapAndMayBeEmpty() throws {
    let run = try run(rules)
    let result = try run.result(PackagesResult.self)
    #expect(result.customers.map(\.segments) == [["large"], ["south"], ["large", "south"]])
    #expect(result.members.counts == [2, 2, 0])
    #expect(run.value("a.overlapping") == 1 && run.value("a.without_segment") == 0)
    #expect(run.codes == [.segmentEmpty])
  }

  @Test func whatNobodyIsOfferedIsWarnedOf() throws {
    let run = try run("personalised: [{when: {field: size, at_least: 50}, offer: [yacht]}]")
    #expect(run.codes == [.segmentEmpty, .itemNeverProposed])
    #expect(run.value("a.customers") == 3)
  }

  @Test func onlyCustomersThatAreMeantCount() throws {
    let result = try run(rules + ", where: {not: {field: area, equals: south}}")
      .result(PackagesResult.self)
    #expect(result.customers.map(\.id) == ["c1"])
  }

  @Test func itemsHaveNamesAndStandards() throws {
    let run = try run(rules + ", items: {std: item}, labels: {tea: Green tea}")
    #expect(run.errors.isEmpty)
    #expect(try run.result(PackagesResult.self).labels == ["tea": Label("Green tea")])
  }

  @Test func anItemWithoutAStandardIsNamedWhereItStands() throws {
    let run = try run("base: [tea, soup], items: {std: item}")
    #expect(run.errors == [.packageItemWithoutStandard] && run.entries.isEmpty)
    #expect(run.diagnostics.first?.message.en.contains("soup") == true)
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("base: [tea], labels: {coffee: Coffee}", .itemsMissing),
      ("base: [tea], items: {std: text}", .columnUnknown),
      ("base: [tea], items: {norms: item}", .tableUnknown),
      ("personalised: [{when: {field: sise, at_least: 5}, offer: [tea]}]", .columnUnknown),
      ("personalised: [{when: {segment: west}, offer: [tea]}]", .groupUnknown),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.errors == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }

  @Test func packagesNeedCustomers() throws {
    let run = try fixture(customers: false).run(
      "tables: {std: {path: std.csv}}, analyses: {a: {kind: packages, table: std, base: [tea]}}")
    #expect(run.codes == [.keyMissing] && run.entries.isEmpty)
  }
}
