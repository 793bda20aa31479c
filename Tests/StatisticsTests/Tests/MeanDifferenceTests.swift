import TestSupport
import Testing

@testable import Statistics

@Suite struct MeanDifferenceTests {
  @Test func unequalVariances() throws {
    let golden = try AnalysisGolden("compare_periods_and_means")
    let expected = golden.expected.means
    let first = try #require(SampleMean(Moments(golden.input.x.numbers)))
    let second = try #require(SampleMean(Moments(golden.input.y.numbers)))
    let test = try #require(MeanDifference(first, less: second))
    #expect(golden.agrees(first.mean, expected.mean_1))
    #expect(golden.agrees(second.mean, expected.mean_2))
    #expect(golden.agrees(test.difference, expected.difference))
    #expect(golden.agrees(test.t, expected.t))
    #expect(golden.agrees(test.degreesOfFreedom, expected.degrees_of_freedom))
    #expect(golden.agrees(test.pValue, expected.p))
    #expect(golden.agrees(test.interval().lower, expected.lower))
    #expect(golden.agrees(test.interval().upper, expected.upper))
  }

  @Test func groupsThatAgreeWithThemselves() throws {
    let (fives, sixes) = (Moments([5, 5, 5]), Moments([6, 6]))
    let same = try #require(MeanDifference(SampleMean(fives)!, less: SampleMean(fives)!))
    #expect(same.t == 0 && same.pValue == 1)
    #expect(MeanDifference(SampleMean(fives)!, less: SampleMean(sixes)!) == nil)
    #expect(MeanDifference(SampleMean(fives)!, less: SampleMean(Moments([1]))!) == nil)
  }
}
