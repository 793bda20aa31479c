import BilingualText
import IndicatorEvaluation
import ReportForms

extension ReportDocument {
  /// Weight and mean score of each indicator and, where two periods are compared, its share of the
  /// change.
  mutating func indicators(_ index: EvaluationIndex, _ totals: EvaluationTotals) {
    guard !index.leaves.isEmpty, totals.rows > 0 else { return }
    let comparison = index.result.comparison
    heading(
      comparison == nil
        ? Phrase(zh: "各指标", en: "Indicators")
        : Phrase(zh: "各指标及其对变化的贡献", en: "Indicators and their share of the change"), level: 2)
    if let comparison, let driver = index.driver(comparison.overall) {
      paragraph(ReportText(driver))
    }
    table(index.indicatorTable(totals))
  }
}

extension EvaluationIndex {
  fileprivate func indicatorTable(_ all: EvaluationTotals) -> ReportTable {
    let comparison = result.comparison
    let score = Phrase(zh: "平均分", en: "Mean score")
    let groups = comparison.map { [$0.overall] + $0.classes } ?? []
    var table = ReportTable(
      [
        .text(Phrase(zh: "指标", en: "Indicator")), .text(Phrase(zh: "编号", en: "Id")),
        .number(Phrase(zh: "权重", en: "Weight")),
      ] + (periods.isEmpty ? [.number(score)] : periods.map { .number(score.remark($0)) })
        + groups.enumerated().flatMap { position, group -> [ReportTable.Column] in
          guard position > 0 else {
            return [
              .number(Phrase(zh: "贡献（分）", en: "Contribution")),
              .number(Phrase(zh: "占变化", en: "Share")),
            ] + (group.availabilityChanged > 0 ? Self.partColumns : [])
          }
          let name = group.customerClass.flatMap { classes[at: $0] } ?? "-"
          return [.number(Phrase(zh: "贡献", en: "Contribution").remark(name))]
        })
    for leaf in leaves.indices {
      let id = leafID(leaf)
      var row: [ReportTable.Cell] = [
        .init(names.item(id)), .init(Phrase(id), .muted),
        .init(nodes[leaves[leaf]].global, .percent(2)),
      ]
      for period in all.periods {
        row.append(
          .init(period.leafMeans[at: leaf] ?? .nan, .fixed(2)))
      }
      for (position, group) in groups.enumerated() {
        let points = group.contributions[at: leaf]
        row.append(.init(points, .signed(2)))
        if position == 0 {
          row.append(.init(group.share(leaf), .percent(1)))
          if group.availabilityChanged > 0 {
            row += [group.valuePart(leaf), group.availability[leaf]].map { .init($0, .signed(2)) }
          }
        }
      }
      table.append(row)
    }
    if !groups.isEmpty { table.append(totals(groups)) }
    return table
  }

  private static var partColumns: [ReportTable.Column] {
    [
      .number(Phrase(zh: "其中：数值变化", en: "Of it: values")),
      .number(Phrase(zh: "其中：数据增减", en: "Of it: availability")),
    ]
  }

  /// The shares of the change sum to the change of the mean.
  private func totals(_ groups: [GroupComparison]) -> [ReportTable.Cell] {
    let blanks = [ReportTable.Cell](repeating: "", count: 2 + max(1, periods.count))
    var row: [ReportTable.Cell] = [.init(Phrase(zh: "合计", en: "Total"), .strong)] + blanks
    for (position, group) in groups.enumerated() {
      row.append(.init(group.meanChange, .signed(2), .strong))
      guard position == 0 else { continue }
      row.append("")
      if group.availabilityChanged > 0 {
        row += [group.valueChange, group.availabilityChange].map { .init($0, .signed(2), .strong) }
      }
    }
    return row
  }

  /// Which indicator's values moved the mean most.
  fileprivate func driver(_ group: GroupComparison) -> Phrase? {
    guard group.contributions.count == leaves.count else { return nil }
    let leaf = leaves.indices.max { abs(group.valuePart($0)) < abs(group.valuePart($1)) }
    guard let leaf, group.valuePart(leaf) != 0, group.valuePart(leaf).isFinite else { return nil }
    let points = group.valuePart(leaf)
    let name = names.item(leafID(leaf))
    let text = NumberText.signed(points, decimals: 2)
    let change = NumberText.signed(group.meanChange, decimals: 2)
    return Phrase(
      zh: "影响最大的指标是\(name.zh)：平均分变化 \(change) 分中占 \(text) 分。",
      en: "\(name.en) mattered most: \(text) of the mean change of \(change).")
  }
}

extension GroupComparison {
  /// A leaf's share of the mean change; nil where the mean hardly changed.
  func share(_ leaf: Int) -> Double? {
    guard let points = contributions[at: leaf], abs(meanChange) > 1e-9 else { return nil }
    return points / meanChange
  }
}
