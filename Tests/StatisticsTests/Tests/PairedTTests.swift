import TestSupport
import Testing

@testable import Statistics

@Suite struct PairedTTests {
  /// Against scipy 1.17.1, stats.ttest_1samp(d, 0), on the depression data of Hollander & Wolfe.
  @Test func depression() throws {
    let differences = [
      -0.952, 0.147, -1.022, -0.43, -0.62, -0.59, -0.49, 0.08, -0.01,
    ]
    let test = try #require(PairedT(differences))
    #expect(isClose(test.statistic, -3.0353754156485917, relative: 1e-13))
    #expect(isClose(test.pValue, 0.016176627434908088, relative: 1e-12))
    #expect(test.degreesOfFreedom == 8)
    #expect(isClose(test.cohensD, test.statistic / 3, relative: 1e-14))
  }

  /// mpmath 1.3.0 at 50 digits: betainc(ν/2, 1/2, 0, ν/(ν+t²), regularized=True).
  @Test(arguments: [
    (1, 1, 0.5), (12.706204736432095, 1, 0.049999999998991305639),
    (0.001, 1, 0.99936338043983888211), (1e8, 1, 6.3661977236758132185e-9),
    (2, 2, 0.18350341907227396727), (2.5, 5, 0.054490099342376241116),
    (0.1, 10, 0.92232071856440831518), (40, 10, 2.280857743085754645e-12),
    (1.96, 29, 0.059667795519591323344), (9.5, 29, 2.0855939924765326498e-10),
    (0.5, 100, 0.61817356583088657198), (30, 100, 8.3803325586882921694e-52),
    (3, 1000, 0.0027667090442381924642), (20, 1000, 4.0622884995247713137e-75),
    (2, 3350, 0.04558085884212648776), (10, 3350, 3.2145883078200189985e-23),
    (35, 3350, 5.2495384379968113834e-229), (1e-8, 3350, 0.99999999202174980598),
    (1.5, 1_000_000, 0.13361471823679276924), (6, 1_000_000, 1.9738498123544346699e-9),
    (37, 1_000_000, 1.8299730861802263061e-299),
  ])
  func distribution(t: Double, nu: Double, p: Double) {
    #expect(isClose(StudentT(degreesOfFreedom: nu).twoSided(t), p, relative: 1e-12))
    #expect(
      StudentT(degreesOfFreedom: nu).twoSided(-t) == StudentT(degreesOfFreedom: nu).twoSided(t))
  }

  @Test func ends() {
    #expect(StudentT(degreesOfFreedom: 5).twoSided(0) == 1)
    #expect(StudentT(degreesOfFreedom: 5).twoSided(.infinity) == 0)
    #expect(StudentT(degreesOfFreedom: 5).twoSided(1e300) == 0)
    #expect(StudentT(degreesOfFreedom: 5).twoSided(.nan).isNaN)
  }

  @Test func nothingToTest() {
    #expect(PairedT([]) == nil)
    #expect(PairedT([1, 2, .nan]) == nil)
    #expect(PairedT([1, 2, .infinity]) == nil)
    #expect(PairedT([1, 2, 1e300]) == nil)
    #expect(PairedT([1]) == nil)
    #expect(PairedT([2, 2, 2]) == nil)
    // The same change but for binary noise.
    #expect(PairedT([0.3, 0.1 + 0.2, 0.3]) == nil)
  }
}
