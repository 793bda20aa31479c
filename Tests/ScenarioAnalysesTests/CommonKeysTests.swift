import BilingualText
import Diagnostics
import ScenarioShape
import Statistics
import Testing

@testable import ScenarioAnalyses

struct CommonKeysTests {
  private static let shape = SyntaxShape.mapping(CommonKeys()) {
    CommonFields.label
    CommonFields.tableOfSome
    CommonFields.by
    CommonFields.rows
    CommonFields.period
    CommonFields.compare
    CommonFields.confidence
    CommonFields.population
    CommonFields.leastBase
    CommonFields.expect
  }

  @Test func withoutKeysTheUsualValuesHold() throws {
    let keys = try #require(Self.shape.reading(.keys([])).value)
    #expect(keys.confidence == 0.95 && keys.leastBase == 30)
    #expect(keys.level == .percent95)
    #expect(keys.table == nil && keys.by == nil && keys.compare == nil && keys.expect == nil)
  }

  @Test func everyKeyIsKept() throws {
    let read = Self.shape.reading([
      "label": ["zh": "净值", "en": "Net"], "table": "t", "by": "city",
      "where": ["field": "amount", "at_least": 3], "period": "q1", "compare": ["x", "y"],
      "confidence": "90%", "population": 500, "least_base": 5, "expect": ["net": "25%"],
    ])
    let keys = try #require(read.value)
    #expect(read.findings.count == 0)
    #expect(keys.label == Label(chinese: "净值", english: "Net"))
    #expect([keys.table?.value, keys.by?.value, keys.period?.value] == ["t", "city", "q1"])
    #expect(keys.rows?.field?.value == "amount")
    #expect(keys.rows?.atLeast?.value == "3")
    #expect(keys.compare?.value.map(\.value) == ["x", "y"])
    #expect(keys.level.probability == 0.9)
    #expect(keys.population?.value == 500 && keys.leastBase == 5)
    #expect(keys.expect?.value.map(\.name) == ["net"])
    #expect(keys.expect?.value.first?.value == 0.25)
  }

  @Test(
    arguments: [
      ["confidence": 0], ["confidence": 1], ["confidence": "-50%"], ["population": 0],
      ["least_base": 0], ["compare": ["x"]], ["compare": ["x", "y", "z"]],
    ] as [Written])
  func aValueOutOfItsRangeIsRefused(written: Written) throws {
    let read = Self.shape.reading(written)
    let keys = try #require(read.value)
    #expect(read.findings.diagnostics.map(\.code) == [.valueOutOfRange])
    #expect(keys.confidence == 0.95 && keys.leastBase == 30)
    #expect(keys.population == nil && keys.compare == nil)
  }

  @Test func aKindThatReadsATableNeedsItsName() {
    let shape = SyntaxShape.mapping(CommonKeys()) {
      CommonFields.table
      CommonFields.by
    }
    let read = shape.reading(["by": "city"])
    #expect(read.value == nil)
    #expect(read.findings.diagnostics.map(\.code) == [.keyMissing])
    #expect(shape.reading(["table": "t"]).value?.table?.value == "t")
  }
}
