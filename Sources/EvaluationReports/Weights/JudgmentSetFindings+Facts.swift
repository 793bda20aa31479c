import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension JudgmentSetFindings {
  /// Consistency and how it was found.
  var facts: [Fact] {
    let solution = solved.solution
    let consistency = solution.consistency
    var facts = [Fact(Phrase(zh: "标度", en: "Scale"), Phrase(solved.set.scale.name))]
    if solution.experts.count == 1, let expert = solution.experts.first, !expert.expert.isEmpty {
      let name = names.expert(expert.expert)
      facts.append(
        Fact(
          Phrase(zh: "专家", en: "Expert"),
          name == Phrase(expert.expert) ? name : name.remark(Phrase(expert.expert))))
    }
    if solution.experts.count > 1 {
      facts.append(Fact(Phrase(zh: "专家权重", en: "Experts' weights"), expertWeightsPhrase))
    }
    facts += [
      Fact("λ_max", Phrase(NumberText.significant(consistency.lambdaMax))),
      Fact("CI", Phrase(NumberText.fixed(consistency.index, decimals: 4))),
      Fact("RI", consistency.randomIndex.phrase),
      Fact("CR", consistency.sentence.text, consistency.sentence.tone),
      Fact(Phrase(zh: "误差界", en: "Error bounds"), solution.priorities.certificate.phrase),
      Fact(Phrase(zh: "求解", en: "Solver"), solution.priorities.solution.phrase),
    ]
    if solution.rules.method != .eigenvector {
      facts.append(
        Fact(
          Phrase(zh: "λ_max 近似值", en: "λ_max, estimated"),
          Phrase(NumberText.significant(solution.priorities.lambdaEstimate))
            .remark(Phrase(zh: "(Aw)_i/w_i 的平均", en: "mean of (Aw)_i/w_i"))))
      let estimate = solution.estimatedConsistency
      facts.append(
        Fact(
          Phrase(zh: "CR（按 λ_max 近似值）", en: "CR, by the estimate"),
          Phrase(NumberText.fixed(estimate.ratio, decimals: 4)).remark(
            Phrase("CI = \(NumberText.fixed(estimate.index, decimals: 4))"))))
    }
    return facts
  }

  /// Where the experts' weights come from, with the shares that they make.
  private var expertWeightsPhrase: Phrase {
    let solution = solved.solution
    let shares =
      solution.experts.count <= 12
      ? solution.experts.map {
        Phrase("\($0.expert) \(NumberText.percent($0.weight))")
      }.listed
      : Phrase(
        zh: "共 \(solution.experts.count) 位",
        en: "\(Phrase.counted(solution.experts.count, "expert"))")
    return
      (solved.set.expertWeights == .own
      ? Phrase(zh: "本组判断单独设定", en: "set for these judgments")
      : Phrase(zh: "沿用模型中的专家权重", en: "those of the model")).remark(shares)
  }

  /// What is missing, who did not answer, whose judgments hang apart.
  ///
  /// - Parameter limit: how many of very many experts are named; 0 for all.
  func remarks(limit: Int) -> [ReportText] {
    let solution = solved.solution
    var remarks: [ReportText] = []
    if !solution.missing.isEmpty {
      let pairs = pairs(solution.missing)
      remarks.append(
        ReportText(Phrase(zh: "无人判断：\(pairs.zh)", en: "Judged by nobody: \(pairs.en)"), .caution))
    }
    for expert in listedExperts(limit: limit) {
      if solution.experts.count > 1, !expert.missing.isEmpty {
        let pairs = pairs(expert.missing)
        remarks.append(
          ReportText(
            Phrase(
              zh: "\(expert.expert) 未判断：\(pairs.zh)",
              en: "Not judged by \(expert.expert): \(pairs.en)")))
      }
      if expert.components.count > 1 {
        let groups = expert.components.map { group in
          let listed = group.map { items.name($0) }.listed
          return Phrase(zh: "{\(listed.zh)}", en: "{\(listed.en)}")
        }.joined(separator: " | ")
        remarks.append(
          ReportText(
            Phrase(
              zh: "\(expert.expert) 的判断不连通，无法单独得出权重：\(groups.zh)",
              en: "\(expert.expert)'s judgments do not connect all items: \(groups.en)"),
            .caution))
      }
    }
    if !unanswered.isEmpty {
      let who = unanswered.map { Phrase($0) }.listed
      var remark = Phrase(zh: "未作答：\(who.zh)", en: "No answer from \(who.en)")
      // Weights set for these judgments are those of whoever judged.
      if !solved.set.auditOnly, solved.set.expertWeights == .inherited, leavesShare {
        remark += Phrase(zh: "；其份额按比例分给已作答的专家", en: "; the share goes to those who answered")
      }
      remarks.append(ReportText(remark, .caution))
    }
    if !solution.priorities.solution.converged {
      remarks.append(
        ReportText(
          Phrase(
            zh: "迭代未收敛，权重不可靠", en: "The iteration did not converge: do not rely on the weights"),
          .bad))
    }
    return remarks
  }
}
