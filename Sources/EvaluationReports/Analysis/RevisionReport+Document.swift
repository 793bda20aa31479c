import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension RevisionReport {
  /// The report for people; of more than twenty experts as many as the detail says, the least
  /// consistent first.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    let listed = listedSubjects(limit: detail.limit ?? 0)
    if listed.count < subjects.count {
      let over = subjects.count { !$0.consistency.isAcceptable }
      document.paragraph(
        ReportText(
          Phrase(
            zh: "\(subjects.count) 组判断中 \(over) 组的 CR 超过限值；以下为 CR 最大的 \(listed.count) 组，"
              + "`--experts 0` 列出全部。",
            en:
              "CR of \(over) of \(subjects.count) sets of judgments is over the limit; below are the "
              + "\(listed.count) with the largest CR, `--experts 0` lists all.")))
    }
    for subject in listed { document.revision(of: subject) }
    if subjects.isEmpty {
      document.paragraph(
        ReportText(Phrase(zh: "没有可修改的判断。", en: "There are no judgments to revise.")))
    }
    return document
  }
}

extension RevisionReport {
  /// All of few, else those with the largest CR, the worst first.
  private func listedSubjects(limit: Int) -> [Subject] {
    guard limit > 0, subjects.count > max(limit, JudgmentSetFindings.allListed) else {
      return subjects
    }
    return subjects.indices.sorted { a, b in
      let (x, y) = (subjects[a].consistency.ratio, subjects[b].consistency.ratio)
      return x == y ? a < b : x > y
    }.prefix(limit).map { subjects[$0] }
  }
}

extension ReportDocument {
  fileprivate mutating func revision(of subject: RevisionReport.Subject) {
    let title = Phrase(zh: "判断矩阵 \(subject.set)", en: "Judgment set \(subject.set)")
    heading(subject.expert.isEmpty ? title : title.remark(subject.name), level: 2)
    facts([Fact("CR", subject.consistency.sentence.text, subject.consistency.sentence.tone)])
    if subject.consistency.isAcceptable {
      paragraph(ReportText(Phrase(zh: "无需修改。", en: "Nothing has to change."), .good))
    }
    switch subject.search {
    case .success(let search): smallest(search, subject.items)
    case .failure(let error): trouble(error, subject.items)
    case nil: break
    }
    switch subject.advice {
    case .success(let advice):
      paragraph(
        ReportText(
          Phrase(
            zh: "缺失 \(subject.judged.missingCount) 个判断，补全值随之调整；单个判断的最佳取值：",
            en:
              "\(Phrase.counted(subject.judged.missingCount, "judgment")) missing, filled in anew "
              + "after each change. The best value of single judgments:"), .muted))
      list(advice.map { ReportText($0.words(subject.items.labels)) })
    case .failure(let error): trouble(error, subject.items)
    case nil: break
    }
    switch subject.xuWei {
    case .success(let revision): xuWei(revision, subject.items)
    case .failure(let error): trouble(error, subject.items)
    case nil: break
    }
    switch subject.influences {
    case .success(let influences): influence(influences, subject.items)
    case .failure(let error): trouble(error, subject.items)
    }
  }

  private mutating func smallest(_ search: RevisionSearch, _ items: ItemNames) {
    heading(Phrase(zh: "最少的修改", en: "The fewest changes"), level: 3)
    paragraph(ReportText(search.verdict, search.isProved ? .good : .caution))
    for (number, revision) in search.revisions.enumerated() {
      let after = NumberText.fixed(revision.after.ratio, decimals: 4)
      paragraph(
        ReportText(
          Phrase(
            zh:
              "方案 \(number + 1)：CR \(NumberText.fixed(revision.before.ratio, decimals: 4)) → \(after)；"
              + revision.ranks(items).zh,
            en: "Revision \(number + 1): CR "
              + "\(NumberText.fixed(revision.before.ratio, decimals: 4)) → \(after); "
              + revision.ranks(items).en), .strong))
      list(revision.changes.map { ReportText($0.words(items)) })
    }
  }

