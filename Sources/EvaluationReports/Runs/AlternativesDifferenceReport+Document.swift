import BilingualText
import IndicatorEvaluation
public import ReportForms

extension AlternativesDifferenceReport {
  /// The report for people.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.difference(
      [before, after].map { side in
        let count = side.result.alternatives.count
        return (
          side.run, Phrase(zh: "\(count) 个方案", en: Phrase.counted(count, "alternative"))
        )
      })
    document.heading(Phrase(zh: "什么变了", en: "What is different"), level: 2)
    document.list(causes.map { ReportText($0) })
    if let table = ReportTable.changedWeights(nodes, name: { name($0) }) { document.table(table) }
    document.heading(Phrase(zh: "总权重为何变化", en: "Why priorities changed"), level: 2)
    document.table(table)
    document.paragraph(
      ReportText(
        Phrase(
          zh: "比较、权重两部分相加等于变化；每部分是两者先后变化的两种次序的平均（Shapley 值）。",
          en:
            "Comparisons and weights add up to the change; each is the mean over both orders in which the two can change (Shapley value)."
        ), .muted))
    list(attribution.arrived, Phrase(zh: "新增", en: "Came"), after, into: &document)
    list(attribution.departed, Phrase(zh: "离开", en: "Went"), before, into: &document)
    return document
  }

  private var causes: [Phrase] {
    var sentences = before.run.changedSources(to: after.run)
    if !nodes.isEmpty {
      sentences.append(
        Phrase(
          zh: "权重：\(nodes.count) 个节点不同",
          en: "weights: \(Phrase.counted(nodes.count, "node")) differ"))
    }
    let changed = changedCriteria
    if !changed.isEmpty {
      sentences.append(
        Phrase(zh: "方案比较不同的准则：", en: "alternatives compare otherwise under ")
          + changed.map { name($0) }.listed)
    }
    return sentences.isEmpty
      ? [Phrase(zh: "文件、权重和方案比较都没有变化。", en: "Files, weights and comparisons are the same.")]
      : sentences
  }

  private var hasRest: Bool { attribution.changes.contains { $0.rest != 0 } }

  private var table: ReportTable {
    var table = ReportTable(
      [
        .text(Phrase(zh: "方案", en: "Alternative")), .text(Phrase(zh: "名次", en: "Rank")),
        .number(Phrase(zh: "原总权重", en: "Before")), .number(Phrase(zh: "现总权重", en: "Now")),
        .number(Phrase(zh: "变化", en: "Change")),
        .number(Phrase(zh: "比较", en: "Comparisons")), .number(Phrase(zh: "权重", en: "Weights")),
      ] + (hasRest ? [.number(Phrase(zh: "其他", en: "Other"))] : []))
    for change in ranking {
      let scores = [before.score(change.before), after.score(change.after)]
      let ranks = scores.map { $0.map { "\($0.rank)" } ?? NumberText.absent }
      table.append(
        [
          .init(after.alternativeName(change.after)),
          .init(Phrase(ranks[0] == ranks[1] ? ranks[1] : "\(ranks[0]) → \(ranks[1])")),
        ]
          + scores.map { .init($0?.priority, .fixed(4)) }
          + [.init(Phrase(signed(change.change)), change.change < 0 ? .bad : .plain)]
          + ([change.comparisons, change.weights] + (hasRest ? [change.rest] : [])).map {
            .init(Phrase(signed($0)))
          })
    }
    return table
  }

  private func signed(_ value: Double) -> String { NumberText.signed(value, decimals: 4) }

  private func list(
    _ positions: [Int], _ title: Phrase, _ side: KeptRanking, into document: inout ReportDocument
  ) {
    guard !positions.isEmpty else { return }
    let shown = positions.map { position in
      side.alternativeName(position)
        + Phrase(" (\(NumberText.fixed(side.score(position)?.priority, decimals: 4)))")
    }
    document.paragraph(ReportText(title + Phrase(zh: "：", en: ": ") + shown.listed))
  }
}
