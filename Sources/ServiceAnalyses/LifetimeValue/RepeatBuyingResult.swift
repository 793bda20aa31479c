internal import BilingualText
internal import ReportForms
public import Statistics

/// What customers who buy now and then will buy, by the BG/NBD model (Fader, Hardie & Lee 2005,
/// doi:10.1287/mksc.1040.0098).
public struct RepeatBuyingResult: AnalysisResult {
  /// A customer who bought at least once.
  public struct Customer: Sendable {
    /// Its id among the customers.
    public var id: String
    /// Repeated purchases and times, in the unit of the result.
    public var history: RepeatBuying.History

    public init(id: String, history: RepeatBuying.History) {
      self.id = id
      self.history = history
    }
  }

  /// What is to be expected of a customer.
  struct Prospect: Sendable {
    let customer: Customer
    /// Has not stopped, 0...1.
    let alive: Double
    /// Purchases in the time ahead; nil where the series takes too long.
    let expected: Double?
    /// Expected purchases times the margin; nil without a margin.
    let value: Double?
  }

  /// With the parameters found.
  public let model: RepeatBuying
  /// The parameters r, alpha, a, b with their standard errors, and whether the fit converged.
  public let fit: LikelihoodFit
  /// What times are counted in.
  public let unit: PurchaseDays.Unit
  /// How far ahead purchases are expected.
  public let ahead: Double
  /// Per purchase; nil where none is given.
  public let margin: Double?
  let prospects: [Prospect]

  /// Fits the model to what the customers did.
  ///
  /// - Throws: `AnalysisError.statistics(.tooFew)` for fewer than five customers or none who bought again,
  ///   `.statistics(.notFinite)`
  /// - Complexity: that of `RepeatBuying.fit`
  public init(
    _ customers: [Customer], unit: PurchaseDays.Unit, ahead: Double, margin: Double? = nil
  ) throws(AnalysisError) {
    let found = try statistic { () throws(StatisticsError) in
      try RepeatBuying.fit(customers.map(\.history))
    }
    model = found.model
    fit = found.fit
    self.unit = unit
    self.ahead = ahead
    self.margin = margin
    prospects = customers.map { customer in
      let expected = found.model.expectedPurchases(customer.history, in: ahead)
      return Prospect(
        customer: customer, alive: found.model.probabilityAlive(customer.history),
        expected: expected, value: margin.flatMap { m in expected.map { m * $0 } })
    }
  }

  /// Those with a purchase at least.
  public var customers: Int { prospects.count }
  /// Purchases after the first, of all customers together.
  public var repeatPurchases: Int {
    prospects.reduce(0) { $0 + $1.customer.history.frequency }
  }

  /// Of all customers together; nil where one has none.
  public var expectedPurchases: Double? { sum(\.expected) }
  /// How many have not stopped, as an expectation.
  public var alive: Double { prospects.sum { $0.alive } }
  /// Of all customers together; nil without a margin, and where one has no expected purchases.
  public var totalValue: Double? { sum(\.value) }

  private func sum(_ part: (Prospect) -> Double?) -> Double? {
    let values = prospects.compactMap(part)
    return values.count == prospects.count ? values.sum { $0 } : nil
  }
}

extension RepeatBuyingResult {
  /// `lifetime-value`, from purchases.
  public static let kind = "lifetime-value"
  /// Its object in the schema, beside that of `LifetimeValueResult`.
  public static let form = "repeat_buying"
  /// For the schema of its JSON.
  public static let meaning = "What customers who buy now and then will buy."
  /// The tables `parameters` and `customers`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(parameterRows), AnalysisMember(customerRows)]
  }

  /// Customers and repeated purchases, the fit (`converged` is 1 or 0), what is to be expected,
  /// `value` of a customer on average and `total_value` of all, and the parameters.
  public var measures: [AnalysisMeasure] {
    let each = totalValue.map { $0 / Double(max(1, customers)) }
    return [
      AnalysisMeasure("customers", Phrase(zh: "客户数", en: "Customers"), count: customers),
      AnalysisMeasure(
        "repeat_purchases", Phrase(zh: "再次购买", en: "Repeated purchases"), count: repeatPurchases),
      AnalysisMeasure(
        "log_likelihood", Phrase(zh: "对数似然", en: "Log-likelihood"), fit.logLikelihood,
        .significant(8)),
      AnalysisMeasure(
        "converged", Phrase(zh: "估计收敛（1 为是）", en: "Converged (1 is yes)"),
        count: fit.converged ? 1 : 0),
      AnalysisMeasure("alive", Phrase(zh: "预计仍活跃的客户", en: "Customers alive"), alive, .fixed(1)),
      AnalysisMeasure(
        "expected_purchases", Phrase(zh: "预计购买次数", en: "Expected purchases"), expectedPurchases,
        .fixed(1)),
      AnalysisMeasure("value", Phrase(zh: "客户价值", en: "Lifetime value"), each, .significant(8)),
      AnalysisMeasure(
        "total_value", Phrase(zh: "全部客户的价值", en: "Value of all"), totalValue, .significant(10)),
    ]
      + zip(Self.parameterNames, fit.parameters).map {
        AnalysisMeasure($0, Phrase($0), $1, .significant(6))
      }
  }

  /// In the order of the fit.
  static let parameterNames = ["r", "alpha", "a", "b"]

  /// A warning where the fit has not converged; else empty.
  public var findings: [AnalysisFinding] {
    guard !fit.converged else { return [] }
    return [
      AnalysisFinding(
        .fitNotConverged,
        Phrase(
          zh: "估计在 \(fit.iterations) 步内未收敛，各参数不可用",
          en: "the estimate has not converged in \(Phrase.counted(fit.iterations, "step")): do not "
            + "use its parameters"))
    ]
  }
}