  private mutating func xuWei(_ found: XuWeiRevision, _ items: ItemNames) {
    heading("Xu–Wei", level: 3)
    let exponent = NumberText.significant(found.exponent, digits: 6)
    let factor = NumberText.significant(found.largestChange, digits: 4)
    let after = NumberText.fixed(found.revision.after.ratio, decimals: 4)
    let ranks = found.revision.ranks(items)
    paragraph(
      ReportText(
        Phrase(
          zh:
            "全部判断按 a^t (w_i/w_j)^(1−t) 向权重靠拢，t = \(exponent)：CR → \(after)，最大改变 \(factor) 倍；\(ranks.zh)",
          en: "Every judgment moves towards the weights, a^t (w_i/w_j)^(1−t) with t = \(exponent): "
            + "CR → \(after), the largest change is by a factor of \(factor); \(ranks.en)")))
  }

  private mutating func influence(_ influences: [JudgmentInfluence], _ items: ItemNames) {
    heading(Phrase(zh: "各判断的影响", en: "Influence of each judgment"), level: 3)
    var table = ReportTable([
      .text(Phrase(zh: "判断", en: "Judgment")), .number(Phrase(zh: "值", en: "Value")),
      .number(Phrase(zh: "权重所隐含", en: "Implied")), .number("ε (Saaty)"), .number("∂λ_max/∂ln a"),
    ])
    // The sort is stable: of equals the first judgment comes first.
    for influence in influences.sorted(by: { abs($0.slope) > abs($1.slope) }) {
      let judgment = influence.judgment
      table.append([
        .init(
          items.name(judgment.first) + " : " + items.name(judgment.second)),
        .init(judgment.ratio, .ratio),
        .init(influence.impliedRatio, .significant(4)),
        .init(influence.epsilon, .fixed(4)),
        .init(influence.slope, .signed(4)),
      ])
    }
    self.table(table)
  }
}

extension RevisionSearch {
  /// What is proved about the number of changes, and whether a longer search may find fewer.
  var verdict: Phrase {
    isLimited
      ? proved
        + Phrase(
          zh: "（搜索到预算为止；--thorough 继续搜索）",
          en: " (the search ended at its budget; --thorough goes on)")
      : proved
  }

  private var proved: Phrase {
    guard let count = revisions.first?.changes.count else {
      return Phrase(
        zh: "未找到修改方案；至少需要修改 \(lowerBound) 个判断",
        en: "No revision was found; at least \(Phrase.counted(lowerBound, "judgment")) must change")
    }
    return isProved
      ? Phrase(
        zh: "修改 \(count) 个判断即可，已证明不能更少",
        en: "\(Phrase.counted(count, "change")) will do; fewer cannot, which is proved")
      : Phrase(
        zh: "启发式结果：修改 \(count) 个判断；已证明至少需要 \(lowerBound) 个，更少是否可行未知",
        en: "A heuristic: \(Phrase.counted(count, "change")) will do; at least \(lowerBound) are "
          + "proved to be needed, whether fewer than \(count) do is not known")
  }
}

extension Revision {
  /// What the changes do to the ranks.
  func ranks(_ items: ItemNames) -> Phrase {
    let moved = ranksBefore.indices.filter { ranksBefore[$0] != ranksAfter[at: $0] }
    guard !moved.isEmpty else { return Phrase(zh: "排名不变", en: "the ranks stay") }
    let list = moved.map { item in
      items.name(item) + Phrase(" \(ranksBefore[item])→\(ranksAfter[at: item] ?? 0)")
    }.listed
    return Phrase(zh: "排名变化：\(list.zh)", en: "ranks change: \(list.en)")
  }
}

extension Revision.Change {
  /// `A : B  7 → 3`
  func words(_ items: ItemNames) -> Phrase {
    let old = NumberText.ratio(judgment.ratio)
    let new = NumberText.ratio(newRatio)
    return items.name(judgment.first) + " : " + items.name(judgment.second)
      + Phrase("  \(old) → \(new)")
  }
}
