import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension ReportDocument {
  /// Consensus, who stands apart, who moves the group, which camps there are.
  mutating func diagnostics(of group: GroupFindings, _ set: AnalysedSet) {
    heading(Phrase(zh: "群体诊断", en: "The group"), level: 4)
    facts([
      consensus(
        Phrase(zh: "共识 S*（现行式，等权）", en: "Consensus S* (current form, equal weights)"), group.current
      ),
      consensus(
        Phrase(zh: "共识 S*（2013 式，等权）", en: "Consensus S* (2013 form, equal weights)"),
        group.original),
      consensus(Phrase(zh: "共识 S*（按专家权重）", en: "Consensus S* (experts' weights)"), group.weighted),
      Fact(
        Phrase(zh: "相对同质性 S", en: "Relative homogeneity S"),
        Phrase(NumberText.percent(group.current.homogeneity, decimals: 1))),
      Fact(
        Phrase(zh: "熵 α / β / γ", en: "Entropies α / β / γ"),
        Phrase(
          [group.current.alphaEntropy, group.current.betaEntropy, group.current.gammaEntropy]
            .map { NumberText.fixed($0, decimals: 4) }.joined(separator: " / "))),
      Fact(
        Phrase(zh: "群体 CR", en: "The group's CR"), set.groupConsistency.sentence.text,
        set.groupConsistency.sentence.tone),
    ])
    table(memberTable(group, set))
    var remarks = group.analysis.members.filter(\.isOutlying).map { member in
      ReportText(
        Phrase(
          zh: "\(member.expert) 的意见明显偏离其他专家",
          en: "\(member.expert) stands well apart from the others"), .caution)
    }
    if !group.analysis.withoutWeights.isEmpty {
      let who = group.analysis.withoutWeights.map { Phrase($0) }.listed
      remarks.append(
        ReportText(
          Phrase(
            zh: "判断不连通、没有个人权重：\(who.zh)",
            en: "Without weights of their own, because not connected: \(who.en)"), .caution))
    }
    list(remarks)
    guard group.analysis.clusters.count > 1 else {
      return paragraph(
        ReportText(Phrase(zh: "没有明显的意见分组。", en: "There are no distinct camps of opinion."), .muted))
    }
    paragraph(ReportText(Phrase(zh: "意见分组：", en: "Camps of opinion:")))
    list(group.analysis.clusters.map { ReportText(camp($0, set.items)) })
  }

  private func consensus(_ name: Phrase, _ consensus: Consensus) -> Fact {
    Fact(
      name,
      Phrase(NumberText.percent(consensus.indicator, decimals: 1)).remark(consensus.level.phrase))
  }

  private func memberTable(_ group: GroupFindings, _ set: AnalysedSet) -> ReportTable {
    var table = ReportTable(
      [
        .text(Phrase(zh: "专家", en: "Expert")), .number("CR"),
        .number(Phrase(zh: "与他人距离", en: "Distance")), .number(Phrase(zh: "稳健离差", en: "Deviation")),
        .number(Phrase(zh: "缺席时最大变化", en: "Shift without")),
        .number(Phrase(zh: "名次变动", en: "Rank changes")),
      ] + set.items.labels.map { .number($0 + Phrase(zh: "（缺席）", en: " (without)")) })
    for member in group.analysis.members {
      let name = set.names.expert(member.expert)
      table.append(
        [
          .init(name, member.isOutlying ? .caution : .plain),
          .init(member.ratio, .fixed(4)),
          .init(member.distance, .fixed(4)),
          .init(member.deviation, .fixed(2)),
          .init(
            Phrase(
              member.groupWithout == nil
                ? NumberText.absent : NumberText.fixed(member.largestShift, decimals: 4))),
          .init(
            Phrase(member.groupWithout == nil ? NumberText.absent : "\(member.rankChanges)")),
        ]
          + set.items.ids.indices.map {
            .init(member.groupWithout?[at: $0], .fixed(4))
          })
    }
    return table
  }

  private func camp(_ camp: GroupAnalysis.Cluster, _ items: ItemNames) -> Phrase {
    let who = camp.experts.map { Phrase($0) }.listed
    let weights = camp.weights.enumerated().map { position, weight in
      items.name(position) + Phrase(" " + NumberText.fixed(weight, decimals: 4))
    }.listed
    let consensus = NumberText.percent(camp.consensus.indicator, decimals: 1)
    return Phrase(
      zh: "{\(who.zh)}：\(weights.zh)；S* = \(consensus)",
      en: "{\(who.en)}: \(weights.en); S* = \(consensus)")
  }
}
