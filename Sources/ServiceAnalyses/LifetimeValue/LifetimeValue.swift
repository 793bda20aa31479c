internal import Glibc

/// What a customer is worth: margins of the periods to come, as far as customers are retained, at their
/// present value (Gupta & Lehmann 2003, doi:10.1002/dir.10045; Berger & Nasr 1998,
/// doi:10.1002/(SICI)1520-6653(199824)12:1<17::AID-DIR3>3.0.CO;2-K).
public struct LifetimeValue: Sendable, Hashable {
  /// When the first margin comes.
  public enum FirstMargin: String, Sendable, Hashable, CaseIterable {
    /// At the end of the first period, from those retained for it.
    case end
    /// At once, from everybody.
    case now
  }

  /// Per customer and period.
  public let margin: Double
  /// The share of customers kept from one period to the next, 0...1.
  public let retention: Double
  /// Per period, 0 or above.
  public let discount: Double
  /// At once, or at the end of the first period.
  public let first: FirstMargin
  /// Margins that count; nil for all.
  public let horizon: Int?
  /// Of one customer, in the unit of the margin, at the present. With m, r and i for margin,
  /// retention and discount: m r / (1 + i − r) for all margins from the end of the first period.
  public let value: Double

  /// - Throws: `AnalysisError.valueInfinite` for a retention of 1 without discount and horizon,
  ///   `.shareOutOfRange` for a retention outside 0...1, `.discountNegative`, `.amountNotFinite`
  public init(
    margin: Double, retention: Double, discount: Double, first: FirstMargin = .end,
    horizon: Int? = nil
  ) throws(AnalysisError) {
    guard margin.isFinite else { throw .amountNotFinite(row: 0) }
    guard (0...1).contains(retention) else { throw .shareOutOfRange(retention) }
    guard discount >= 0, discount.isFinite else { throw .discountNegative(discount) }
    (self.margin, self.retention, self.discount) = (margin, retention, discount)
    (self.first, self.horizon) = (first, horizon)
    let step = retention / (1 + discount)
    let start = first == .now ? margin : margin * step
    if let horizon {
      // 1 + q + … + q^(n − 1), without dividing 0 by 0 where q is 1.
      let terms = Double(max(0, horizon))
      value = start * (step == 1 ? terms : (1 - pow(step, terms)) / (1 - step))
    } else {
      let rest = 1 + discount - retention
      guard rest > 0 else { throw .valueInfinite }
      value = margin * (first == .now ? 1 + discount : retention) / rest
    }
  }
}
