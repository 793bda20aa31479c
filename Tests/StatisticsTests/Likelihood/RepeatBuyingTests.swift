import Glibc
import TestSupport
import Testing

@testable import Statistics

@Suite struct RepeatBuyingTests {
  private typealias History = RepeatBuying.History

  /// Some who never came back, some who stopped early and some who go on.
  private static let customers: [RepeatBuying.History] = {
    let rows: [(frequency: Int, recency: Double, count: Int)] = [
      (0, 0, 20), (1, 2, 12), (1, 25, 2), (2, 4, 8), (3, 6, 4), (5, 28, 3), (9, 29, 3),
      (14, 30, 2), (4, 29, 2),
    ]
    return rows.flatMap { row in
      [RepeatBuying.History](
        repeating: RepeatBuying.History(frequency: row.frequency, recency: row.recency, age: 30),
        count: row.count)
    }
  }()

  /// Equation 6 as it is written, one customer at a time.
  private static func likelihood(_ model: RepeatBuying) -> Double {
    customers.reduce(0) { sum, customer in
      let x = Double(customer.frequency)
      let (r, alpha, a, b) = (model.r, model.alpha, model.a, model.b)
      let rates = lgamma(r + x) - lgamma(r) + r * log(alpha)
      let stops = lgamma(a + b) + lgamma(b + x) - lgamma(b) - lgamma(a + b + x)
      let alive = pow(alpha + customer.age, -(r + x))
      let dead = x > 0 ? a / (b + x - 1) * pow(alpha + customer.recency, -(r + x)) : 0
      return sum + rates + stops + log(alive + dead)
    }
  }

  /// scipy 1.17.1, optimize.minimize of equation 6 by Nelder and Mead.
  @Test func theFitIsTheMostProbable() throws {
    let (model, fit) = try RepeatBuying.fit(Self.customers)
    #expect(fit.converged)
    let found = [model.r, model.alpha, model.a, model.b]
    #expect(fit.parameters == found)
    #expect(
      isClose(found, [0.44403724, 2.17346398, 0.56288633, 0.97615014], relative: 1e-5))
    #expect(isClose(fit.logLikelihood, -366.4332543950621, relative: 1e-12))
    #expect(isClose(Self.likelihood(model), fit.logLikelihood, relative: 1e-12))
    for factor in [0.98, 1.02] {
      for path: WritableKeyPath<RepeatBuying, Double> in [\.r, \.alpha, \.a, \.b] {
        var other = model
        other[keyPath: path] *= factor
        #expect(Self.likelihood(other) < fit.logLikelihood)
      }
    }
    let errors = try #require(fit.standardErrors)
    #expect(errors.count == 4 && errors.allSatisfy { $0 > 0 })
  }

  @Test func theOrderOfTheCustomersDoesNotMatter() throws {
    var generator = RepeatableGenerator(seed: 61)
    let shuffled = Self.customers.shuffled(using: &generator)
    #expect(try RepeatBuying.fit(shuffled).fit == RepeatBuying.fit(Self.customers).fit)
  }

  /// Odds of having stopped: a / (b + x − 1) · ((α + T) / (α + t))^(r + x).
  @Test func theSilentHaveProbablyStopped() {
    let model = RepeatBuying(r: 1, alpha: 1, a: 1, b: 1)
    #expect(model.probabilityAlive(History(frequency: 0, recency: 0, age: 50)) == 1)
    // 1 · (4 / 2)² = 4 to 1.
    let silent = model.probabilityAlive(History(frequency: 1, recency: 1, age: 3))
    #expect(isClose(silent, 0.2, relative: 1e-14))
    let fresh = model.probabilityAlive(History(frequency: 1, recency: 3, age: 3))
    #expect(isClose(fresh, 0.5, relative: 1e-14))
  }

  /// Where r is a + b − 1 the series is that of (1 − z)^−(b + x), so that equation 10 becomes
  /// (a + b − 1) / (a − 1) · (1 − (w / (w + t))^(a − 1)) for a new customer, w = α + T.
  @Test func expectedPurchasesInClosedForm() throws {
    let customer = History(frequency: 0, recency: 0, age: 1)
    let model = RepeatBuying(r: 2, alpha: 1, a: 2, b: 1)
    // 2 (1 − 2 / 4)
    let found = try #require(model.expectedPurchases(customer, in: 2))
    #expect(isClose(found, 1, relative: 1e-13))
    #expect(model.expectedPurchases(customer, in: 0) == 0)
    // The same after one repeated purchase: 3 (1 − 4 / 8), less what has stopped at odds of 2 · 2³.
    let silent = History(frequency: 1, recency: 1, age: 3)
    let less = try #require(model.expectedPurchases(silent, in: 4))
    #expect(isClose(less, 1.5 / 17, relative: 1e-13))
  }

  /// Where a is 1 the limit is (b + x) ln((w + t) / w).
  @Test func theHoleInTheFormulaIsFilled() throws {
    let model = RepeatBuying(r: 2, alpha: 3, a: 1, b: 2)
    let customer = History(frequency: 0, recency: 0, age: 1)
    let found = try #require(model.expectedPurchases(customer, in: 4))
    #expect(isClose(found, 2 * log(2.0), relative: 1e-8))
  }

  @Test func refusesWhatIsNoHistory() {
    let right = [History](repeating: History(frequency: 1, recency: 1, age: 2), count: 5)
    for wrong in [
      History(frequency: 1, recency: 3, age: 2), History(frequency: 1, recency: -1, age: 2),
      History(frequency: -1, recency: 1, age: 2), History(frequency: 0, recency: 0, age: .infinity),
    ] {
      #expect(throws: StatisticsError.notFinite) { try RepeatBuying.fit(right + [wrong]) }
    }
    #expect(throws: StatisticsError.tooFew(needed: 5, found: 4)) {
      try RepeatBuying.fit(right.dropLast())
    }
  }
}
