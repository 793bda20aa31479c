import TestSupport
import Testing

@testable import Statistics

/// Against mpmath 1.3.0 at 40 digits: erfc, betainc and gammainc, and their roots.
@Suite struct DistributionTests {
  @Test(arguments: [
    (0.5, 0.6744897501960817432), (0.05, 1.9599639845400542355), (0.01, 2.575829303548900761),
    (1e-3, 3.2905267314918947932), (1e-10, 6.4669510872405161718),
    (1e-100, 21.305940069351527446), (0.999, 0.0012533144654325545122),
  ])
  func normalQuantile(tail: Double, z: Double) {
    #expect(isClose(StandardNormal.twoSidedQuantile(tail), z, relative: 4e-15))
    #expect(isClose(StandardNormal.twoSided(z), tail, relative: 1e-13))
  }

  @Test(arguments: [
    (0.05, 1, 12.706204736174704646), (0.05, 2, 4.3026527297494638523),
    (0.05, 14.854611555994111, 2.1332679513890366117), (0.01, 29, 2.7563859036706054886),
    (0.1, 1000, 1.6463788172854647156), (1e-8, 5, 71.693502769820865223),
    (0.9, 3, 0.13659819935369890751), (0.05, 1e6, 1.9599663568141070353),
  ])
  func studentQuantile(tail: Double, nu: Double, t: Double) {
    #expect(isClose(StudentT(degreesOfFreedom: nu).twoSidedQuantile(tail), t, relative: 1e-12))
  }

  @Test(arguments: [
    (3.84, 1, 0.050043521248705103189), (60.285954265463396, 6, 3.9373966718870950042e-11),
    (0.5, 3, 0.91889141165467585936), (0.001, 10, 0.99999999999999999974),
    (500, 7, 8.0167910013493019674e-104), (1400, 2, 9.8596765437597708567e-305),
    (9801, 9801, 0.49810036961999368688), (100, 9801, 1.0),
    (11000, 9801, 8.4446989561664304843e-17),
  ])
  func chiSquareTail(x: Double, nu: Int, p: Double) {
    #expect(isClose(ChiSquareDistribution(degreesOfFreedom: nu).upperTail(x), p, relative: 2e-11))
  }

  @Test func ends() {
    #expect(StandardNormal.twoSidedQuantile(0) == .infinity)
    #expect(StandardNormal.quantile(0.5) == 0 && StandardNormal.quantile(1) == .infinity)
    #expect(isClose(StandardNormal.quantile(0.025), -1.9599639845400542355, relative: 4e-15))
    #expect(StandardNormal.twoSidedQuantile(1) == 0)
    #expect(StandardNormal.twoSidedQuantile(1.5).isNaN)
    #expect(StudentT(degreesOfFreedom: 3).twoSidedQuantile(0) == .infinity)
    #expect(StudentT(degreesOfFreedom: 3).twoSidedQuantile(1) == 0)
    #expect(ChiSquareDistribution(degreesOfFreedom: 3).upperTail(0) == 1)
    #expect(ChiSquareDistribution(degreesOfFreedom: 3).upperTail(.infinity) == 0)
  }
}
