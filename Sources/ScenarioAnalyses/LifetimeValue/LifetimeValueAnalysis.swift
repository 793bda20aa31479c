import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `lifetime-value`: what a customer is worth, by formula.
package struct LifetimeValueAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    LifetimeValueResult.kind, Phrase(zh: "客户终身价值", en: "what a customer is worth"))

  package var common = CommonKeys()
  private var margin: Keyed<QuantitySyntax>?
  private var retention: Keyed<QuantitySyntax>?
  private var discount: Keyed<QuantitySyntax>?
  private var first = LifetimeValue.FirstMargin.end
  private var horizon: Int?

  package init() {}

  @SyntaxFields<LifetimeValueAnalysis>
  package static var fields: [SyntaxField<LifetimeValueAnalysis>] {
    shared(CommonFields.label)
    SyntaxField(
      "every", Phrase(zh: "三者均按此期间", en: "The span that all three are of; for the reader."),
      SpanWord.shape
    ) { _, _ in }
    SyntaxField.required(
      "margin", Phrase(zh: "每户每期毛利", en: "Per customer and span: a number, a measure or assumed."),
      QuantitySyntax.shape.keyed
    ) { $0.margin = $1 }
    SyntaxField.required(
      "retention", Phrase(zh: "保持率", en: "The share of customers kept from span to span."),
      QuantitySyntax.shape.keyed
    ) { $0.retention = $1 }
    SyntaxField.required(
      "discount", Phrase(zh: "折现率", en: "Per span."), QuantitySyntax.shape.keyed
    ) { $0.discount = $1 }
    SyntaxField(
      "first", Phrase(zh: "首笔毛利在期末还是当下", en: "When the first margin comes."),
      .rawValue, absence: "end"
    ) { $0.first = $1 }
    SyntaxField(
      "horizon", Phrase(zh: "只计这么多期", en: "So many margins count."),
      SyntaxShape<Int>.integer(1...100_000), absence: Phrase(zh: "所有", en: "all")
    ) { $0.horizon = $1 }
    shared(CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let margin, let retention, let discount else { return nil }
    guard let m = context.quantity(margin.value), let r = context.quantity(retention.value),
      let d = context.quantity(discount.value)
    else { return nil }
    return LifetimeValueTask(
      margin: m, retention: r, discount: d, first: first, horizon: horizon, place: margin.key,
      common: common)
  }
}

/// A lifetime value whose names are found.
struct LifetimeValueTask: AnalysisTask {
  let margin: Quantity
  let retention: Quantity
  let discount: Quantity
  let first: LifetimeValue.FirstMargin
  let horizon: Int?
  let place: SourcePosition
  let common: CommonKeys

  var queries: [TableQuery] { [] }
  var sources: [String] { [margin, retention, discount].compactMap(\.analysis) }
  var measureKeys: [String] { ["value", "margin", "retention", "discount", "horizon"] }

  func tally(ofQuery position: Int) -> any TableTally { NoRows() }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let m = margin.value(sources), let r = retention.value(sources),
      let d = discount.value(sources)
    else {
      findings.error(
        .testNeedsBases, at: place,
        Phrase(zh: "所引用的指标值不存在", en: "a measure that it refers to has no value"))
      return nil
    }
    do throws(AnalysisError) {
      return LifetimeValueResult(
        try LifetimeValue(margin: m, retention: r, discount: d, first: first, horizon: horizon))
    } catch {
      findings.error(
        error == .valueInfinite ? .valueInfinite : .valueOutOfRange, at: place, error.explanation)
      return nil
    }
  }
}
