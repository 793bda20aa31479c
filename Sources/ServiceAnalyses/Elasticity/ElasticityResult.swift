internal import BilingualText
internal import ReportForms
public import Statistics

/// By how many percent the quantity changes for one percent of price.
public struct ElasticityResult: AnalysisResult {
  /// The regression, and what follows from it.
  public let elasticity: PriceElasticity
  /// One for each control.
  public let controls: [String]
  /// Of the intervals of the elasticities.
  public let confidence: ConfidenceLevel

  /// - Precondition: one name for each control.
  public init(
    _ elasticity: PriceElasticity, controls: [String] = [], confidence: ConfidenceLevel = .percent95
  ) {
    precondition(elasticity.controls.count == controls.count, "one name for each control")
    self.elasticity = elasticity
    self.controls = controls
    self.confidence = confidence
  }
}

extension ElasticityResult {
  /// `elasticity`, a kind with two forms: this one bears its name.
  public static let kind = "elasticity"
  /// For the schema of its JSON.
  public static let meaning = "The change of the quantity in percent for one percent of price."
  /// The table `coefficients`.
  public static var members: [AnalysisMember] { [AnalysisMember(coefficientRows)] }

  /// The elasticity with its interval and p-value, R², and `base`, the rows.
  public var measures: [AnalysisMeasure] {
    let interval = elasticity.interval(confidence: confidence)
    return [
      AnalysisMeasure(
        "elasticity", Phrase(zh: "价格弹性", en: "Elasticity"), elasticity.elasticity, .signed(4)),
      AnalysisMeasure("lower", Phrase(zh: "下限", en: "Lower"), interval.lower, .signed(4)),
      AnalysisMeasure("upper", Phrase(zh: "上限", en: "Upper"), interval.upper, .signed(4)),
      AnalysisMeasure("p", Phrase("p"), elasticity.pValue, .probability),
      AnalysisMeasure("r_squared", Phrase("R²"), elasticity.fit.rSquared, .fixed(4)),
      AnalysisMeasure("base", Phrase(zh: "行数", en: "Rows"), count: elasticity.base),
    ]
  }

  /// The constant, the price and each control, with standard error, t and p-value.
  public var parts: [AnalysisPart] {
    [Self.coefficientRows(coefficients)]
  }

  var coefficients: [CoefficientRow] {
    let names =
      [Phrase(zh: "常数", en: "constant"), Phrase(zh: "价格", en: "price")]
      + controls.map { Phrase($0) }
    return zip(names, elasticity.fit.coefficients).map { CoefficientRow(name: $0, found: $1) }
  }

  /// A coefficient of the logarithms.
  struct CoefficientRow: Sendable {
    let name: Phrase
    let found: LinearRegression.Coefficient
  }

  static var coefficientRows: AnalysisRows<CoefficientRow> {
    AnalysisRows(
      "coefficients", Phrase(zh: "系数", en: "Coefficients"),
      meaning: "A coefficient of the regression of logarithms.",
      [
        .text("of", "变量", "Of", Phrase(zh: "变量。", en: "The variable.")) { $0.name },
        .number("value", "系数", "Coefficient", .signed(4), Phrase(zh: "弹性。", en: "The elasticity."))
        {
          $0.found.value
        },
        .number(
          "standard_error", "标准误", "Standard error", .fixed(4), Phrase(zh: "系数的标准误。", en: "Of it.")
        ) { $0.found.standardError },
        .number("t", "t", "t", .fixed(3), Phrase(zh: "系数除以标准误。", en: "Over its standard error.")) {
          $0.found.t
        },
        .number("p", "p", "p", .probability, Phrase(zh: "双侧。", en: "Two-sided.")) {
          $0.found.pValue
        },
      ])
  }
}
