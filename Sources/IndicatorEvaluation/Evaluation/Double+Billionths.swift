extension Double {
  /// The number rounded to nine decimals, half away from zero, in billionths: what bands, ranks and
  /// paired tests compare. Nil for NaN and beyond ±9.2e9, which no score is.
  ///
  /// Binary sums of decimal weights miss a round score by some 1e-14: a customer with 90 everywhere
  /// may get 89.99999999999999. Nine decimals take that noise away and nothing a reader could mean:
  /// such a customer is in the band from 90 on and ties with everybody else at 90, while 89.996
  /// stays below 90. Scores themselves are never rounded.
  package var billionths: Int64? {
    Int64(exactly: (self * 1e9).rounded(.toNearestOrAwayFromZero))
  }
}
