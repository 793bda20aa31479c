import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension AlternativesReport {
  /// The report for people: ranking, what each criterion contributes, local priorities, weights,
  /// every judgment set.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(result.model.reportTitle, level: 1)
    document.facts(
      [
        Fact(Phrase(zh: "方案", en: "Alternatives"), "\(result.model.alternatives.count)"),
        Fact(Phrase(zh: "准则（叶节点）", en: "Criteria (leaves)"), "\(result.leaves.count)"),
      ] + result.model.weightsFacts)
    document.warnings(result.warnings, names: names)
    document.heading(Phrase(zh: "方案排序", en: "Ranking"), level: 2)
    if let winner { document.paragraph(ReportText(winner, .strong)) }
    if detail.drawsFigures { document.figures([rankingFigure]) }
    document.table(rankingTable)
    if let overall = result.overall { document.paragraph(overall.sentence) }
    document.heading(
      Phrase(zh: "各准则对总分的贡献", en: "What each criterion contributes"), level: 2)
    if detail.drawsFigures { document.figures([contributionFigure]) }
    document.table(contributionTable)
    document.heading(
      Phrase(zh: "各准则下的方案权重", en: "Priorities under each criterion"), level: 2)
    document.table(priorityTable)
    document.heading(Phrase(zh: "准则权重", en: "Weights of the criteria"), level: 2)
    let findings = findings
    if detail.drawsFigures {
      document.figures(
        of: WeightsFigures(weights: result.weights, findings: findings, names: names))
    }
    document.table(result.weights.table(names: names))
    document.judgmentSets(findings, detail)
    return document
  }

  /// Who wins and by how much, in a sentence.
  private var winner: Phrase? {
    let ranking = ranking
    guard let first = ranking.first, let name = alternatives[at: first.alternative],
      first.priority.isFinite
    else { return nil }
    let share = NumberText.percent(first.priority)
    let tied = ranking.filter { $0.rank == first.rank }
    if tied.count > 1 {
      let names = tied.map { alternatives.name($0.alternative) }.listed
      return Phrase(
        zh: "\(names.zh) 并列第一，各占 \(share)。",
        en: "\(names.en) share the first place with \(share) each.")
    }
    guard let second = ranking.dropFirst().first else {
      return Phrase(zh: "仅有一个方案：\(name.zh)。", en: "There is only one alternative: \(name.en).")
    }
    let other = alternatives.name(second.alternative)
    let gap = NumberText.fixed(100 * (first.priority - second.priority), decimals: 2)
    return Phrase(
      zh: "\(name.zh) 排名第一（\(share)），领先第二名 \(other.zh) \(gap) 个百分点。",
      en: "\(name.en) comes first (\(share)), \(gap) percentage points ahead of \(other.en).")
  }

  private var rankingTable: ReportTable {
    var table = ReportTable([
      .number(Phrase(zh: "名次", en: "Rank")), .text(Phrase(zh: "方案", en: "Alternative")),
      .text(Phrase(zh: "编号", en: "Id")), .number(Phrase(zh: "总权重", en: "Priority")),
      .number(Phrase(zh: "占比", en: "Share")), .number(Phrase(zh: "归一化前", en: "Unnormalised")),
    ])
    for score in ranking {
      table.append([
        .init(score.rank), .init(alternatives.name(score.alternative)),
        .init(Phrase(id(score.alternative)), .muted),
        .init(score.priority, .fixed(4)),
        .init(score.priority, .percent(2)),
        .init(score.unnormalised, .fixed(4)),
      ])
    }
    return table
  }

  /// Criteria down, alternatives across, best first; each column sums to the priority.
  private var contributionTable: ReportTable {
    let ranking = ranking
    var table = table(ranking.map { alternatives.name($0.alternative) }) { position, _ in
      ranking.map { $0.contributions[at: position] ?? .nan }
    }
    table.append(
      [.init(Phrase(zh: "合计", en: "Total"), .strong), "", ""]
        + ranking.map { .init($0.priority, .fixed(4), .strong) })
    return table
  }

  private var priorityTable: ReportTable {
    let ranking = ranking
    return table(ranking.map { alternatives.name($0.alternative) }, shows: true) { _, leaf in
      ranking.map { leaf.priorities[at: $0.alternative] ?? .nan }
    }
  }

  private func table(
    _ columns: [Phrase], shows origin: Bool = false,
    numbers: (Int, LeafPriorities) -> [Double]
  ) -> ReportTable {
    var table = ReportTable(
      [
        .text(Phrase(zh: "准则", en: "Criterion")), .text(Phrase(zh: "编号", en: "Id")),
        .number(Phrase(zh: "权重", en: "Weight")),
      ] + columns.map { .number($0) }
        + (origin ? [.number("CR"), .text(Phrase(zh: "来源", en: "Origin"))] : []))
    for (position, leaf) in result.leaves.enumerated() {
      let id = leafID(leaf)
      var row: [ReportTable.Cell] = [
        .init(names.item(id)), .init(Phrase(id), .muted),
        .init(result.weights.nodes[at: leaf.node]?.global, .percent(2)),
      ]
      row += numbers(position, leaf).map { .init($0, .fixed(4)) }
      if origin {
        let consistency = leaf.judged?.solution.consistency
        row.append(
          .init(
            consistency?.ratio, .fixed(4),
            consistency?.verdict.tone ?? .plain))
        row.append(.init(leaf.origin))
      }
      table.append(row)
    }
    return table
  }
}

extension LeafPriorities {
  /// Whether the priorities were judged or measured, and how they are scaled.
  fileprivate var origin: Phrase {
    let how =
      judged == nil ? Phrase(zh: "实测值", en: "measured") : Phrase(zh: "两两判断", en: "judged")
    return switch mode {
    case .distributive: how + Phrase(zh: "，分配式", en: ", distributive")
    case .ideal: how + Phrase(zh: "，理想式", en: ", ideal")
    }
  }
}
