import BilingualText
package import ScenarioShape

/// Where an indicator takes its values from, `from: {analysis: nps, measure: net}`, as it is written.
package struct IndicatorSource: Sendable {
  package var indicator: String
  /// Shares become per cents.
  package var isPercent: Bool
  package var analysis: Keyed<String>
  package var measure: Keyed<String>
  /// Fewer answers are none.
  package var leastBase: Int

  package init(
    indicator: String, isPercent: Bool, analysis: Keyed<String>, measure: Keyed<String>,
    leastBase: Int
  ) {
    self.indicator = indicator
    self.isPercent = isPercent
    self.analysis = analysis
    self.measure = measure
    self.leastBase = leastBase
  }
}

/// `from` as a mapping.
package struct IndicatorSourceSyntax: Sendable {
  package var analysis: Keyed<String>?
  package var measure: Keyed<String>?
  package var leastBase = 1

  package static let shape: SyntaxShape<IndicatorSourceSyntax> = .mapping(IndicatorSourceSyntax()) {
    SyntaxField.required(
      "analysis",
      Phrase(
        zh: "分析的名称（`distribution`）", en: "The name of an analysis of the kind `distribution`."),
      SyntaxShape<String>.id.keyed
    ) { $0.analysis = $1 }
    SyntaxField.required(
      "measure", Phrase(zh: "net、top、bottom 或 mean", en: "`net`, `top`, `bottom` or `mean`."),
      SyntaxShape<String>.id.keyed
    ) { $0.measure = $1 }
    SyntaxField(
      "least_base", Phrase(zh: "回答少于此数视为缺失", en: "With fewer answers there is no value."),
      SyntaxShape<Int>.integer(1...1_000_000_000), absence: "1"
    ) { $0.leastBase = $1 }
  }
}
