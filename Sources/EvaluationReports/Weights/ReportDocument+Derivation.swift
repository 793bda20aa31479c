import BilingualText
import IndicatorEvaluation
import ObjectiveWeights
import PairwiseComparisons
import ReportForms

extension ReportDocument {
  /// Sources of a node's weights side by side, and what each was computed from.
  mutating func derivation(_ derived: DerivedNode) {
    let name = derived.names.item(derived.node.id)
    heading(
      Phrase(zh: "\(name.zh)：权重的来源", en: "\(name.en): where the weights come from"), level: 2)
    let sources = derived.sources
    if let rule = derived.rule {
      facts([
        Fact(
          Phrase(zh: "组合方式", en: "Combination"),
          Phrase(zh: rule.explanation.zh, en: "\(rule.rawValue), \(rule.explanation.en)"))
      ])
    }
    list(sources.map { ReportText($0.sentence) })
    table(derived.table)
    for source in sources {
      if let objective = source.objective { table(objective.table(names: derived.names)) }
      if let found = source.bestWorst { paragraph(ReportText(found.sentence)) }
      if let found = source.fuzzy { paragraph(ReportText(found.sentence)) }
    }
  }
}

extension DerivedNode {
  fileprivate var table: ReportTable {
    let sources = sources
    let hasIntervals = sources.contains { $0.intervals != nil }
    var columns: [ReportTable.Column] = [.text(Phrase(zh: "下级", en: "Child"))]
    if sources.count > 1 { columns += sources.map { .number($0.phrase) } }
    columns.append(.number(Phrase(zh: "权重", en: "Weight")))
    if hasIntervals {
      columns += [.number(Phrase(zh: "下限", en: "From")), .number(Phrase(zh: "上限", en: "To"))]
    }
    var table = ReportTable(columns)
    for (position, child) in children.enumerated() {
      var row: [ReportTable.Cell] = [.init(names.item(child))]
      if sources.count > 1 {
        row += sources.map { .init($0.derivation.weights[at: position] ?? .nan, .fixed(4)) }
      }
      row.append(.init(derivation.weights[at: position] ?? .nan, .fixed(4)))
      if hasIntervals {
        let interval = sources.lazy.compactMap { $0.intervals?[at: position] }.first
        row += [
          .init(interval?.lowerBound ?? .nan, .fixed(4)),
          .init(interval?.upperBound ?? .nan, .fixed(4)),
        ]
      }
      table.append(row)
    }
    if sources.count > 1, sources.contains(where: { $0.share != nil }) {
      var row: [ReportTable.Cell] = [.init(Phrase(zh: "来源份额", en: "Share of the source"), .muted)]
      row += sources.map { .init($0.share ?? .nan, .fixed(4)) }
      row.append(.init(""))
      if hasIntervals { row += [.init(""), .init("")] }
      table.append(row)
    }
    return table
  }
}

extension DerivedSource {
  fileprivate var sentence: Phrase {
    var text = phrase
    if let basisPhrase { text = text.remark(basisPhrase) }
    guard let share, whole.rule != nil else { return text }
    let percent = NumberText.percent(share, decimals: 1)
    return Phrase(zh: "\(text.zh)，份额 \(percent)", en: "\(text.en), share \(percent)")
  }
}

extension ObjectiveFindings {
  fileprivate func table(names: ModelNames) -> ReportTable {
    let sum = information.reduce(0, +)
    var table = ReportTable([
      .text(
        Phrase(zh: "\(source.method.explanation.zh)：指标", en: "\(source.method.name): indicator")),
      .number(Phrase(zh: "信息量", en: "Information")), .number(Phrase(zh: "占比", en: "Share")),
    ])
    for (leaf, value) in zip(leaves, information) {
      table.append([
        .init(names.item(leaf)), .init(value, .fixed(6)),
        .init(sum > 0 ? value / sum : .nan, .percent(2)),
      ])
    }
    return table
  }
}

extension FuzzyFindings {
  fileprivate var sentence: Phrase {
    switch method {
    case .constrained:
      Phrase(
        zh: "模糊判断（约束法）：上下限为判断范围内全部互反矩阵所给的最小与最大权重；一致性按中值计算",
        en:
          "Fuzzy judgments, constrained: from and to are the least and largest weight over all reciprocal "
          + "matrices inside the judgments; consistency is that of the middle values")
    case .buckley:
      Phrase(
        zh: "模糊判断（Buckley）：忽略判断与其倒数同时变化，区间偏宽（可达三倍）；一致性按中值计算",
        en:
          "Fuzzy judgments, Buckley: a judgment and its inverse are treated as if they moved apart, so "
          + "that intervals are up to three times too wide; consistency is that of the middle values"
      )
    case .chang:
      Phrase(
        zh: "模糊判断（Chang 程度分析）：所得为可能度而非权重，可能为 0；仅用于复现文献；一致性按中值计算",
        en:
          "Fuzzy judgments, extent analysis of Chang: degrees of possibility, which are no weights and "
          + "may be 0; meant to reproduce papers; consistency is that of the middle values")
    }
  }
}

extension BestWorstFindings {
  fileprivate var sentence: Phrase {
    let deviation = NumberText.fixed(deviation, decimals: 4)
    let ratio = NumberText.fixed(consistency.inputRatio, decimals: 4)
    let limit = consistency.threshold.map { NumberText.fixed($0, decimals: 4) }
    let verdict =
      consistency.isAcceptable.map {
        $0
          ? Phrase(zh: "通过，上限 \(limit ?? "")", en: "acceptable, limit \(limit ?? "")")
          : Phrase(zh: "超限，上限 \(limit ?? "")", en: "over the limit \(limit ?? "")")
      } ?? Phrase(zh: "该规模没有上限", en: "no limit is known for this size")
    return Phrase(
      zh: "最优最劣法：偏差 ξ = \(deviation)，输入一致性比例 \(ratio)（\(verdict.zh)）",
      en:
        "Best-worst: deviation ξ = \(deviation), input-based consistency ratio \(ratio) (\(verdict.en))"
    )
  }
}
