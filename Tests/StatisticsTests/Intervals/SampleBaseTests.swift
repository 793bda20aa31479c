import TestSupport
import Testing

@testable import Statistics

@Suite struct SampleBaseTests {
  /// n (N − 1) / (N − n)
  @Test func aPartOfFewSaysMore() throws {
    let base = try SampleBase(50, of: 101)
    #expect(isClose(try #require(base.effective), 50.0 * 100 / 51, relative: 1e-15))
    #expect(!base.isComplete)
    #expect(try SampleBase(50).effective == 50)
    // One of many is one.
    #expect(try SampleBase(1, of: 1_000).effective == 1)
  }

  @Test func everybodyLeavesNothingToInfer() throws {
    let all = try SampleBase(40, of: 40)
    #expect(all.isComplete && all.effective == nil)
    let nobody = try SampleBase(0, of: 0)
    #expect(!nobody.isComplete && nobody.effective == 0)
  }

  @Test func refusesCountsThatCannotBe() {
    #expect(throws: StatisticsError.count(-1, base: -1)) { try SampleBase(-1) }
    #expect(throws: StatisticsError.population(9, base: 10)) { try SampleBase(10, of: 9) }
  }
}
