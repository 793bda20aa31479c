import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `lifetime-value`: what a customer is worth, by formula or by how customers buy again.
package struct LifetimeValueAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    LifetimeValueResult.kind, Phrase(zh: "客户终身价值", en: "what a customer is worth"))

  package var common = CommonKeys()
  private var model = Model.formula
  private var modelKey: SourcePosition?
  private var margin: Keyed<QuantitySyntax>?
  private var retention: Keyed<QuantitySyntax>?
  private var discount: Keyed<QuantitySyntax>?
  private var first = LifetimeValue.FirstMargin.end
  private var horizon: Int?
  private var until: Keyed<CalendarDay>?
  private var unit = PurchaseDays.Unit.week
  private var ahead: Keyed<Double>?

  /// The words of `model`.
  private enum Model: String, Sendable, CaseIterable {
    case formula
    case repeatBuying = "bg-nbd"

    var meaning: Phrase {
      switch self {
      case .formula: Phrase(zh: "由毛利、保持率与折现率计算", en: "from margin, retention and discount")
      case .repeatBuying:
        Phrase(
          zh: "由购买历史估计（Fader、Hardie 与 Lee 2005）",
          en: "from when customers bought (Fader, Hardie & Lee 2005)")
      }
    }
  }

  package init() {}

  @SyntaxFields<LifetimeValueAnalysis>
  package static var fields: [SyntaxField<LifetimeValueAnalysis>] {
    shared(CommonFields.label)
    SyntaxField(
      "model", Phrase(zh: "计算方法", en: "How it is computed."),
      SyntaxShape<Model>.rawValue { $0.meaning }.keyed, absence: "formula"
    ) {
      $0.model = $1.value
      $0.modelKey = $1.key
    }
    SyntaxField(
      "every", Phrase(zh: "三者均按此期间", en: "The span that all three are of; for the reader."),
      SpanWord.shape
    ) { _, _ in }
    SyntaxField(
      "margin",
      Phrase(
        zh: "每户每期毛利；`bg-nbd` 为每次购买的毛利，可省略",
        en: "Per customer and span: a number, a measure or assumed; with `bg-nbd` of one purchase, "
          + "if known."),
      QuantitySyntax.shape.keyed
    ) { $0.margin = $1 }
    SyntaxField(
      "retention", Phrase(zh: "保持率", en: "The share of customers kept from span to span."),
      QuantitySyntax.shape.keyed
    ) { $0.retention = $1 }
    SyntaxField(
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
    repeatBuyingFields
    shared(CommonFields.expect)
  }

  @SyntaxFields<LifetimeValueAnalysis>
  private static var repeatBuyingFields: [SyntaxField<LifetimeValueAnalysis>] {
    shared(CommonFields.tableOfSome)
    SyntaxField(
      "until", Phrase(zh: "`bg-nbd`：观察期的最后一天", en: "`bg-nbd`: the last day that was observed."),
      SyntaxShape.day.keyed
    ) { $0.until = $1 }
    SyntaxField(
      "unit", Phrase(zh: "`bg-nbd`：时间单位", en: "`bg-nbd`: what times are counted in."), .rawValue,
      absence: "week"
    ) { $0.unit = $1 }
    SyntaxField(
      "ahead", Phrase(zh: "`bg-nbd`：预计今后多长时间", en: "`bg-nbd`: so many units to come."),
      SyntaxShape<Double>.plainNumber.checked { value, node, place, findings in
        if value > 0 { return true }
        findings.error(
          .valueOutOfRange, at: node.position,
          Phrase(zh: "\(place.name.zh)应大于 0", en: "\(place.name.en) is above 0"))
        return false
      }.keyed
    ) { $0.ahead = $1 }
    shared(CommonFields.rows)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    switch model {
    case .formula: formula(&context)
    case .repeatBuying: repeatBuying(&context)
    }
  }

  /// A key that the model needs; nil with the mistake said.
  private func needed<Value>(
    _ value: Value?, _ key: String, _ context: inout AnalysisContext
  ) -> Value? {
    if value == nil {
      context.findings.missingKey(
        key, in: Phrase(zh: "方法 `\(model.rawValue)`", en: "the model `\(model.rawValue)`"),
        at: modelKey ?? context.place)
    }
    return value
  }

  private func repeatBuying(_ context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let name = needed(common.table, "table", &context),
      let until = needed(until, "until", &context), let ahead = needed(ahead, "ahead", &context),
      let table = context.table(name), let days = context.days(in: table, at: name.key),
      let customers = context.customers(of: table, at: name.key)
    else { return nil }
    let quantity = margin.map { context.quantity($0.value) }
    if case .some(.none) = quantity { return nil }
    return RepeatBuyingTask(
      days: days, customers: customers, until: until.value, unit: unit, ahead: ahead.value,
      margin: quantity ?? nil, place: name.key,
      query: TableQuery(
        table: table, columns: [days], condition: context.rows(common, in: table)))
  }

  private func formula(_ context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let margin = needed(margin, "margin", &context),
      let retention = needed(retention, "retention", &context),
      let discount = needed(discount, "discount", &context)
    else { return nil }
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
