import BilingualText
import IndicatorEvaluation
import RankingMethods
public import ReportForms
import Robustness
import Statistics

extension RobustnessReport {
  /// The report for people: how sure the first is, every row, ranks and pairs where they are few.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    let listed = order.prefix(detail.limit ?? order.count)
    document.heading(model.reportTitle, level: 1)
    document.facts(
      Fact.period(period) + [
        Fact(Phrase(zh: "参与比较", en: "Compared"), Phrase("\(ids.count)")),
        Fact(Phrase(zh: "权重假设", en: "Weights"), study.assumptions.weights.phrase),
      ] + assumptionFacts + [
        Fact(Phrase(zh: "抽样次数", en: "Draws"), Phrase("\(result.draws)")),
        Fact(
          Phrase(zh: "随机数", en: "Random numbers"),
          Phrase(
            zh: "\(RobustnessResult.generator)，种子 \(result.seed)",
            en: "\(RobustnessResult.generator), seed \(result.seed)")),
        Fact(
          Phrase(zh: "最大标准误", en: "Largest standard error"),
          Phrase(NumberForm.percent(2).text(result.largestStandardError))),
      ])
    document.heading(Phrase(zh: "稳健性", en: "Robustness"), level: 2)
    document.paragraph(ReportText(lead, .strong))
    let shift = result.averageRankShift
    document.paragraph(
      ReportText(
        Phrase(
          zh: "名次平均变动 \(plusMinus(shift.value, shift.standardError, .fixed(3)))。",
          en:
            "A rank moves by \(plusMinus(shift.value, shift.standardError, .fixed(3))) on average."
        )))
    document.table(rowsTable(listed))
    if let hidden = detail.limit.map({ ids.count - $0 }), hidden > 0 {
      document.paragraph(
        ReportText(
          Phrase(zh: "另有 \(hidden) 个未列出。", en: "\(hidden) more are not listed."), .muted))
    }
    if let figure = figure(listed) { document.figure(figure) }
    describePairs(listed, in: &document)
    describeCentralWeights(listed, in: &document)
    describeIndices(in: &document)
    describeRemovals(in: &document)
    describeReversals(in: &document)
    if !result.chains.isEmpty {
      let nodes = result.chains.map { nodeNames.item($0.node) }.listed
      document.paragraph(
        ReportText(
          Phrase(
            zh: "\(nodes.zh) 的上下限很窄，权重由随机游走产生，相邻抽样相关，标准误略偏小。",
            en:
              "The bounds of \(nodes.en) are narrow: their weights come from a random walk, whose "
              + "draws depend on each other; standard errors are somewhat too small."), .muted))
    }
    return document
  }

  private func plusMinus(_ value: Double, _ error: Double, _ form: NumberForm) -> String {
    "\(form.text(value)) ± \(form.text(error))"
  }

  private func percent(_ share: SampledShare) -> Phrase {
    Phrase(plusMinus(share.value, share.standardError, .percent(1)))
  }

  private var lead: Phrase {
    guard let first = order.first else { return Phrase(zh: "没有得分。", en: "There are no scores.") }
    let share = percent(result.firstShare(of: first)).en
    return Phrase(
      zh: "在 \(share) 的抽样中 \(names[first].zh) 排第一。",
      en: "In \(share) of the draws \(names[first].en) comes first.")
  }

  private func rowsTable(_ listed: ArraySlice<Int>) -> ReportTable {
    let bands = model.bands.dropLast()
    var table = ReportTable(
      [
        .number(Phrase(zh: "名次", en: "Rank")), .text(Phrase(zh: "名称", en: "Name")),
        .number(Phrase(zh: "得分", en: "Score")), .number(Phrase(zh: "标准差", en: "Deviation")),
        .number(Phrase(zh: "名次 5 %", en: "Rank 5 %")), .number(Phrase(zh: "50 %", en: "50 %")),
        .number(Phrase(zh: "95 %", en: "95 %")),
        .number(Phrase(zh: "期望名次", en: "Expected rank")),
        .number(Phrase(zh: "排第一", en: "First")),
      ]
        + bands.map { band in
          let name = Phrase(band.label, id: band.id)
          return .number(Phrase(zh: "至少 \(name.zh)", en: "At least \(name.en)"))
        })
    for row in listed {
      let (score, rank) = (result.score(of: row), result.expectedRank(of: row))
      var cells: [ReportTable.Cell] = [
        .init(study.todaysRanks[row]), .init(names[row]),
        .init(study.todaysTotals[row], .fixed(2)), .init(score.deviation, .fixed(2)),
      ]
      for share in [0.05, 0.5, 0.95] {
        cells.append(.init(result.rankQuantile(of: row, share), .fixed(0)))
      }
      cells.append(.init(Phrase(plusMinus(rank.value, rank.standardError, .fixed(2)))))
      cells.append(.init(percent(result.firstShare(of: row))))
      for band in bands.indices {
        let (share, error) = atLeast(band: band, row: row)
        cells.append(
          error.map { .init(Phrase(plusMinus(share, $0, .percent(1)))) }
            ?? .init(share, .percent(2)))
      }
      table.append(cells)
    }
    return table
  }

  /// Shares of the ranks, where they are few.
  private func figure(_ listed: ArraySlice<Int>) -> Figure? {
    let rows = Array(listed.prefix(20))
    guard result.hasRankShares, ids.count > 1 else { return nil }
    let ranks = min(ids.count, 8)
    func shares(_ row: Int) -> [Double] {
      let first = (1...ranks).map { result.acceptability(of: row, rank: $0)?.value ?? 0 }
      return ids.count > ranks ? first + [max(0, 1 - first.reduce(0, +))] : first
    }
    let parts =
      (1...ranks).map { Phrase(zh: "第 \($0)", en: "rank \($0)") }
      + (ids.count > ranks ? [Phrase(zh: "更后", en: "later")] : [])
    var data = ReportTable(
      [.text(Phrase(zh: "名称", en: "Name"))] + parts.map { .number($0) })
    for row in rows {
      data.append([.init(names[row])] + shares(row).map { .init($0, .percent(1)) })
    }
    return Figure(
      id: "rank-acceptability",
      title: Phrase(zh: "各名次出现的比例", en: "How often each rank occurs"),
      chart: .stackedShares(
        StackedSharesChart(parts: parts, rows: rows.map { .init(names[$0], shares($0)) })),
      data: data)
  }

  // MARK: Pairs and weights

  private func describePairs(_ listed: ArraySlice<Int>, in document: inout ReportDocument) {
    let rows = Array(listed.prefix(12))
    guard rows.count > 1 else { return }
    let pairs = rows.flatMap { row in rows.map { (row: row, other: $0) } }
    let exact = study.exactWinning(pairs)
    guard exact != nil || result.winning(rows[0], over: rows[1]) != nil else { return }
    document.heading(Phrase(zh: "两两比较", en: "Head to head"), level: 2)
    document.paragraph(
      ReportText(
        exact != nil
          ? Phrase(
            zh: "行胜过列的概率，精确计算。", en: "The probability that the row beats the column, exact.")
          : Phrase(
            zh: "行胜过列的抽样比例。", en: "Share of the draws in which the row beats the column.")))
    var table = ReportTable(
      [.text(Phrase(zh: "名称", en: "Name"))] + rows.map { .number(names[$0]) })
    for (position, row) in rows.enumerated() {
      var cells: [ReportTable.Cell] = [.init(names[row])]
      for (place, other) in rows.enumerated() {
        let share =
          exact.map { $0[position * rows.count + place] }
          ?? result.winning(row, over: other)?.value
        cells.append(row == other ? .init(Phrase("")) : .init(share, .percent(1)))
      }
      table.append(cells)
    }
    document.table(table)
  }

  private func describeCentralWeights(
    _ listed: ArraySlice<Int>, in document: inout ReportDocument
  ) {
    let leaves = study.subject.weights.leaves.indices
    let rows = listed.prefix(12).filter { result.firstShare(of: $0).value >= 0.01 }
    guard !rows.isEmpty, leaves.count > 1, study.assumptions.weights != .fixed else { return }
    document.heading(
      Phrase(zh: "排第一时的平均权重", en: "Central weights: the mean weights of those who come first"),
      level: 2)
    var table = ReportTable(
      [.text(Phrase(zh: "指标", en: "Indicator"))] + rows.map { .number(names[$0]) })
    let central = rows.map { result.centralWeights(of: $0) }
    for leaf in leaves {
      table.append([.init(leafName(leaf))] + central.map { .init($0?[at: leaf], .percent(1)) })
    }
    document.table(table)
  }

  // MARK: Indices and removals

  private func describeIndices(in document: inout ReportDocument) {
    guard let indices else { return }
    document.heading(
      Phrase(zh: "哪个假设最重要（Sobol 指数）", en: "Which assumption matters (Sobol indices)"), level: 2)
    let outputs: [(Phrase, SobolIndices?)] = [
      (Phrase(zh: "名次平均变动", en: "Average rank shift"), indices.averageRankShift),
      (Phrase(zh: "第一名易手", en: "Another first"), indices.otherFirst),
      (Phrase(zh: "平均得分", en: "Mean score"), indices.meanScore),
      (Phrase(zh: "等级变动比例", en: "Share of changed bands"), indices.bandChanges),
      (Phrase(zh: "该客户得分", en: "The customer's score"), indices.score),
    ]
    for (name, found) in outputs {
      guard let found else { continue }
      document.heading(name, level: 3)
      guard let first = found.first, let total = found.total else {
        document.paragraph(
          ReportText(Phrase(zh: "不随这些假设变化。", en: "It does not vary with the assumptions.")))
        continue
      }
      var table = ReportTable([
        .text(Phrase(zh: "输入", en: "Input")), .number(Phrase(zh: "一阶", en: "First order")),
        .number(Phrase(zh: "总", en: "Total")),
        .number(Phrase(zh: "总，95 % 区间", en: "Total, 95 % interval")),
      ])
      for (position, input) in indices.inputs.enumerated() {
        let interval = total[position].interval
        table.append([
          .init(input.phrase(nodeNames)), .init(first[position].value, .fixed(3)),
          .init(total[position].value, .fixed(3)),
          .init(
            Phrase(
              "\(NumberForm.fixed(3).text(interval.lowerBound)) … "
                + NumberForm.fixed(3).text(interval.upperBound))),
        ])
      }
      document.table(table)
    }
  }

  private func describeRemovals(in document: inout ReportDocument) {
    guard let removals else { return }
    document.heading(
      Phrase(zh: "逐个去掉指标", en: "Every indicator left out in turn"), level: 2)
    var table = ReportTable([
      .text(Phrase(zh: "去掉", en: "Without")), .number("τ-b"),
      .number(Phrase(zh: "逆序对", en: "Reversed pairs")),
      .number(Phrase(zh: "最大名次变动", en: "Largest shift")),
      .number(Phrase(zh: "平均名次变动", en: "Mean shift")),
      .text(Phrase(zh: "第一名", en: "First")),
      .number(Phrase(zh: "与总分相关", en: "Correlation with total")),
      .number(Phrase(zh: "与其余相关", en: "With the rest")),
    ])
    for removal in removals {
      table.append([
        .init(leafName(removal.leaf)), .init(removal.agreement.tauB, .fixed(3)),
        .init(removal.agreement.pairs.discordant), .init(removal.largestRankShift),
        .init(removal.meanRankShift, .fixed(2)),
        .init(
          removal.firstChanges ? Phrase(zh: "易手", en: "changes") : Phrase(zh: "不变", en: "stays"),
          removal.firstChanges ? .caution : .plain),
        .init(removal.correlationWithTotal, .fixed(3)),
        .init(removal.correlationWithRest, .fixed(3)),
      ])
    }
    document.table(table)
  }
}
