internal import Glibc

/// The BG/NBD model of repeat buying (Fader, Hardie & Lee 2005, doi:10.1287/mksc.1040.0098): customers buy
/// at rates that are gamma distributed (r, alpha), and after each purchase stop for good with
/// probabilities that are beta distributed (a, b).
public struct RepeatBuying: Sendable, Hashable {
  /// What one customer did, in any one unit of time.
  public struct History: Sendable, Hashable {
    /// Purchases after the first.
    public var frequency: Int
    /// From the first purchase to the last; 0 without a repeated one.
    public var recency: Double
    /// From the first purchase to the end of the observation.
    public var age: Double

    public init(frequency: Int, recency: Double, age: Double) {
      (self.frequency, self.recency, self.age) = (frequency, recency, age)
    }
  }

  /// Shape of the gamma distribution of the rates, above 0; their mean is r / alpha.
  public var r: Double
  /// Rate of the gamma distribution, above 0, in the unit of time of the histories.
  public var alpha: Double
  /// First parameter of the beta distribution of the probabilities to stop, above 0; their mean is
  /// a / (a + b).
  public var a: Double
  /// Second parameter of that beta distribution, above 0.
  public var b: Double

  public init(r: Double, alpha: Double, a: Double, b: Double) {
    (self.r, self.alpha, self.a, self.b) = (r, alpha, a, b)
  }

  /// Fits the four parameters by maximum likelihood.
  ///
  /// - Returns: the model, and the fit of `[r, alpha, a, b]` with their standard errors.
  /// - Throws: `StatisticsError.tooFew` for fewer than five customers or none who bought again, `.notFinite`
  ///   for a recency or an age that is not finite, below 0 or out of order.
  /// - Complexity: O(different histories) a step, some 20 steps of nine evaluations each.
  public static func fit(
    _ customers: some Sequence<History>
  ) throws(StatisticsError) -> (model: RepeatBuying, fit: LikelihoodFit) {
    var counts: [History: Int] = [:]
    var (number, repeated) = (0, 0)
    for customer in customers {
      guard customer.age.isFinite, customer.recency >= 0, customer.recency <= customer.age,
        customer.frequency >= 0
      else { throw .notFinite }
      counts[customer, default: 0] += 1
      number += 1
      repeated += customer.frequency
    }
    guard number >= 5 else { throw .tooFew(needed: 5, found: number) }
    guard repeated > 0 else { throw .noneRepeated(customers: number) }
    // In a fixed order, so that the sums do not depend on the order of the customers.
    let histories = counts.sorted { x, y in
      (x.key.frequency, x.key.recency, x.key.age) < (y.key.frequency, y.key.recency, y.key.age)
    }
    let age = histories.sum { $0.key.age * Double($0.value) } / Double(number)
    var found = LikelihoodFit.maximum(from: [0, log(max(age, 1e-6)), 0, 0]) { logarithms in
      RepeatBuying(logarithms: logarithms).likelihood(histories.map { ($0.key, $0.value) })
    }
    let model = RepeatBuying(logarithms: found.parameters)
    // Of the parameters themselves, from those of their logarithms.
    found.parameters = [model.r, model.alpha, model.a, model.b]
    found.standardErrors = found.standardErrors.map { zip($0, found.parameters).map { $0 * $1 } }
    return (model, found)
  }

  private init(logarithms: [Double]) {
    self.init(
      r: exp(logarithms[0]), alpha: exp(logarithms[1]), a: exp(logarithms[2]),
      b: exp(logarithms[3]))
  }

  /// Equation 6, and its derivatives by the logarithms of the parameters.
  private func likelihood(_ histories: [(History, Int)]) -> (value: Double, gradient: [Double]) {
    var value: [Double] = []
    var gradient = [[Double]](repeating: [], count: 4)
    let (psiR, psiB, psiAB) = (digamma(r), digamma(b), digamma(a + b))
    let start = r * log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b)
    for (history, count) in histories {
      let (x, times) = (Double(history.frequency), Double(count))
      let (end, last) = (log(alpha + history.age), log(alpha + history.recency))
      let alive = -(r + x) * end
      var (sum, stopped) = (alive, 0.0)
      if history.frequency > 0 {
        let dead = log(a / (b + x - 1)) - (r + x) * last
        let most = max(alive, dead)
        sum = most + log(exp(alive - most) + exp(dead - most))
        stopped = exp(dead - sum)
      }
      let going = 1 - stopped
      value.append(
        times * (start + logGamma(r + x) + logGamma(b + x) - logGamma(a + b + x) + sum))
      let psiABX = digamma(a + b + x)
      let parts = [
        digamma(r + x) - psiR + log(alpha) - going * end - stopped * last,
        r / alpha - (r + x)
          * (going / (alpha + history.age) + stopped / (alpha + history.recency)),
        psiAB - psiABX + stopped / a,
        psiAB - psiABX + digamma(b + x) - psiB
          - (stopped > 0 ? stopped / (b + x - 1) : 0),
      ]
      for (position, part) in parts.enumerated() { gradient[position].append(times * part) }
    }
    return (
      value.sum { $0 },
      zip(gradient, [r, alpha, a, b]).map { parts, scale in
        scale * parts.sum { $0 }
      }
    )
  }
}

extension RepeatBuying {
  /// The probability that a customer with this history has not stopped, 0...1.
  public func probabilityAlive(_ history: History) -> Double { 1 / (1 + odds(history)) }

  /// Purchases to expect of a customer with this history in a time to come (equation 10); nil where the
  /// hypergeometric series takes too long: for times that are thousands of times the age.
  public func expectedPurchases(_ history: History, in time: Double) -> Double? {
    guard time > 0 else { return 0 }
    guard abs(a - 1) > 1e-6 else {
      // Where a is 1 the formula divides 0 by 0: the mean of both sides.
      let sides = [-1e-5, 1e-5].compactMap { shift in
        var model = self
        model.a = 1 + shift
        return model.expectedPurchases(history, in: time)
      }
      return sides.count == 2 ? (sides[0] + sides[1]) / 2 : nil
    }
    let x = Double(history.frequency)
    let whole = alpha + history.age
    guard let series = hypergeometric(r + x, b + x, a + b + x - 1, time / (whole + time)) else {
      return nil
    }
    let rest = exp((r + x) * log(whole / (whole + time))) * series
    return (a + b + x - 1) / (a - 1) * (1 - rest) / (1 + odds(history))
  }

  /// The odds of having stopped after the last purchase.
  private func odds(_ history: History) -> Double {
    guard history.frequency > 0 else { return 0 }
    let x = Double(history.frequency)
    return a / (b + x - 1)
      * exp((r + x) * log((alpha + history.age) / (alpha + history.recency)))
  }
}
