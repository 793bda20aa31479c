import BilingualText
import IndicatorEvaluation
import ReportForms

extension AlternativesReport {
  /// The alternatives with their priorities, the best first.
  var rankingFigure: Figure? {
    let ranking = ranking
    guard ranking.count > 1 else { return nil }
    var table = ReportTable([
      .text(Phrase(zh: "方案", en: "Alternative")), .number(Phrase(zh: "占比", en: "Share")),
    ])
    for score in ranking {
      table.append([
        .init(alternatives.name(score.alternative)), .init(score.priority, .percent(2)),
      ])
    }
    return Figure(
      id: "ranking", title: Phrase(zh: "方案排序", en: "The alternatives ranked"),
      chart: .bars(
        BarChart(
          ranking.map { score in
            .init(
              alternatives.name(score.alternative), score.priority,
              tone: score.rank == 1 ? .strong : .plain)
          }, form: .percent(2))), data: table)
  }

  /// What each criterion gives each alternative.
  var contributionFigure: Figure? {
    let ranking = ranking
    guard ranking.count > 1, result.leaves.count > 1, ranking.count <= 20 else { return nil }
    let criteria = result.leaves.map { names.item(leafID($0)) }
    let highest = ranking.flatMap(\.contributions).filter(\.isFinite).max() ?? 1
    var table = ReportTable(
      [.text(Phrase(zh: "方案", en: "Alternative"))] + criteria.map { .number($0) })
    for score in ranking {
      table.append(
        [.init(alternatives.name(score.alternative))]
          + criteria.indices.map { .init(score.contributions[at: $0], .fixed(4)) })
    }
    return Figure(
      id: "criteria", title: Phrase(zh: "各准则的贡献", en: "What each criterion contributes"),
      note: Phrase(zh: "颜色越深，贡献越大。", en: "The darker, the more."),
      chart: .heatMap(
        HeatMapChart(
          rows: ranking.map { alternatives.name($0.alternative) }, columns: criteria,
          cells: ranking.map { score in
            criteria.indices.map { criterion in
              let value = score.contributions[at: criterion] ?? .nan
              return .init(
                shade: highest > 0 ? value / highest : nil,
                Phrase(NumberText.percent(value, decimals: 1)))
            }
          }, diverges: false)), data: table)
  }
}
