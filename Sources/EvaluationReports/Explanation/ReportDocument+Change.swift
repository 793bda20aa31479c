import BilingualText
import IndicatorEvaluation
import ReportForms

extension ReportDocument {
  /// What changed between the compared periods, the indicator that mattered most first.
  mutating func change(_ change: CustomerChange, _ report: ExplanationReport) {
    let index = report.index
    let before = report.explanation.periods.first { $0.row == change.baselineRow }
    let after = report.explanation.periods.first { $0.row == change.currentRow }
    let names = (before.flatMap { report.periodName($0) }, after.flatMap { report.periodName($0) })
    heading(
      Phrase(
        zh: "\(names.1?.zh ?? "当期")与\(names.0?.zh ?? "基期")相比",
        en: "\(names.1?.en ?? "Current") against \(names.0?.en ?? "baseline")"), level: 2)
    paragraph(ReportText(change.sentence(before, after), change.change < 0 ? .bad : .plain))

    let then = before.map { report.leaves($0) } ?? []
    let now = after.map { report.leaves($0) } ?? []
    let leaves = index.leaves.indices.filter { change.contributions.indices.contains($0) }
    let order = leaves.filter { change.valuePart($0) != 0 }.sorted {
      abs(change.valuePart($0)) > abs(change.valuePart($1))
    }
    list(
      order.map { leaf in
        let node = index.leaves[leaf]
        return ReportText(
          change.sentence(
            leaf, index.names.item(index.leafID(leaf)), then.first { $0.node.node == node },
            now.first { $0.node.node == node }))
      })
    if !change.availability.isEmpty {
      paragraph(ReportText(change.availabilitySentence))
      let affected = leaves.filter { change.availabilityPart($0) != 0 }.sorted {
        abs(change.availabilityPart($0)) > abs(change.availabilityPart($1))
      }
      list(
        affected.map { leaf in
          let node = index.leaves[leaf]
          return ReportText(
            change.availabilitySentence(
              leaf, index.names.item(index.leafID(leaf)), then.first { $0.node.node == node },
              now.first { $0.node.node == node }))
        })
    }
    let same = index.leaves.indices.filter { change.contributions[at: $0] == 0 }
    if !same.isEmpty {
      let listed = same.map { index.names.item(index.leafID($0)) }.listed
      paragraph(
        ReportText(Phrase(zh: "无变化：\(listed.zh)", en: "Without effect: \(listed.en)"), .muted))
    }
  }
}

extension CustomerChange {
  fileprivate func sentence(_ before: PeriodExplanation?, _ after: PeriodExplanation?) -> Phrase {
    let scores = [before, after].map { NumberText.fixed($0?.score, decimals: 2) }
    let ranks = [before, after].map { $0?.rank.map { "\($0.rank)" } ?? NumberText.absent }
    let signed = NumberText.signed(change, decimals: 2)
    let verb =
      change > 0
      ? Phrase(zh: "升至", en: "rose from")
      : change < 0 ? Phrase(zh: "降至", en: "fell from") : Phrase(zh: "变为", en: "went from")
    let rank =
      rankGain == 0
      ? Phrase(zh: "名次仍为第 \(ranks[1])", en: "the rank is still \(ranks[1])")
      : Phrase(
        zh: "名次由第 \(ranks[0]) 变为第 \(ranks[1])", en: "the rank went from \(ranks[0]) to \(ranks[1])")
    let values = NumberText.signed(valueChange, decimals: 2)
    let part =
      availability.isEmpty
      ? "" : Phrase(zh: "数值变化使总分 \(values)。", en: " Changed values did \(values).")
    return Phrase(
      zh: "得分由 \(scores[0]) \(verb.zh) \(scores[1])（\(signed)），\(rank.zh)。\(part.zh)各指标的作用，由大到小：",
      en:
        "The score \(verb.en) \(scores[0]) to \(scores[1]) (\(signed)), \(rank.en).\(part.en) What did it, the largest part first:"
    )
  }

  /// The part of the change that is no change of values.
  fileprivate var availabilitySentence: Phrase {
    let part = NumberText.signed(availabilityChange, decimals: 2)
    return Phrase(
      zh: "数据新增或缺失使总分 \(part)，这不是好转或变差；同级指标的权重随之变化：",
      en:
        "Data that became or ceased to be available did \(part), which is neither better nor worse; the weights of their siblings changed with them:"
    )
  }

  fileprivate func availabilitySentence(
    _ leaf: Int, _ name: Phrase, _ before: LeafExplanation?, _ after: LeafExplanation?
  ) -> Phrase {
    let part = NumberText.signed(availabilityPart(leaf), decimals: 2)
    let isThere = [before, after].map { $0?.measurement.value != nil }
    let reason =
      switch (isThere[0], isThere[1]) {
      case (false, true): Phrase(zh: "新有数据", en: "has data now")
      case (true, false): Phrase(zh: "不再有数据", en: "has no data any more")
      default:
        [before, after].map { NumberText.percent($0?.weight) }.pairedWeights
      }
    return Phrase(
      zh: "\(name.zh)：\(reason.zh)，使总分 \(part)", en: "\(name.en): \(reason.en), total \(part)")
  }

  fileprivate func sentence(
    _ leaf: Int, _ name: Phrase, _ before: LeafExplanation?, _ after: LeafExplanation?
  ) -> Phrase {
    let points = valuePart(leaf)
    let part = NumberText.signed(points, decimals: 2)
    let share =
      abs(change) > 1e-9
      ? Phrase(
        zh: "（占 \(NumberText.percent(points / change, decimals: 1))）",
        en: " (\(NumberText.percent(points / change, decimals: 1)))") : ""
    let none = Phrase(zh: "无数据", en: "no data")
    let values = [before, after].map { $0?.value ?? none }
    let scores = [before, after].map { NumberText.fixed($0?.node.score, decimals: 2) }
    // The same score may count for more or less than before where other data are missing.
    let weights = [before, after].map { leaf in
      NumberText.percent(leaf.flatMap { $0.isLinear && $0.node.score != nil ? $0.weight : nil })
    }
    let weight =
      weights[0] == weights[1] || weights.contains(NumberText.absent)
      ? ""
      : Phrase(
        zh: "，权重 \(weights[0]) → \(weights[1])", en: ", weight \(weights[0]) → \(weights[1])")
    return Phrase(
      zh:
        "\(name.zh)：\(values[0].zh) → \(values[1].zh)，得分 \(scores[0]) → \(scores[1])\(weight.zh)，使总分 \(part)\(share.zh)",
      en:
        "\(name.en): \(values[0].en) → \(values[1].en), score \(scores[0]) → \(scores[1])\(weight.en), total \(part)\(share.en)"
    )
  }
}

extension [String] {
  /// Two weights, before and after.
  fileprivate var pairedWeights: Phrase {
    let text = joined(separator: " → ")
    return Phrase(zh: "权重 \(text)", en: "weight \(text)")
  }
}
