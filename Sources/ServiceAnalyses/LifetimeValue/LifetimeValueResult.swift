internal import BilingualText
internal import ReportForms

/// What a customer is worth.
public struct LifetimeValueResult: AnalysisResult {
  /// What was put in, and the value that follows.
  public let lifetime: LifetimeValue

  public init(_ lifetime: LifetimeValue) { self.lifetime = lifetime }
}

extension LifetimeValueResult {
  /// `lifetime-value`, by formula.
  public static let kind = "lifetime-value"
  /// Its object in the schema, beside that of `RepeatBuyingResult`.
  public static let form = "lifetime_value"
  /// For the schema of its JSON.
  public static let meaning = "What a customer is worth, by formula."
  /// Empty: the measures say all.
  public static var members: [AnalysisMember] { [] }

  /// The value of a customer, then what it follows from; `horizon` without a value where all
  /// margins count.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure(
        "value", Phrase(zh: "客户价值", en: "Lifetime value"), lifetime.value, .significant(8)),
      AnalysisMeasure(
        "margin", Phrase(zh: "每期毛利", en: "Margin per period"), lifetime.margin, .significant(8)),
      AnalysisMeasure(
        "retention", Phrase(zh: "保持率", en: "Retention"), lifetime.retention, .percent(2)),
      AnalysisMeasure(
        "discount", Phrase(zh: "折现率", en: "Discount"), lifetime.discount, .percent(2)),
      AnalysisMeasure("horizon", Phrase(zh: "期数", en: "Horizon"), count: lifetime.horizon),
    ]
  }

  /// Empty: the measures say all.
  public var parts: [AnalysisPart] { [] }
}
