import BilingualText
import IndicatorEvaluation
import ReportForms

extension EvaluationWarning {
  /// Sentences name no more than these; JSON names all.
  private static let listedCustomers = 20

  /// The warning as a sentence, with what to do about it where that is not plain.
  func phrase(names: ModelNames) -> Phrase {
    switch self {
    case .inconsistent(let set, let expert, let ratio, let limit):
      let cr = NumberText.fixed(ratio, decimals: 4, apartFrom: [limit])
      let limit = NumberText.limit(limit)
      return expert.map {
        Phrase(
          zh: "判断矩阵 \(set) 中专家 \($0) 的一致性比例 CR = \(cr)，超过限值 \(limit)",
          en:
            "In judgment set \(set) the judgments of expert \($0) have CR = \(cr), over the limit \(limit)"
        )
      }
        ?? Phrase(
          zh: "判断矩阵 \(set) 的一致性比例 CR = \(cr)，超过限值 \(limit)，建议重新审视判断",
          en:
            "Judgment set \(set) has CR = \(cr), over the limit \(limit); the judgments should be reviewed"
        )
    case .constantIndicator(let indicator, let period):
      let name = names.item(indicator).remark(Phrase(indicator))
      return period.map {
        Phrase(
          zh: "\(name.zh)在评价期 \($0) 内取值全部相同，相对评分一律为 50 分",
          en:
            "\(name.en) has the same value everywhere in period \($0): under its relative rule every score is 50"
        )
      }
        ?? Phrase(
          zh: "\(name.zh)取值全部相同，相对评分一律为 50 分",
          en: "\(name.en) has the same value everywhere: under its relative rule every score is 50")
    case .onePeriodOnly(let customers):
      let rest = customers.count - Self.listedCustomers
      let more = rest > 0 ? Phrase(zh: "，另有 \(rest) 家", en: " and \(rest) more") : ""
      let ids = customers.prefix(Self.listedCustomers).map { Phrase($0) }.listed + more
      return Phrase(
        zh: "\(customers.count) 家客户仅在一个评价期有得分，未参与比较：\(ids.zh)",
        en:
          "\(Phrase.counted(customers.count, "customer")) scored in one period only and left out of the comparison: \(ids.en)"
      )
    case .lowCoverage(let rows, let lowest):
      let lowest = NumberText.percent(lowest)
      return Phrase(
        zh: "\(rows) 条记录有数据的权重不足一半（最低 \(lowest)），得分仅供参考",
        en:
          "\(Phrase.counted(rows, "row")) with data for less than half of the weight (lowest \(lowest)): read these scores with care"
      )
    case .overlappingClasses(let first, let second, let customers):
      return Phrase(
        zh: "\(customers) 家客户同时符合类别 \(first) 与 \(second)，按顺序归入 \(first)",
        en:
          "\(Phrase.counted(customers, "customer")) in both class \(first) and class \(second): counted as \(first), which comes first"
      )
    case .unclassified(let customers):
      return Phrase(
        zh: "\(customers) 家客户不属于任何类别",
        en: "\(Phrase.counted(customers, "customer")) in no class")
    case .notANumber(let field, let customers, let example):
      return Phrase(
        zh: "客户资料的 \(field) 列有 \(customers) 家不是数字（例如“\(example)”），按此列划分类别时视为不符合",
        en:
          "\(Phrase.counted(customers, "customer")) with a text that is no number in column \(field) (such as “\(example)”): they match no class that asks for one"
      )
    case .expertSkipped(let set, let expert):
      return Phrase(
        zh: "专家 \(expert) 未对判断矩阵 \(set) 作答，其份额由其他专家分担",
        en: "Expert \(expert) judged nothing in set \(set); the others share the weight")
    case .expertDisconnected(let set, let expert, let groups):
      let listed = groups.map { group in
        let items = names.items(group).listed
        return Phrase(zh: "{\(items.zh)}", en: "{\(items.en)}")
      }.joined(separator: " | ")
      return Phrase(
        zh: "专家 \(expert) 对判断矩阵 \(set) 的判断不连通，无法单独得出权重：\(listed.zh)",
        en: "In set \(set) the judgments of expert \(expert) do not connect all items: \(listed.en)"
      )
    case .manyItems(let set, let count):
      return Phrase(
        zh: "判断矩阵 \(set) 有 \(count) 个指标，超过 9 个时判断难以保持一致，建议分层",
        en:
          "Judgment set \(set) has \(count) items; more than nine are hard to judge consistently, consider another level"
      )
    case .zeroWeight(let node):
      let name = names.item(node).remark(Phrase(node))
      return Phrase(
        zh: "\(name.zh)的权重为 0，对得分无影响", en: "\(name.en) has weight 0 and no effect on any score")
    case .zeroMeans(let node, let rows, let all):
      let name = names.item(node).remark(Phrase(node))
      return Phrase(
        zh: "\(name.zh)在 \(all) 条记录中有 \(rows) 条为 0：几何或调和平均中只要一项为 0 结果就是 0。"
          + "可让得分不为 0：计分规则加 `to: [1, 100]`（按比例换算）或 `floor: 1`（下限）",
        en: "\(name.en) is 0 in \(rows) of \(Phrase.counted(all, "row")): one part of 0 makes a "
          + "geometric or harmonic mean 0. Scores stay above 0 with `to: [1, 100]` (in proportion) or "
          + "`floor: 1` in their rules")
    case .derivedWeights(let node, let remark):
      let name = names.item(node)
      return Phrase(
        zh: "\(name.zh)：\(remark.message.zh)", en: "\(name.en): \(remark.message.en)")
    case .noted(_, let text): return text
    case .at(_, let warning): return warning.phrase(names: names)
    }
  }

  /// Stable name of the kind of warning, for JSON.
  var code: String {
    switch self {
    case .inconsistent: "inconsistent"
    case .constantIndicator: "constant-indicator"
    case .onePeriodOnly: "one-period-only"
    case .lowCoverage: "low-coverage"
    case .overlappingClasses: "overlapping-classes"
    case .unclassified: "unclassified"
    case .notANumber: "not-a-number"
    case .expertSkipped: "expert-skipped"
    case .expertDisconnected: "expert-disconnected"
    case .manyItems: "many-items"
    case .zeroWeight: "zero-weight"
    case .zeroMeans: "zero-means"
    case .derivedWeights(_, let remark): remark.code
    case .noted(let code, _): code
    case .at(_, let warning): warning.code
    }
  }

  /// Whether it was noticed while files were read; who runs the command has been told.
  var isOfFiles: Bool {
    switch self {
    case .noted: true
    case .at(_, let warning): warning.isOfFiles
    default: false
    }
  }
}

extension ReportDocument {
  /// All warnings, near the head of a report.
  mutating func warnings(_ warnings: [EvaluationWarning], names: ModelNames) {
    let warnings = warnings.filter { !$0.isOfFiles }
    guard !warnings.isEmpty else { return }
    heading(Phrase(zh: "提示", en: "Warnings"), level: 2)
    list(warnings.map { ReportText($0.phrase(names: names), .caution) })
  }
}
