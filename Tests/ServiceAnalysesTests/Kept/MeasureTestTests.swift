import ServiceAnalyses
import Statistics
import TestSupport
import Testing

/// Two runs of a measure; probabilities by SciPy 1.x (`ttest_ind`, `fisher_exact`) and by the formulas.
@Suite struct MeasureTestTests {
  private func share(_ count: Int, of base: Int) throws -> MeasureSample {
    .share(try Proportion(count: count, base: base))
  }

  @Test func shares() throws {
    // 82 % and 88 % of a hundred each; 273 on each side would tell them apart.
    let test = try #require(MeasureTest(from: try share(82, of: 100), to: try share(88, of: 100)))
    #expect(test.name == .pooledZ && test.leastBase == 273)
    #expect(isClose(test.statistic ?? .nan, 1.188_177_051_572_009, absolute: 1e-12))
    #expect(isClose(test.pValue, 0.234_763_662_827_669_3, absolute: 1e-12))
    let exact = try #require(MeasureTest(from: try share(3, of: 20), to: try share(9, of: 20)))
    #expect(exact.name == .pooledZ)
    #expect(isClose(exact.pValue, 0.038_433_930_236_781_68, absolute: 1e-12))
    let few = try #require(MeasureTest(from: try share(1, of: 20), to: try share(5, of: 20)))
    #expect(few.name == .fisher && few.statistic == nil)
    #expect(isClose(few.pValue, 0.181_764_181_764_181_8, absolute: 1e-12))
  }

  @Test func netScores() throws {
    let before = MeasureSample.net(try NetScore(top: 82, middle: 0, bottom: 18))
    let after = MeasureSample.net(try NetScore(top: 88, middle: 0, bottom: 12))
    let test = try #require(MeasureTest(from: before, to: after))
    #expect(test.name == .netZ && test.leastBase == nil)
    #expect(isClose(test.statistic ?? .nan, 1.192_392_950_275_746_4, absolute: 1e-12))
    #expect(isClose(test.pValue, 0.233_107_203_236_064_32, absolute: 1e-12))
    #expect(before.base == 100)
  }

  @Test func means() throws {
    func mean(_ high: Int) -> MeasureSample? {
      var moments = Moments()
      moments.add(100, times: high)
      moments.add(0, times: 100 - high)
      return SampleMean(moments).map { .mean($0) }
    }
    let test = try #require(MeasureTest(from: mean(82), to: mean(88)))
    #expect(test.name == .welch)
    #expect(isClose(test.statistic ?? .nan, 1.186_416_005_618_866_2, absolute: 1e-12))
    #expect(isClose(test.pValue, 0.236_918_756_292_051_92, absolute: 1e-10))
  }

  /// Without answers on both sides, or with samples of different kinds, there is no test.
  @Test func withoutABaseNothingIsTested() throws {
    #expect(MeasureTest(from: nil, to: try share(3, of: 9)) == nil)
    #expect(MeasureTest(from: try share(3, of: 9), to: nil) == nil)
    #expect(MeasureTest(from: try share(0, of: 0), to: try share(3, of: 9)) == nil)
    let net = MeasureSample.net(try NetScore(top: 3, middle: 0, bottom: 6))
    #expect(MeasureTest(from: try share(3, of: 9), to: net) == nil)
  }
}
