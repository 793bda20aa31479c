import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `trend`: how an amount develops from month to month or from period to period.
package struct TrendAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    TrendResult.kind,
    Phrase(
      zh: "趋势：增长率、斜率、Mann-Kendall 检验",
      en: "how an amount develops: growth, slope, Mann-Kendall"))

  package var common = CommonKeys()
  private var sum: Keyed<String>?
  private var every: Keyed<SpanWord>?
  private var ranked: Keyed<RankTable.Best>?

  package init() {}

  @SyntaxFields<TrendAnalysis> package static var fields: [SyntaxField<TrendAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField(
      "sum", Phrase(zh: "合计的列", en: "The column that is summed."),
      SyntaxShape<String>.column.keyed, absence: Phrase(zh: "行数", en: "the number of rows")
    ) { $0.sum = $1 }
    SyntaxField.required(
      "every", Phrase(zh: "每月或每个评价期", en: "What a point stands for."),
      SpanWord.shape.keyed
    ) { $0.every = $1 }
    SyntaxField(
      "rank",
      Phrase(zh: "各期给各组排名次，由何者为先", en: "Ranks the groups in each period, and which is first."),
      SyntaxShape<RankTable.Best>.rawValue {
        $0 == .highest
          ? Phrase(zh: "大者在前", en: "the largest first")
          : Phrase(zh: "小者在前", en: "the smallest first")
      }.keyed
    ) { $0.ranked = $1 }
    shared(
      CommonFields.by, CommonFields.rows, CommonFields.period, CommonFields.confidence,
      CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let every else { return nil }
    var demand: ColumnDemand?
    if let sum {
      demand = context.number(sum, in: table)
      if demand == nil { return nil }
    }
    guard let groups = context.grouping(common, in: table),
      context.hasGroups(common, for: "rank", at: ranked?.key)
    else { return nil }
    guard let spans = context.spans(every, in: table) else { return nil }
    let query = TableQuery(
      table: table, columns: (demand.map { [$0] } ?? []) + spans.columns, group: groups.key,
      condition: context.rows(common, in: table))
    return TrendTask(
      demand: demand, spans: spans, query: query,
      labels: groups.labels, ranked: ranked?.value,
      common: common)
  }
}

/// A trend whose names are found.
struct TrendTask: AnalysisTask {
  /// Nil counts rows.
  let demand: ColumnDemand?
  let spans: TimeSpans
  let query: TableQuery
  /// Of groups, by their ids.
  let labels: [String: Label]
  let ranked: RankTable.Best?
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] {
    ["points", "first", "last", "change", "relative_change", "growth", "slope", "p"]
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (demand, spans, group) = (demand, spans, query.group)
    return RowTally(query, NamedGroups(SpanSums())) { chunk, rows, state in
      let amounts = demand.map { chunk.numbers($0) }
      let places = spans.positions(chunk)
      let groups = group.map { state.positions(of: chunk.groups(by: $0), rows) }
      for row in rows {
        guard let place = places[row] else { continue }
        let amount = amounts?[row] ?? 1
        state.add(group: groups?[row] ?? -1) { $0.add(amount, at: place) }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let state = (tallies.first as? RowTally<NamedGroups<SpanSums>>)?.state else { return nil }
    let range = spans.range(of: state.all.places)
    func series(
      _ id: String, _ label: Label, _ part: SpanSums
    ) throws(AnalysisError) -> TrendResult.Series {
      try TrendResult.Series(
        id: id, label: label,
        values: range.map { place in
          part[place].flatMap { $0.rows == 0 ? nil : $0.sum }
        },
        confidence: common.level)
    }
    do throws(AnalysisError) {
      var all = [try series("all", Label(chinese: "全部", english: "All"), state.all)]
      for (name, part) in zip(state.names, state.parts) {
        all.append(try series(name, labels[name] ?? Label(), part))
      }
      return TrendResult(
        all, periods: range.map { spans.name(of: $0) },
        periodNames: range.map { spans.label(of: $0) }, ranked: ranked)
    } catch {
      findings.error(.amountNotPositive, at: common.table?.key, error.explanation)
      return nil
    }
  }
}
