import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct RateSyntaxTests {
  @Test func aRateNeedsItsCondition() {
    let read = RateSyntax.shape.reading(["label": "Again", "among": ["period": "a"]])
    #expect(read.value == nil)
    #expect(read.findings.diagnostics.map(\.code) == [.keyMissing])
    let whole = RateSyntax.shape.reading(["where": ["field": "q", "equals": "yes"]]).value
    #expect(whole?.counted?.field?.value == "q" && whole?.among == nil)
  }

  @Test func aRatioNeedsBothRates() {
    let read = RateRatioSyntax.shape.reading(["of": "a"])
    #expect(read.value == nil)
    let whole = RateRatioSyntax.shape.reading(["of": "a", "to": "b"]).value
    #expect(whole?.of?.value == "a" && whole?.to?.value == "b")
  }

  @Test func aCapIsAboveNothing() throws {
    let usual = SupplySyntax.shape.reading(["supply": "given", "demand": "asked"])
    #expect(usual.value?.cap == 1)
    let wide = SupplySyntax.shape.reading(["supply": "g", "demand": "a", "cap": "150%"])
    #expect(wide.value?.cap == 1.5)
    let none = SupplySyntax.shape.reading(["supply": "g", "demand": "a", "cap": 0])
    #expect(none.findings.diagnostics.map(\.code) == [.valueOutOfRange])
  }

  private func published(_ written: Written) throws -> PublishedRate {
    let syntax = try #require(PublishedRateSyntax.shape.reading(written).value)
    return PublishedRate(id: "sat", syntax)
  }

  /// 82 % of 50 are 41; no third of 10 is 33 %, and 3 come nearest.
  @Test func aPercentageIsACountOfItsBase() throws {
    let rate = try published([
      "shares": ["a": "82%", "b": "33%", "c": "50%"], "bases": ["b": 10, "a": 50],
    ])
    #expect(rate.groups.map(\.id) == ["a", "b", "c"])
    #expect(rate.groups.map(\.base) == [50, 10, nil])
    #expect(rate.groups.map { $0.proportion?.count } == [41, 3, nil])
    #expect(rate.groups.map(\.percentage.percent) == [82, 33, 50])
  }

  @Test func groupsWithBasesAreTested() throws {
    let rate = try published([
      "shares": ["a": "88%", "b": "82%"], "bases": ["a": 100, "b": 100],
    ])
    let found = try #require(rate.comparison("a", "b", confidence: .percent95))
    #expect(isClose(found.difference ?? .nan, 0.06, absolute: 1e-12))
    #expect(found.test == .pooledZ)
    // Both together have 85 %.
    let z = 0.06 / (0.85 * 0.15 * 2 / 100).squareRoot()
    #expect(isClose(found.statistic ?? .nan, z, relative: 1e-12))
    #expect(found.first.base == 100 && found.second.id == "b")
    #expect(rate.comparison("a", "c", confidence: .percent95) == nil)
  }

  /// 1.96² · 2 · 0.85 · 0.15 / 0.06² = 272.1: from 273 answers each on they can be told apart.
  @Test func groupsWithoutBasesOnlyDiffer() throws {
    let rate = try published(["shares": ["a": "88%", "b": "82%"], "bases": ["a": 100]])
    let found = try #require(rate.comparison("b", "a", confidence: .percent95))
    #expect(isClose(found.difference ?? .nan, -0.06, absolute: 1e-12))
    #expect(found.pValue == nil && found.interval == nil && found.test == nil)
    #expect(found.leastBase == 273)
    #expect(found.name == Phrase("sat"))
  }
}
