import BilingualText
import IndicatorEvaluation
public import ReportForms

extension ExplanationReport {
  /// The explanation for people, period by period, then what changed.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(
      Phrase(zh: "客户 \(customerName.zh) 得分说明", en: "How customer \(customerName.en) is scored"),
      level: 1)
    var facts = [Fact(Phrase(zh: "评价模型", en: "Model"), index.model.reportTitle)]
    if let name = index.classes[at: explanation.customerClass] {
      facts.append(Fact(Phrase(zh: "类别", en: "Class"), name))
    }
    document.facts(facts)
    if explanation.periods.isEmpty {
      document.paragraph(
        ReportText(Phrase(zh: "没有该客户的数据。", en: "There are no data of this customer.")))
    }
    for period in explanation.periods {
      document.heading(heading(period), level: 2)
      if detail.drawsFigures { document.figures([scoreFigure(period)]) }
      document.list(leaves(period).map { ReportText($0.sentence) })
      document.list(nodeSentences(period).map { ReportText($0) })
      document.list(standing(period))
    }
    if let change = explanation.change {
      document.change(change, self)
      if detail.drawsFigures { document.figures([changeFigure(change)]) }
    }
    return document
  }

  private func heading(_ period: PeriodExplanation) -> Phrase {
    let score = NumberText.fixed(period.score, decimals: 2)
    let total =
      period.score == nil
      ? Phrase(zh: "无得分", en: "no score") : Phrase(zh: "\(score) 分", en: "\(score) points")
    let band =
      index.bands[at: period.band].map {
        Phrase(zh: "，等级“\($0.zh)”", en: ", band \($0.en)")
      } ?? ""
    let name = periodName(period).map { $0 + Phrase(zh: "：", en: ": ") } ?? ""
    return name + total + band
  }

  /// How the scores of the inner nodes come from their children's, the total last.
  private func nodeSentences(_ period: PeriodExplanation) -> [Phrase] {
    let scores = Dictionary(
      period.nodes.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    let inner = index.nodes.indices.filter { !index.nodes[$0].children.isEmpty }
    return (inner.dropFirst() + inner.prefix(1)).compactMap { position in
      guard let node = index.nodes[at: position], let score = scores[position]?.score else {
        return nil
      }
      let parts = node.children.compactMap { child -> String? in
        guard let part = scores[child], let score = part.score else { return nil }
        return NumberText.fixed(score, decimals: 2) + " × "
          + NumberText.percent(part.effectiveWeight)
      }
      let total = NumberText.fixed(score, decimals: 2)
      let name = index.names.item(node.id)
      guard node.aggregation == .arithmetic else {
        let members = node.children.compactMap { scores[$0]?.score }
          .map { NumberText.fixed($0, decimals: 2) }.joined(separator: ", ")
        return Phrase(
          zh: "\(name.zh)：\(members) 的\(node.aggregation.phrase.zh) = \(total)",
          en: "\(name.en): \(node.aggregation.phrase.en) of \(members) = \(total)")
      }
      let sum = parts.joined(separator: " + ")
      return Phrase(zh: "\(name.zh)：\(sum) = \(total)", en: "\(name.en): \(sum) = \(total)")
    }
  }

  /// Band and what is missing to the next, rank, coverage.
  private func standing(_ period: PeriodExplanation) -> [ReportText] {
    var lines: [ReportText] = []
    if let band = period.band, let name = index.bands[at: band] {
      let least = NumberText.significant(index.model.bands[at: band]?.minimum)
      var line = Phrase(zh: "等级“\(name.zh)”：\(least) 分及以上", en: "Band \(name.en): \(least) or more")
      if let next = period.nextBand, let better = index.bands[at: next.band] {
        let gap = NumberText.gap(next.distance)
        let least = NumberText.significant(index.model.bands[at: next.band]?.minimum)
        line += Phrase(
          zh: "；距“\(better.zh)”（\(least) 分）还差 \(gap) 分",
          en: "; \(gap) points short of \(better.en) (\(least))")
      }
      lines.append(ReportText(line))
    }
    if let rank = period.rank {
      var line = Phrase(
        zh: "名次：第 \(rank.rank) 名，共 \(rank.count) 家", en: "Rank \(rank.rank) of \(rank.count)")
      if let own = period.classRank, explanation.customerClass != nil {
        line += Phrase(
          zh: "；同类第 \(own.rank) 名，共 \(own.count) 家",
          en: "; \(own.rank) of \(own.count) in its class")
      }
      lines.append(ReportText(line))
    }
    if !(period.coverage > 1 - 1e-9) {
      let share = NumberText.percent(period.coverage)
      lines.append(
        ReportText(
          Phrase(zh: "有数据的权重占 \(share)", en: "Data cover \(share) of the weight"), .caution))
    }
    return lines
  }
}

extension NumberText {
  /// A distance with two decimals, or with as many as it takes not to read as none.
  fileprivate static func gap(_ value: Double) -> String {
    let usual = fixed(value, decimals: 2)
    return usual == "0.00" && value > 0 ? significant(value, digits: 2) : usual
  }
}
