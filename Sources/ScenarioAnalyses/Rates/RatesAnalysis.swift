import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `rates`: shares of the rows that a condition holds for, each with its base; how many times as large one
/// is as another; supply against demand; two groups or periods compared.
package struct RatesAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    RatesResult.kind, Phrase(zh: "各种比率，均附基数", en: "rates, each with its base"))

  package var common = CommonKeys()
  private var rates: [Named<RateSyntax>] = []
  private var ratios: [Named<RateRatioSyntax>] = []
  private var supplies: [Named<SupplySyntax>] = []
  private var published: [Named<PublishedRateSyntax>] = []

  package init() {}

  @SyntaxFields<RatesAnalysis> package static var fields: [SyntaxField<RatesAnalysis>] {
    shared(CommonFields.label, CommonFields.tableOfSome)
    SyntaxField(
      "rates", Phrase(zh: "各比率的条件与基数", en: "The condition and the base of each rate, by name."),
      SyntaxShape<[Named<RateSyntax>]>.names(of: RateSyntax.shape) {
        Phrase(zh: "比率 `\($0)`", en: "the rate `\($0)`")
      }
    ) { $0.rates = $1 }
    SyntaxField(
      "ratios",
      Phrase(
        zh: "两个比率之比：`{of, to}`", en: "How many times as large one rate is as another, by name."),
      SyntaxShape<[Named<RateRatioSyntax>]>.names(of: RateRatioSyntax.shape) {
        Phrase(zh: "比值 `\($0)`", en: "the ratio `\($0)`")
      }
    ) { $0.ratios = $1 }
    SyntaxField(
      "supplies",
      Phrase(
        zh: "供给与需求之比，逐行设上限：`{supply, demand, cap}`",
        en: "Supply against demand, capped row by row, by name."),
      SyntaxShape<[Named<SupplySyntax>]>.names(of: SupplySyntax.shape) {
        Phrase(zh: "供需 `\($0)`", en: "the supply `\($0)`")
      }
    ) { $0.supplies = $1 }
    SyntaxField(
      "published",
      Phrase(
        zh: "他人发表的比率，按组：`{shares, bases}`；与 `compare` 合用",
        en: "Rates that others published, by group; with `compare`."),
      SyntaxShape<[Named<PublishedRateSyntax>]>.names(of: PublishedRateSyntax.shape) {
        Phrase(zh: "比率 `\($0)`", en: "the rate `\($0)`")
      }
    ) { $0.published = $1 }
    shared(
      CommonFields.by, CommonFields.rows, CommonFields.period, CommonFields.compare,
      CommonFields.confidence, CommonFields.leastBase, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    let mistakes = context.findings.count
    let published = published.compactMap { rate in
      rate.value.map { PublishedRate(id: rate.name, $0) }
    }
    guard common.table != nil || published.isEmpty else {
      guard rates.isEmpty, supplies.isEmpty else { return tableMissing(&context) }
      return RatesTask(published: published, common: common)
    }
    guard let name = common.table else { return tableMissing(&context) }
    guard let table = context.table(name) else { return nil }
    guard let groups = context.grouping(common, in: table) else { return nil }
    if published.isEmpty {
      _ = context.hasGroups(common, for: "compare", at: common.compare?.key)
    }
    let found = rates.compactMap { rate in
      rate.value.map { syntax in
        RatesTask.Rate(
          id: rate.name, label: syntax.label,
          counted: syntax.counted.flatMap { context.condition($0, in: table) },
          among: syntax.among.flatMap { context.condition($0, in: table) })
      }
    }
    let times = ratios.compactMap { ratio in
      ratio.value.flatMap { self.ratio(ratio.name, $0, &context) }
    }
    let capped = supplies.compactMap { supply in
      supply.value.flatMap { self.supply(supply.name, $0, in: table, &context) }
    }
    if rates.isEmpty, supplies.isEmpty, published.isEmpty {
      context.findings.missingKey(
        "rates", in: Phrase(zh: "该分析", en: "the analysis"), at: context.place)
    }
    guard context.findings.count == mistakes else { return nil }
    var query = TableQuery(
      table: table, columns: [], group: groups.key, condition: context.rows(common, in: table))
    query.columns =
      found.flatMap { ($0.counted?.demands ?? []) + ($0.among?.demands ?? []) }
      + capped.flatMap { [$0.supply, $0.demand] }
    var task = RatesTask(published: published, common: common)
    task.rates = found
    task.ratios = times
    task.supplies = capped
    task.query = query
    task.labels = groups.labels
    return task
  }

  private func tableMissing(_ context: inout AnalysisContext) -> (any AnalysisTask)? {
    context.findings.missingKey(
      "table", in: Phrase(zh: "该分析", en: "the analysis"), at: context.place)
    return nil
  }

  private func ratio(
    _ name: String, _ syntax: RateRatioSyntax, _ context: inout AnalysisContext
  ) -> RatesTask.Ratio? {
    func position(_ rate: Keyed<String>?) -> Int? {
      guard let rate else { return nil }
      if let position = rates.firstIndex(where: { $0.name == rate.value }) { return position }
      context.findings.unknown(
        .measureUnknown, Phrase(zh: "未知的比率 `\(rate.value)`", en: "unknown rate `\(rate.value)`"),
        rate.value, at: rate.position, among: rates.map(\.name))
      return nil
    }
    guard let of = position(syntax.of), let to = position(syntax.to) else { return nil }
    return RatesTask.Ratio(id: name, label: syntax.label, of: of, to: to)
  }

  private func supply(
    _ name: String, _ syntax: SupplySyntax, in table: Int, _ context: inout AnalysisContext
  ) -> RatesTask.Supply? {
    guard let supply = context.number(syntax.supply, in: table),
      let demand = context.number(syntax.demand, in: table),
      let empty = try? CappedSupply(cap: syntax.cap)
    else { return nil }
    return RatesTask.Supply(
      id: name, label: syntax.label, supply: supply, demand: demand, empty: empty)
  }
}
