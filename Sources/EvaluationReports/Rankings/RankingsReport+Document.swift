public import BilingualText
import IndicatorEvaluation
import RankingMethods
public import ReportForms

extension RankingsReport {
  /// The report for people: who is first by which method, ranks and figures, agreement, what VIKOR
  /// proposes.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    var facts = [
      Fact(
        isOfCustomers ? Phrase(zh: "客户数", en: "Customers") : Phrase(zh: "方案数", en: "Alternatives"),
        "\(objects.count)"),
      Fact(Phrase(zh: "准则（叶节点）", en: "Criteria (leaves)"), "\(criteria.count)"),
      Fact(
        Phrase(zh: "依据", en: "Ranked on"),
        ranked.basis == .scores
          ? isOfCustomers
            ? Phrase(zh: "指标得分", en: "scores of the indicators")
            : Phrase(zh: "各准则下的权重", en: "priorities under each criterion")
          : Phrase(zh: "指标原始值", en: "values as measured")),
    ]
    facts += Fact.period(period.map { Phrase($0.label, id: $0.id) })
    document.facts(facts)
    document.heading(Phrase(zh: "各方法排序", en: "Ranks by method"), level: 2)
    document.list(firsts.map { ReportText($0, .strong) })
    let order = order
    let shown = Array(order.prefix(detail.limit ?? order.count))
    document.table(shape.table(shown))
    if shown.count < order.count {
      let more = Phrase(
        zh: "另有 \(order.count - shown.count) 行", en: "\(order.count - shown.count) more rows")
      document.paragraph(ReportText(detail.hint.map { more.remark($0) } ?? more, .muted))
    }
    document.heading(Phrase(zh: "方法间的一致程度", en: "How far the methods agree"), level: 2)
    document.table(agreementTable)
    if detail.drawsFigures, comparison.columns.count > 1 { document.figure(agreementFigure) }
    if let proposal = compromise { document.paragraph(ReportText(proposal)) }
    document.list(notes.map { ReportText($0, .caution) })
    return document
  }

  /// Who comes first, a sentence for every winner.
  private var firsts: [Phrase] {
    var winners: [(objects: [Int], methods: [Phrase])] = []
    for column in comparison.columns {
      let first = objects.indices.filter { column.ranks[at: $0] == 1 }
      guard !first.isEmpty else { continue }
      if let place = winners.firstIndex(where: { $0.objects == first }) {
        winners[place].methods.append(column.method.phrase)
      } else {
        winners.append((first, [column.method.phrase]))
      }
    }
    return winners.map { winner in
      let who = names(of: winner.objects)
      let methods = winner.methods.listed
      return Phrase(
        zh: "\(who.zh) 居第一：\(methods.zh)", en: "\(who.en) first by \(methods.en)")
    }
  }

  private func names(of rows: [Int]) -> Phrase {
    let listed = rows.prefix(5).compactMap { objects[at: $0]?.label }.listed
    guard rows.count > 5 else { return listed }
    return Phrase(
      zh: "\(listed.zh) 等 \(rows.count) 个", en: "\(listed.en) and \(rows.count - 5) more")
  }

  private var agreementTable: ReportTable {
    var table = ReportTable([
      .text(Phrase(zh: "方法", en: "Method")), .text(Phrase(zh: "与", en: "With")),
      .number("Kendall τ-b"), .number("Spearman ρ"), .number("WS"),
      .number(Phrase(zh: "平均名次差", en: "Mean rank shift")),
    ])
    for (a, row) in comparison.agreement.enumerated() {
      for (b, agreement) in row.enumerated() where a < b {
        table.append([
          .init(comparison.columns[a].method.phrase), .init(comparison.columns[b].method.phrase),
          .init(agreement.tauB, .fixed(4)), .init(agreement.spearman, .fixed(4)),
          .init(agreement.weightedSimilarity, .fixed(4)),
          .init(agreement.averageRankShift, .fixed(3)),
        ])
      }
    }
    return table
  }

  /// Kendall's τ-b of every two methods, tinted.
  private var agreementFigure: Figure {
    let methods = comparison.columns.map(\.method.phrase)
    var table = ReportTable([.text(Phrase(zh: "方法", en: "Method"))] + methods.map { .number($0) })
    for (method, row) in zip(methods, comparison.agreement) {
      table.append([.init(method)] + row.map { .init($0.tauB, .fixed(2)) })
    }
    let cells = comparison.agreement.map { row in
      row.map { agreement in
        HeatMapChart.Cell(
          shade: agreement.tauB, Phrase(NumberText.fixed(agreement.tauB, decimals: 2)))
      }
    }
    return Figure(
      id: "agreement",
      title: Phrase(zh: "方法间的 Kendall τ-b", en: "Kendall's τ-b of every two methods"),
      note: Phrase(zh: "1 为名次完全相同，-1 为完全相反", en: "1: the same ranks; -1: reversed"),
      chart: .heatMap(
        HeatMapChart(rows: methods, columns: methods, cells: cells, diverges: true)), data: table)
  }

  /// Whom VIKOR proposes, and why not one alone.
  private var compromise: Phrase? {
    guard let vikor = comparison.details.vikor else { return nil }
    let who = names(of: vikor.compromise.compactMap { comparison.completeRows[at: $0] })
    if vikor.compromise.count == 1 {
      return Phrase(zh: "VIKOR 的妥协解：\(who.zh)", en: "VIKOR proposes \(who.en)")
    }
    let why =
      vikor.hasAdvantage
      ? Phrase(zh: "首位不稳定：S 与 R 均非最优", en: "the first is best by neither S nor R")
      : Phrase(
        zh: "首位领先不足 \(NumberText.fixed(vikor.neededAdvantage, decimals: 4))",
        en: "the first leads by less than \(NumberText.fixed(vikor.neededAdvantage, decimals: 4))")
    return Phrase(zh: "VIKOR 的妥协解：\(who.zh)", en: "VIKOR proposes \(who.en)").remark(why)
  }

  /// What a reader should know.
  var notes: [Phrase] { remarks.map(\.message) }

  /// The same, each with its code.
  public var remarks: [(code: String, message: Phrase)] {
    var notes: [(code: String, message: Phrase)] = []
    if !ranked.scoredLeaves.isEmpty {
      let listed = names.items(ranked.scoredLeaves.compactMap { criteria[at: $0] }).listed
      notes.append(
        (
          "ranking-on-scores",
          Phrase(
            zh: "没有可比大小的数值，按得分排序：\(listed.zh)",
            en: "no values of which more or less is better, ranked by scores: \(listed.en)")
        ))
    }
    if !comparison.constantCriteria.isEmpty {
      let listed = names.items(comparison.constantCriteria.compactMap { criteria[at: $0] }).listed
      notes.append(
        (
          "ranking-constant",
          Phrase(
            zh: "所有行的值相同，不起作用：\(listed.zh)",
            en: "all values are equal and tell nothing apart: \(listed.en)")
        ))
    }
    if !comparison.incompleteRows.isEmpty {
      let who = names(of: comparison.incompleteRows)
      notes.append(
        (
          "ranking-incomplete",
          Phrase(
            zh: "有缺失值，仅加权和可排序：\(who.zh)",
            en: "without a value somewhere, ranked by the weighted sum only: \(who.en)")
        ))
    }
    return notes
  }
}
