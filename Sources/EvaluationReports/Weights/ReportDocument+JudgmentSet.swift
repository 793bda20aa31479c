import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension ReportDocument {
  /// All sets; those that give no weights stand apart, after the others.
  ///
  /// - Parameter experts: how many of very many experts are listed; 0 for all.
  mutating func judgmentSets(
    _ findings: [JudgmentSetFindings], _ detail: ReportDetail, experts: Int = 10
  ) {
    let (audits, others) = (
      findings.filter(\.solved.set.auditOnly), findings.filter { !$0.solved.set.auditOnly }
    )
    for finding in others + audits { judgmentSet(finding, detail, experts) }
  }

  /// One judgment set: its consistency, its weights, every expert, the judgments to look at.
  private mutating func judgmentSet(
    _ finding: JudgmentSetFindings, _ detail: ReportDetail, _ limit: Int
  ) {
    let solution = finding.solved.solution
    let isGroup = solution.experts.count > 1
    heading(finding.title, level: 2)
    facts(finding.facts)
    table(finding.itemTable)
    let listed = finding.listedExperts(limit: limit)
    if listed.count < solution.experts.count {
      table(finding.spreadTable)
      paragraph(ReportText(finding.expertsSentence(listed: listed.count)))
    }
    if isGroup { table(finding.expertTable(listed)) }
    if detail.drawsFigures, let matrix = finding.matrixFigure { figure(matrix) }
    list([finding.excludedRemark].compactMap { $0 } + finding.remarks(limit: limit))

    if !finding.extremes.isEmpty {
      paragraph(
        ReportText(
          Phrase(
            zh: "最强的判断，供核对方向（若读来相反，则表格的行列方向填反）：",
            en: "The strongest judgments; if they read the wrong way round, so was the table:")))
      list(
        finding.extremes.map { expert, judgment in
          let speaker = expert.isEmpty ? "" : Phrase(zh: "\(expert)：", en: "\(expert): ")
          return ReportText(speaker + judgment.words(finding.items))
        })
    }
    if !solution.consistency.isAcceptable {
      advice(
        solution.advice, of: isGroup ? Phrase(zh: "群体", en: "group") : nil, finding)
    }
    for expert in listed where isGroup {
      guard let consistency = expert.consistency, !consistency.isAcceptable else { continue }
      advice(expert.advice, of: Phrase(expert.expert), finding)
    }
  }

  private mutating func advice(
    _ advice: [RevisionAdvice], of who: Phrase?, _ finding: JudgmentSetFindings
  ) {
    guard !advice.isEmpty else { return }
    let whose = who.map { Phrase(zh: "\($0.zh)；", en: "\($0.en); ") } ?? ""
    paragraph(
      ReportText(
        Phrase(
          zh: "对一致性影响最大的判断（\(whose.zh)每条均假定其余判断不变）：",
          en:
            "Judgments that matter most for consistency (\(whose.en)each with all others unchanged):"
        ), .caution))
    list(advice.map { ReportText($0.words(finding.items)) })
  }
}
