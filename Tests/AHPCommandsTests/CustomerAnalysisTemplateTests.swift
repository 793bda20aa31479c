import Foundation
import TestSupport
import Testing

@testable import AHPCommands

/// What the template's analyses find is added up here in its tables once more.
struct CustomerAnalysisTemplateTests {
  private static let customers = ScenarioTemplate.customerAnalysis.rows(of: "customers.csv")
  private static let sales = ScenarioTemplate.customerAnalysis.rows(of: "sales.csv")

  private static func number(_ row: [String: String], _ column: String) -> Double {
    row[column].flatMap { Double($0) } ?? .nan
  }

  private func measures(_ name: String) throws -> JSONValue {
    let file = try ScenarioFile(ScenarioTemplate.customerAnalysis)
    let run = RecordedRun(["analyse", file.path, name, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    return try run.json.analyses.first("id", name).measures
  }

  @Test func theLargestHaveTheirShares() throws {
    let found = try measures("concentration")
    let amounts = Self.customers.map { Self.number($0, "annual_kwh") }.sorted(by: >)
    let total = amounts.reduce(0, +)
    #expect(found.members.number == Double(amounts.count) && found.total.number == total)
    for count in [1, 3] {
      let share = amounts.prefix(count).reduce(0, +) / total
      #expect(isClose(found["top.\(count)"].number ?? .nan, share, relative: 1e-12))
    }
    // Half the mean difference of any two over the mean.
    let n = Double(amounts.count)
    let differences = amounts.flatMap { a in amounts.map { abs(a - $0) } }.reduce(0, +)
    let gini = differences / (2 * n * total)
    #expect(isClose(found.gini.number ?? .nan, gini, relative: 1e-9))
  }

  @Test func revenueOfTheDistrictsAddsUp() throws {
    let found = try measures("groups")
    let revenue = Self.sales.map { Self.number($0, "revenue") }.reduce(0, +)
    #expect(found.groups.number == Double(Set(Self.customers.map { $0["district"] }).count))
    #expect(isClose(found.total.number ?? .nan, revenue, relative: 1e-12))
  }

  @Test func monthsAreAddedUp() throws {
    let found = try measures("growth")
    func sum(_ month: String) -> Double {
      Self.sales.filter { $0["date"]?.hasPrefix(month) == true }
        .map { Self.number($0, "kwh") }.reduce(0, +)
    }
    let (first, last) = (sum("2015-01"), sum("2015-06"))
    #expect(found.points.number == 6)
    #expect(isClose(found["first"].number ?? .nan, first, relative: 1e-12))
    #expect(isClose(found.last.number ?? .nan, last, relative: 1e-12))
    #expect(isClose(found.change.number ?? .nan, last - first, relative: 1e-9))
  }

  @Test func everySaleIsOfAKnownCustomer() {
    let known = Set(Self.customers.map { $0["customer"] })
    #expect(known.count == Self.customers.count)
    #expect(Self.sales.allSatisfy { known.contains($0["customer"]) })
  }
}
