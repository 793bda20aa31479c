import BilingualText
import IndicatorEvaluation
import ReportForms
import Sensitivity
import TestSupport
import Testing

@testable import EvaluationReports

/// Over the weight t of `a` X scores 50 + 30 t, Y 90 − 30 t and Z 20 + 20 t: X and Y meet at 2/3.
@Suite struct SensitivityReportTests {
  private let generator = ReportGenerator(name: "ahp", version: "1")

  private func records(_ csv: [UInt8]) -> [[String]] {
    String(decoding: csv, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func isNear(_ value: JSONValue, _ expected: Double) -> Bool {
    isClose(value.number ?? .nan, expected, absolute: 1e-9)
  }

  private func json(_ report: SensitivityReport) throws -> JSONValue {
    let bytes = report.json(generator: generator)
    #expect(try SchemaValidator.mistakes(in: bytes, schema: SensitivityReport.jsonSchema).isEmpty)
    return try JSONValue(bytes)
  }

  @Test func theStretchOfTheFirstEndsWhereTheLinesMeet() throws {
    let json = try json(SensitivityReport(try Shops.result()))
    #expect(json.schema.string == SensitivityReport.schemaName)
    #expect(json.compared.array == [.string("x"), .string("y"), .string("z")])
    let weight = json.weights.first("child", "a")
    #expect(weight.node.string == "goal" && weight["first"].string == "y")
    #expect(isNear(weight.local, 0.6) && weight.exact == .bool(true))
    #expect(isNear(weight.first_stable[0], 0) && isNear(weight.first_stable[1], 2.0 / 3))
    #expect(isNear(weight.order_stable[1], 2.0 / 3))
    let leaders = weight.first_by_interval
    #expect(leaders.array.map { $0["first"].array } == [[.string("y")], [.string("x")]])
    #expect(isNear(leaders[0].to, 2.0 / 3) && isNear(leaders[1].to, 1))
    #expect(isNear(weight.lines.x.intercept, 50) && isNear(weight.lines.y.slope, -30))
    let other = json.weights.first("child", "b")
    #expect(isNear(other.first_stable[0], 1.0 / 3) && isNear(other.first_stable[1], 1))
    #expect(json.criticality == .null && json.customer == .null)
  }

  /// At 0.72, a fifth more, X scores 71.6 and Y 68.4: both change their band and their order.
  @Test func aFifthMoreTurnsTheFirstTwoRound() throws {
    let shifts = try json(SensitivityReport(try Shops.result())).weights.first("child", "a").shifts
    #expect(shifts.array.map(\.band_changes.number) == [0, 0, 0, 2])
    #expect(shifts.array.map(\.reversed_pairs.number) == [0, 0, 0, 1])
    #expect(isNear(shifts[3].weight, 0.72) && isNear(shifts[3].tau_b, 1.0 / 3))
    #expect(isNear(shifts[0].tau_b, 1))
  }

  @Test func csvHasTheIntervalsOfTheWeightsThatAreShown() throws {
    let report = SensitivityReport(try Shops.result(), showing: { child, _ in child == "a" })
    let rows = records(report.csv())
    #expect(rows[0] == ["node", "child", "weight", "from", "to", "kind", "other"])
    #expect(rows.dropFirst().allSatisfy { $0[0] == "goal" && $0[1] == "a" })
    #expect(
      rows.dropFirst().map { $0[5] } == [
        "first-stable", "order-stable", "first", "first", "crossing",
      ])
    #expect(rows[3][6] == "y" && rows[4][6] == "x")
    #expect(rows[5][6].split(separator: " ").sorted() == ["x", "y"])
    let meeting = try #require(rows.last.flatMap { Double($0[3]) })
    #expect(isClose(meeting, 2.0 / 3, absolute: 1e-9))
  }

  @Test func aCurveHasEveryScoreAtEveryWeight() throws {
    var report = SensitivityReport(try Shops.result(), showing: { child, _ in child == "a" })
    report.curve = [0, 0.5, 1]
    let rows = records(report.csv()).dropFirst()
    #expect(rows.map { $0[3] } == ["x", "y", "z", "x", "y", "z", "x", "y", "z"])
    let expected: [Double] = [50, 90, 20, 65, 75, 30, 80, 60, 40]
    #expect(isClose(rows.compactMap { Double($0[4]) }, expected, absolute: 1e-9))
  }

  /// X needs 70: 0.6 a + 20 asks for 83.33, 48 + 0.4 b for 55.
  @Test func theNextBandAsksForAValueOfEachIndicator() throws {
    let report = SensitivityReport(try Shops.result(), customer: "x")
    let customer = try json(report).customer
    #expect(customer.id.string == "x" && customer.band.string == "poor")
    #expect(isNear(customer.score, 68))
    let targets = customer.targets
    #expect(targets.array.map(\.id.string) == ["good"] && isNear(targets[0].total, 70))
    let needed = targets[0].indicators
    #expect(isNear(needed.first("indicator", "a").needed_score, 250.0 / 3))
    #expect(isNear(needed.first("indicator", "b").needed_score, 55))
    #expect(needed.array.allSatisfy { $0.reachable == .bool(true) })
    let rows = records(report.csv())
    #expect(rows[0] == ["indicator", "limit", "score", "value", "reachable"] && rows.count == 3)
  }

  /// Z would need 103.33 of `a` or 115 of `b`.
  @Test func aBandMayBeOutOfReach() throws {
    let customer = try json(SensitivityReport(try Shops.result(), customer: "z")).customer
    let needed = customer.targets[0].indicators
    #expect(needed.array.count == 2)
    #expect(needed.array.allSatisfy { $0.reachable == .bool(false) && $0.value == .null })
  }

  @Test func aRivalIsATarget() throws {
    let report = SensitivityReport(try Shops.result(), customer: "x", rival: "y")
    let targets = try json(report).customer.targets
    #expect(targets.array.map(\.id.string) == ["y"] && isNear(targets[0].total, 72))
    #expect(isNear(targets[0].indicators.first("indicator", "b").needed_score, 60))
    let best = try json(SensitivityReport(try Shops.result(), customer: "y")).customer
    #expect(best.targets.array.isEmpty)
  }

  @Test func successorsComeAfterTheStretch() throws {
    let report = SensitivityReport(try Shops.result())
    let variation = try #require(report.sensitivity[child: "a"])
    let (below, above) = report.successors(of: variation)
    #expect(below.isEmpty && above.map { report.ids[$0] } == ["x"])
  }

  @Test func theDocumentNamesTheStretch() throws {
    let weights = SensitivityReport(try Shops.result(), showsCriticality: true)
    let customer = SensitivityReport(try Shops.result(), customer: "x")
    for language in ReportLanguage.allCases {
      #expect(weights.document().text(in: language).contains("66.7%"))
      let text = customer.document().text(in: language)
      #expect(text.contains("66.7%") && misalignedLines(in: text).isEmpty)
    }
  }
}
