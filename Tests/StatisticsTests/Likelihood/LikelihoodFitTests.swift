import Glibc
import TestSupport
import Testing

@testable import Statistics

@Suite struct LikelihoodFitTests {
  /// Counts with rate exp θ: θ is the logarithm of the mean, its error 1 / √Σx.
  @Test func theRateOfCountsIsTheirMean() throws {
    let counts = [3.0, 0, 2, 5, 1, 4, 2, 7]
    let (sum, number) = (counts.reduce(0, +), Double(counts.count))
    let fit = LikelihoodFit.maximum(from: [0]) { parameters in
      let rate = exp(parameters[0])
      return (sum * parameters[0] - number * rate, [sum - number * rate])
    }
    #expect(fit.converged)
    #expect(isClose(fit.parameters[0], log(3.0), relative: 1e-9))
    #expect(isClose(fit.logLikelihood, 24 * log(3.0) - 24, relative: 1e-12))
    let errors = try #require(fit.standardErrors)
    #expect(isClose(errors[0], 1 / 24.0.squareRoot(), relative: 1e-6))
  }

  /// −½ (p − m)ᵀ A (p − m) with A = [[2, 1], [1, 2]], whose inverse has 2/3 on its diagonal.
  @Test func parametersThatHangTogether() throws {
    let middle = [4.0, -3]
    let fit = LikelihoodFit.maximum(from: [0, 0]) { parameters in
      let (x, y) = (parameters[0] - middle[0], parameters[1] - middle[1])
      return (-(x * x + x * y + y * y), [-2 * x - y, -x - 2 * y])
    }
    #expect(fit.converged && fit.iterations > 0)
    #expect(isClose(fit.parameters, middle, absolute: 1e-8))
    let errors = try #require(fit.standardErrors)
    let expected = (2.0 / 3).squareRoot()
    #expect(isClose(errors, [expected, expected], relative: 1e-6))
  }

  @Test func aLeastValueHasNoStandardErrors() {
    let fit = LikelihoodFit.maximum(from: [0]) { ($0[0] * $0[0], [2 * $0[0]]) }
    #expect(fit.parameters == [0] && fit.iterations == 0 && fit.standardErrors == nil)
  }

  @Test func withoutStepsNothingIsClimbed() {
    let fit = LikelihoodFit.maximum(from: [5], iterationLimit: 0) {
      (-$0[0] * $0[0], [-2 * $0[0]])
    }
    #expect(fit.parameters == [5] && fit.logLikelihood == -25 && !fit.converged)
  }
}
