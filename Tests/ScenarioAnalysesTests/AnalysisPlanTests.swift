import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import ScenarioData
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct AnalysisPlanTests {
  private func plan(_ scenario: WrittenScenario) throws -> (plan: AnalysisPlan, folder: String) {
    let folder = try TemporaryFolder()
    return (try scenario.plan(in: folder).plan, folder.url.path + "/")
  }

  private static let tables: Written = [
    "late": ["path": "sub/a.csv"], "early": ["path": "b.csv"], "again": ["path": "sub/a.csv"],
  ]

  @Test func whatIsReadIsNamedOnceInItsOrder() throws {
    let (plan, folder) = try plan(
      WrittenScenario(keys: ["tables": Self.tables], customers: "customer\n1\n"))
    #expect(plan.tableIDs == ["late", "early", "again"])
    #expect(plan.paths == ["sub/a.csv", "b.csv", "sub/a.csv"].map { folder + $0 })
    #expect(plan.inputs.map(\.role) == [.customers, .data, .data])
    let paths = ["customers.csv", "sub/a.csv", "b.csv"].map { folder + $0 }
    #expect(plan.inputs.map(\.path) == paths)
    #expect(plan.customerFile?.idColumn == "customer")
  }

  @Test func withoutCustomersOnlyTheTablesAreRead() throws {
    let (plan, folder) = try plan(WrittenScenario(keys: ["tables": Self.tables]))
    #expect(plan.inputs.map(\.path) == [folder + "sub/a.csv", folder + "b.csv"])
    #expect(plan.customerFile == nil && plan.classes.isEmpty)
  }

  private static let sizes: Written = [
    "sizes": ["kind": "concentration", "table": "customers", "amount": "kwh"]
  ]

  @Test func theCustomersAreATableWhereOneIsAsked() throws {
    let customers = "customer,kwh\n1,5\n"
    let asked = WrittenScenario(keys: ["analyses": Self.sizes], customers: customers)
    #expect(try plan(asked).plan.tableIDs == ["customers"])
    // The same file is read once.
    #expect(try plan(asked).plan.inputs.map(\.role) == [.customers])
    let unasked = WrittenScenario(keys: ["tables": Self.tables], customers: customers)
    #expect(try !plan(unasked).plan.tableIDs.contains("customers"))
    let named = WrittenScenario(
      keys: ["tables": ["customers": ["path": "own.csv"]], "analyses": Self.sizes],
      customers: customers)
    #expect(try plan(named).plan.definitions.map(\.source.path) == ["own.csv"])
    let without = WrittenScenario(keys: ["analyses": Self.sizes])
    #expect(try plan(without).plan.tableIDs.isEmpty)
  }

  @Test func analysesAreKnownByNameAndKind() throws {
    let keys: Written = [
      "analyses": [
        "z": ["kind": "figures"], "a": ["kind": "rates"], "bad": ["kind": "stages"],
      ]
    ]
    let plan = try plan(WrittenScenario(keys: keys)).plan
    #expect(plan.names == ["z", "a", "bad"])
    #expect(["z", "a", "bad", "none"].map { plan.kind(of: $0) } == ["figures", "rates", "", ""])
  }

  private static func bundle(_ name: String?, analyses: Written = .keys([])) -> Written {
    let parts: Written = [
      "letter": ["show": ["evaluation"]], "list": ["show": [["text": "Hello"]]],
    ]
    var documents: [(String, Written)] = [("parts", parts)]
    if let name { documents.append(("bundle", .text(name))) }
    return ["analyses": analyses, "documents": .keys(documents)]
  }

  @Test func documentsHaveABundleWithAName() throws {
    let named = try plan(WrittenScenario(keys: Self.bundle("half-year"))).plan
    #expect(named.bundle == "half-year")
    #expect(named.documentNames == ["letter", "list"])
    let unnamed = try plan(WrittenScenario(keys: Self.bundle(nil))).plan
    #expect(unnamed.bundle == "documents")
    let none = try plan(WrittenScenario(keys: .keys([]))).plan
    #expect(none.bundle == nil && none.documentNames.isEmpty)
  }

  @Test func theEvaluationIsShownWhereADocumentSaysSo() throws {
    let shown = try plan(WrittenScenario(keys: Self.bundle(nil), evaluates: true)).plan
    #expect(shown.showsEvaluation())
    #expect(shown.showsEvaluation(["letter"]))
    #expect(!shown.showsEvaluation(["list"]))
    // Without data there is none, and an analysis of that name is meant instead.
    let none = try plan(WrittenScenario(keys: Self.bundle(nil))).plan
    #expect(!none.showsEvaluation())
    let own: Written = ["evaluation": ["kind": "figures"]]
    let other = try plan(
      WrittenScenario(keys: Self.bundle(nil, analyses: own), evaluates: true)
    ).plan
    #expect(!other.showsEvaluation())
  }
}
