import BilingualText
import IndicatorEvaluation
import ReportForms
import Sensitivity
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct SensitivityOverviewTests {
  /// What is kept of the shops' scores over every weight.
  private func overview() throws -> SensitivityOverview {
    let result = try Shops.result()
    let outlooks = try WeightSensitivity(result).variations.map { variation in
      let functions = try #require(variation.functions)
      var tally = WeightTally(child: variation.child, today: variation.today)
      tally.append(
        functions, first: 0,
        bandChanges: WeightTally.bandChanges(
          functions, today: variation.today, result.model.bands))
      return WeightOutlook(
        tally, node: variation.node, global: variation.global, orderStable: variation.orderStable,
        shifts: variation.shifts(result.model.bands))
    }
    return SensitivityOverview(outlooks, of: result, count: 3) { row in
      (["x", "y", "z"][row], row == 0 ? "X" : nil)
    }
  }

  private func isNear(_ value: JSONValue, _ expected: Double) -> Bool {
    isClose(value.number ?? .nan, expected, absolute: 1e-9)
  }

  @Test func itSaysTheSameAsAllScoresDo() throws {
    let generator = ReportGenerator(name: "ahp", version: "1")
    let bytes = try overview().json(generator: generator)
    let mistakes = try SchemaValidator.mistakes(in: bytes, schema: SensitivityOverview.jsonSchema)
    #expect(mistakes.isEmpty)
    let json = try JSONValue(bytes)
    #expect(json.compared.number == 3)
    let weight = json.weights.first("child", "a")
    #expect(weight["first"].string == "y" && weight.node.string == "goal")
    #expect(isNear(weight.first_stable[0], 0) && isNear(weight.first_stable[1], 2.0 / 3))
    let leaders = weight.first_by_interval.array.map { $0["first"].array }
    #expect(leaders == [[.string("y")], [.string("x")]])
    #expect(weight.shifts.array.map(\.reversed_pairs.number) == [0, 0, 0, 1])
  }

  @Test func onlyRowsThatAreNamedAreLookedUp() throws {
    let overview = try overview()
    #expect(overview.ids == [0: "x", 1: "y"])
    #expect(overview.labels == [0: "X", 1: "y"])
    #expect(overview.id(2) == "-")
  }

  /// Two of three customers are in another band where the first weight is a fifth larger.
  @Test func csvHasARowForEveryWeight() throws {
    let rows = String(decoding: try overview().csv(), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.map { $0[1] } == ["child", "a", "b"])
    let place = try #require(rows[0].firstIndex(of: "band_changes_plus_20"))
    let share = try #require(Double(rows[1][place]))
    #expect(isClose(share, 2.0 / 3, absolute: 1e-12))
    let none = try #require(rows[0].firstIndex(of: "band_changes_minus_20"))
    #expect(rows[1][none] == "0")
    #expect(rows[0].contains("tau_b_minus_10") && rows[1][4] == "y")
  }

  @Test func theDocumentSaysWhoStaysFirst() throws {
    let text = try overview().document().text(in: .english)
    #expect(text.contains("y stays first as long as the weight of "))
    #expect(text.contains("66.7%") && misalignedLines(in: text).isEmpty)
  }
}
