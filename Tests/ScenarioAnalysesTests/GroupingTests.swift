import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct GroupingTests {
  private static let scenario = WrittenScenario(
    keys: ["tables": ["t": ["path": "t.csv", "date": "day"]]],
    files: ["t.csv": "day,city\n2015-01-05,Graz\n"],
    periods: [
      Period(
        id: "h1", label: Label("First half"), start: CalendarDay("2015-01-01"),
        end: CalendarDay("2015-06-30"))
    ])

  private func common(by: String?) -> CommonKeys {
    var common = CommonKeys()
    common.by = by.map { Keyed($0) }
    return common
  }

  @Test func groupsHaveTheirLabels() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let groupings: [Grouping?] = [nil, "period", "city"].map {
      context.grouping(common(by: $0), in: 0)
    }
    #expect(groupings.map { $0?.key } == [nil, .period, .column("city")])
    #expect(groupings.map { $0?.labels } == [[:], ["h1": Label("First half")], [:]])
    #expect(context.codes.isEmpty)
  }

  @Test func aGroupThatThereIsNotIsSaid() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    // The scenario has no classes.
    #expect(context.grouping(common(by: "class"), in: 0) == nil)
    #expect(context.codes == [.columnUnknown])
    let hint = context.findings.diagnostics.first?.hint?.en
    #expect(hint == "allowed: period, day, city")
  }

  @Test func aKeyThatComparesGroupsNeedsThem() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario.context(in: folder)
    let place = SourcePosition(line: 12, column: 5)
    let unasked = context.hasGroups(common(by: nil), for: "compare", at: nil)
    let grouped = context.hasGroups(common(by: "city"), for: "compare", at: place)
    #expect(unasked && grouped && context.codes.isEmpty)
    let missing = context.hasGroups(common(by: nil), for: "compare", at: place)
    #expect(!missing)
    #expect(context.codes == [.keyMissing])
    #expect(context.findings.diagnostics.first?.position == place)
  }
}
