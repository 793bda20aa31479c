internal import BilingualText
internal import ReportForms

/// What a customer is worth.
public struct LifetimeValueResult: AnalysisResult {
  public let lifetime: LifetimeValue

  public init(_ lifetime: LifetimeValue) { self.lifetime = lifetime }
}

extension LifetimeValueResult {
  public static let kind = "lifetime-value"
  public static let form = "lifetime_value"
  public static let meaning = "What a customer is worth, by formula."
  public static var members: [AnalysisMember] { [] }

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

  public var parts: [AnalysisPart] { [] }
}
