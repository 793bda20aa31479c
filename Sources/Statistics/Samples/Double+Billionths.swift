extension Double {
  /// The number rounded to nine decimals, half away from zero, in billionths: what bands, ranks and
  /// paired tests compare. Nil for NaN and beyond ±9.2e9, which no score is.
  ///
  /// Binary sums of decimal weights miss a round score by some 1e-14: a customer with 90 everywhere
  /// may get 89.99999999999999. Nine decimals take that noise away and nothing a reader could mean:
  /// such a customer is in the band from 90 on and ties with everybody else at 90, while 89.996
  /// stays below 90. Scores themselves are never rounded.
  @inlinable
  package var billionths: Int64? {
    let scaled = self * 1e9
    guard abs(scaled) < 0x1p52 else {
      return Int64(exactly: scaled.rounded(.toNearestOrAwayFromZero))
    }
    // So small numbers leave an exact rest, and need no call of the mathematical library.
    let whole = Int64(scaled)
    let rest = scaled - Double(whole)
    return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0)
  }

  /// The least number that has at least so many billionths when it is rounded.
  package static func least(inBillionths count: Int64) -> Double {
    guard Int64.min < count, count < .max else { return count < 0 ? -.infinity : .infinity }
    var number = (Double(count) - 0.5) / 1e9
    while let below = number.nextDown.billionths, below >= count { number = number.nextDown }
    while let here = number.billionths, here < count { number = number.nextUp }
    return number
  }
}
