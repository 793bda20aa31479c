import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension JudgmentSetFindings {
  var title: Phrase {
    let name = Phrase(zh: "判断矩阵 \(solved.set.id)", en: "Judgment set \(solved.set.id)")
    if solved.set.auditOnly {
      return name.remark(Phrase(zh: "仅审核，不参与计算", en: "audit only, gives no weights"))
    }
    return node.map { name.remark($0) } ?? name
  }

  /// Weights of the items.
  var itemTable: ReportTable {
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Item")), .text(Phrase(zh: "编号", en: "Id")),
      .number(Phrase(zh: "权重", en: "Weight")), .number(Phrase(zh: "占比", en: "Share")),
    ])
    for (index, id) in solved.set.items.enumerated() {
      let weight = solved.solution.priorities.weights[at: index]
      table.append([
        .init(items.name(index)), .init(Phrase(id), .muted),
        .init(weight, .fixed(4)),
        .init(weight, .percent(2)),
      ])
    }
    return table
  }

  /// The group and every expert, a line each; the columns of weights are named by the items' ids.
  func expertTable(_ listed: [ExpertSolution]) -> ReportTable {
    var table = ReportTable(
      [
        .text(Phrase(zh: "专家", en: "Expert")), .text(Phrase(zh: "姓名", en: "Name")),
        .number(Phrase(zh: "份额", en: "Share")), .number(Phrase(zh: "缺失", en: "Missing")),
        .number("λ_max"), .number("CR"), .text(Phrase(zh: "一致性", en: "Consistency")),
      ] + solved.set.items.map { .number(Phrase($0)) })
    let solution = solved.solution
    table.append(
      row(
        [.init(Phrase(zh: "群体", en: "group"), .strong), "", "100.00%"], solution.missing.count,
        solution.consistency, solution.priorities))
    for expert in listed {
      let name = names.expert(expert.expert)
      table.append(
        row(
          [
            .init(Phrase(expert.expert)), .init(name == Phrase(expert.expert) ? "" : name),
            .init(expert.weight, .percent(2)),
          ], expert.missing.count, expert.consistency, expert.priorities))
    }
    return table
  }

  private func row(
    _ head: [ReportTable.Cell], _ missing: Int, _ consistency: Consistency?,
    _ priorities: Priorities?
  ) -> [ReportTable.Cell] {
    let verdict = consistency?.verdict ?? ReportText(Phrase(zh: "判断不连通", en: "not connected"), .bad)
    return head
      + [
        .init(missing),
        .init(consistency?.lambdaMax, .fixed(4)),
        .init(consistency?.ratio, .fixed(4)),
        .init(verdict.text, verdict.tone),
      ]
      + solved.set.items.indices.map {
        .init(priorities?.weights[at: $0], .fixed(4))
      }
  }
}
