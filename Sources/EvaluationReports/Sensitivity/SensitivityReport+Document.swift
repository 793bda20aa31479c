import BilingualText
import IndicatorEvaluation
public import ReportForms
import Sensitivity

extension SensitivityReport {
  /// The report for people: who stays first and how long, every weight, then what was asked for.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.movedWeights(model.reportTitle, period: period, compared: ids.count)
    if let goals { describe(goals, in: &document) } else { describeWeights(in: &document) }
    describeCriticality(in: &document)
    return document
  }

  // MARK: Weights

  private func describeWeights(in document: inout ReportDocument) {
    document.heading(Phrase(zh: "权重敏感性", en: "How far weights may move"), level: 2)
    document.paragraph(
      ReportText(shown.lead(name: { names[$0] }, node: { nodeName($0) }), .strong))
    document.table(weightsTable)
    if shown.contains(where: { !$0.isExact }) {
      document.paragraph(
        ReportText(
          Phrase(
            zh: "带 ≈ 的权重：上层的合成不是加权算术平均，按 64 段搜索后逐个括定，同一段内的两次变化可能未被发现。",
            en:
              "≈: a node above does not aggregate by a weighted sum; 64 pieces were searched, and two "
              + "changes within one piece are not seen."), .muted))
    }
    if let figure { document.figure(figure) }
  }

  func percent(_ weight: Double) -> String { NumberForm.percent(1).text(weight) }

  private var weightsTable: ReportTable {
    var table = ReportTable([
      .text(Phrase(zh: "节点", en: "Node")), .text(Phrase(zh: "权重", en: "Weight")),
      .number(Phrase(zh: "现值", en: "Today")),
      .number(Phrase(zh: "第一名不变", en: "First stable")),
      .number(Phrase(zh: "全部名次不变", en: "Order stable")),
      .text(Phrase(zh: "低于则第一", en: "First below")),
      .text(Phrase(zh: "高于则第一", en: "First above")),
    ])
    let critical = shown.mostCritical
    for variation in shown {
      let (below, above) = successors(of: variation)
      table.append([
        .init(nodeName(variation.node)),
        .init(nodeName(variation.child) + Phrase(variation.isExact ? "" : " ≈")),
        .init(variation.today, .percent(1)),
        .init(
          range(variation.firstStable), variation.child == critical?.child ? .caution : .plain),
        .init(range(variation.orderStable)), .init(listed(below)), .init(listed(above)),
      ])
    }
    return table
  }

  private func range(_ range: ClosedRange<Double>) -> Phrase {
    Phrase("\(percent(range.lowerBound)) – \(percent(range.upperBound))")
  }

  private func listed(_ rows: [Int]) -> Phrase {
    rows.isEmpty ? "-" : rows.prefix(3).map { names[$0] }.listed
  }

  // MARK: One customer

  private func describe(_ goals: Goals, in document: inout ReportDocument) {
    let name = names[goals.row]
    document.heading(
      Phrase(zh: "\(name.zh) 需要改进什么", en: "What \(name.en) would have to improve"), level: 2)
    let band = goals.band.flatMap { model.bands[at: $0] }.map { Phrase($0.label, id: $0.id) }
    document.facts(
      [Fact(Phrase(zh: "得分", en: "Score"), Phrase(NumberForm.fixed(2).text(goals.score)))]
        + (band.map { [Fact(Phrase(zh: "等级", en: "Band"), $0)] } ?? []))
    if let lead = lead(goals) { document.paragraph(ReportText(lead, .strong)) }
    for target in goals.targets {
      document.heading(
        Phrase(
          zh: "达到 \(target.name.zh)（\(NumberForm.fixed(2).text(target.total)) 分）",
          en: "To reach \(target.name.en) (\(NumberForm.fixed(2).text(target.total)))"), level: 3)
      var table = ReportTable([
        .text(Phrase(zh: "指标", en: "Indicator")), .number(Phrase(zh: "现得分", en: "Score")),
        .number(Phrase(zh: "需得分", en: "Needed score")),
        .text(Phrase(zh: "需取值", en: "Needed value")),
      ])
      for needed in target.needed {
        table.append([
          .init(leafName(needed.leaf)), .init(needed.score, .fixed(2)),
          .init(needed.neededScore, .fixed(2)),
          .init(words(needed), needed.isReachable ? .plain : .muted),
        ])
      }
      document.table(table)
    }
    if goals.targets.isEmpty {
      document.paragraph(
        ReportText(Phrase(zh: "没有更高的等级。", en: "There is no higher band.")))
    }
    describeStability(goals, in: &document)
  }

  private func describeStability(_ goals: Goals, in document: inout ReportDocument) {
    guard !goals.stability.isEmpty else { return }
    document.heading(
      Phrase(zh: "等级不变的权重范围", en: "Weights that keep the band"), level: 3)
    var table = ReportTable([
      .text(Phrase(zh: "权重", en: "Weight")), .number(Phrase(zh: "现值", en: "Today")),
      .number(Phrase(zh: "等级不变", en: "Band stable")),
    ])
    for (variation, band) in goals.stability {
      table.append([
        .init(nodeName(variation.child)), .init(variation.today, .percent(1)),
        .init(range(band.sameBand), band.sameBand == 0...1 ? .plain : .caution),
      ])
    }
    document.table(table)
  }

  /// The first indicator that suffices for the nearest target.
  private func lead(_ goals: Goals) -> Phrase? {
    guard let target = goals.targets.first,
      let needed = target.needed.filter(\.isReachable).min(by: {
        ($0.neededScore ?? 101) - $0.score < ($1.neededScore ?? 101) - $1.score
      })
    else { return nil }
    let (name, leaf, value) = (names[goals.row], leafName(needed.leaf), words(needed))
    return Phrase(
      zh: "\(name.zh) 只要 \(leaf.zh) 达到 \(value.zh)，即可达到 \(target.name.zh)。",
      en: "\(name.en) reaches \(target.name.en) if \(leaf.en) becomes \(value.en).")
  }

  private func leafName(_ leaf: Int) -> Phrase {
    sensitivity.weights.leaves[at: leaf].map(nodeName) ?? "-"
  }

  private func words(_ needed: NeededImprovement) -> Phrase {
    guard needed.isReachable else { return Phrase(zh: "不可达", en: "not reachable") }
    func number(_ value: Double) -> String { NumberForm.significant(4).text(value) }
    switch needed.value {
    case .value(let value, let other):
      guard let other else { return Phrase(number(value)) }
      return Phrase(
        zh: "\(number(value))（或 \(number(other))）", en: "\(number(value)) (or \(number(other)))")
    case .category(let category): return Phrase(category.name)
    case .step(let step):
      return step.map { Phrase(zh: "不超过 \(number($0.upTo))", en: "at most \(number($0.upTo))") }
        ?? Phrase(zh: "高于最后一档", en: "above the last step")
    case .notReachable: return Phrase(zh: "不可达", en: "not reachable")
    case .dependsOnOthers:
      return Phrase(zh: "取决于其他客户", en: "depends on the other customers")
    }
  }

  // MARK: Criticality

  private func describeCriticality(in document: inout ReportDocument) {
    guard let criticality else { return }
    document.heading(
      Phrase(
        zh: "最关键准则（Triantaphyllou & Sánchez）",
        en: "Most critical criterion (Triantaphyllou & Sánchez)"), level: 2)
    document.paragraph(
      ReportText(
        Phrase(
          zh: "此处只有一个权重变动而其余不动，权重之和不再为 1；与上表的变动不同。",
          en:
            "Here one weight changes and the others do not move, so that they no longer sum to 1: "
            + "another change than that above."), .muted))
    var table = ReportTable([
      .text(Phrase(zh: "准则", en: "Criterion")), .number(Phrase(zh: "全局权重", en: "Global weight")),
      .number(Phrase(zh: "关键度 %", en: "Degree of criticality %")),
    ])
    let leaves = sensitivity.weights.leaves
    for (leaf, degree) in criticality.degrees.enumerated() {
      table.append([
        .init(leafName(leaf)), .init(criticality.weights[leaf], .percent(2)),
        .init(degree, .fixed(2)),
      ])
    }
    document.table(table)
    func sentence(_ change: WeightCriticality.Change?, _ name: Phrase) -> ReportText? {
      guard let change, let leaf = leaves[at: change.criterion] else { return nil }
      let pair = [names[change.first], names[change.second]].listed
      let size = NumberForm.signed(2).text(-change.percent)
      let weight = nodeName(leaf)
      return ReportText(
        Phrase(
          zh: "\(name.zh)：\(weight.zh)，权重相对变动 \(size) % 时 \(pair.zh) 并列",
          en: "\(name.en): \(weight.en); \(pair.en) tie when it changes by \(size) % of itself"))
    }
    let least = criticality.least
    document.list(
      [
        sentence(least.percentTop, Phrase(zh: "涉及第一名（相对）", en: "With the first, relative")),
        sentence(least.percentAny, Phrase(zh: "任意两者（相对）", en: "Any pair, relative")),
        sentence(least.absoluteTop, Phrase(zh: "涉及第一名（绝对）", en: "With the first, absolute")),
        sentence(least.absoluteAny, Phrase(zh: "任意两者（绝对）", en: "Any pair, absolute")),
      ].compactMap { $0 })
  }

  // MARK: Figure

  /// Scores over the most critical weight, with today's weight and its crossings: those who come first
  /// anywhere and today's next.
  private var figure: Figure? {
    guard let variation = shown.mostCritical ?? shown.first, !ids.isEmpty else { return nil }
    let scores = variation.scores(at: variation.today)
    let leading = Set(variation.leaders.flatMap(\.first))
    let best = scores.indices.sorted { scores[$0] > scores[$1] }.prefix(6)
    let drawn = Set(best).union(leading.prefix(6)).sorted { scores[$0] > scores[$1] }
    let grid = variation.lines != nil ? [0, 1] : (0...32).map { Double($0) / 32 }
    let values = grid.map { variation.scores(at: $0) }
    let crossings = variation.leaders.dropFirst().map(\.from)
    let chart = LineChart(
      drawn.map { row in
        LineChart.Series(
          names[row], zip(grid, values).map { ($0, $1[row]) },
          tone: row == variation.first ? .strong : .plain)
      },
      markers: [.init(Phrase(zh: "现值", en: "today"), x: variation.today)]
        + crossings.map { .init(Phrase(zh: "交点", en: "crossing"), x: $0) },
      xAxis: nodeName(variation.child) + Phrase(zh: " 的权重", en: ", weight"),
      yAxis: Phrase(zh: "得分", en: "Score"), xForm: .percent(0), yForm: .fixed(2))
    var data = ReportTable(
      [.number(Phrase(zh: "权重", en: "Weight"))] + drawn.map { .number(names[$0]) })
    for weight in [0, variation.today] + crossings + [1] {
      let scores = variation.scores(at: weight)
      data.append([.init(weight, .percent(1))] + drawn.map { .init(scores[$0], .fixed(4)) })
    }
    return Figure(
      id: "weight-\(variation.child)",
      title: Phrase(
        zh: "得分随 \(nodeName(variation.child).zh) 的权重变化",
        en: "Scores as the weight of \(nodeName(variation.child).en) moves"),
      takeaway: nil,
      note: Phrase(
        zh: "竖线为现值与第一名易手处。", en: "Marked: today's weight and where the first changes."),
      chart: .lines(chart), data: data)
  }
}
