import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

/// What a person reads of very many experts.
extension JudgmentSetFindings {
  /// How many experts are all listed where nobody says how many.
  static let allListed = 20

  /// The experts that are listed: all of few, else those with the largest CR, the worst first.
  ///
  /// - Parameter limit: how many of many; 0 for all.
  func listedExperts(limit: Int) -> [ExpertSolution] {
    let experts = solved.solution.experts
    guard limit > 0, experts.count > max(limit, Self.allListed) else { return experts }
    // Who has no CR, because the judgments do not connect all items, comes first.
    let order = experts.indices.sorted { a, b in
      let (x, y) = (ratio(experts[a]), ratio(experts[b]))
      return x == y ? a < b : x > y
    }
    return order.prefix(limit).map { experts[$0] }
  }

  private func ratio(_ expert: ExpertSolution) -> Double { expert.consistency?.ratio ?? .infinity }

  /// How the experts' ratios and weights are spread: least, quarters, greatest.
  var spreadTable: ReportTable {
    let experts = solved.solution.experts
    var table = ReportTable([
      .text(Phrase(zh: "\(experts.count) 位专家的分布", en: "Spread of \(experts.count) experts")),
      .number(Phrase(zh: "群体", en: "Group")), .number(Phrase(zh: "最小", en: "Least")),
      .number(Phrase(zh: "下四分位", en: "Lower quarter")),
      .number(Phrase(zh: "中位数", en: "Median")),
      .number(Phrase(zh: "上四分位", en: "Upper quarter")),
      .number(Phrase(zh: "最大", en: "Greatest")),
    ])
    func row(_ name: Phrase, group: Double?, _ values: [Double]) {
      let sorted = values.sorted()
      let numbers = [group] + [0, 0.25, 0.5, 0.75, 1].map { sorted.quantile($0) }
      table.append(
        [.init(name)] + numbers.map { .init(Phrase(NumberText.fixed($0, decimals: 4))) })
    }
    row(
      "CR", group: solved.solution.consistency.ratio, experts.compactMap { $0.consistency?.ratio })
    for (position, item) in items.enumerated() {
      row(
        item, group: solved.solution.priorities.weights[at: position],
        experts.compactMap { $0.priorities?.weights[at: position] })
    }
    return table
  }

  /// How many are over the limit, and how many are not listed.
  func expertsSentence(listed: Int) -> Phrase {
    let experts = solved.solution.experts
    let over = experts.count { $0.consistency?.isAcceptable == false }
    return Phrase(
      zh: "\(experts.count) 位专家中 \(over) 位的 CR 超过限值；表中为 CR 最大的 \(listed) 位，`--limit 0` 列出全部。",
      en:
        "CR of \(over) of \(experts.count) experts is over the limit; the table has the \(listed) with "
        + "the largest CR, `--limit 0` lists all.")
  }

  /// Who was left out because of contradictions.
  var excludedRemark: ReportText? {
    guard !solved.excluded.isEmpty else { return nil }
    let worst = solved.excluded.sorted { $0.ratio > $1.ratio }
    let names = worst.prefix(10).map {
      Phrase("\($0.expert) (CR \(NumberText.fixed($0.ratio, decimals: 4)))")
    }.listed
    let more =
      worst.count > 10
      ? Phrase(zh: "，另有 \(worst.count - 10) 位", en: " and \(worst.count - 10) more") : ""
    return ReportText(
      Phrase(
        zh: "按 `exclude` 剔除 \(worst.count) 位专家：\(names.zh)\(more.zh)",
        en: "`exclude` leaves out \(Phrase.counted(worst.count, "expert")): \(names.en)\(more.en)"),
      .caution)
  }
}

extension [Double] {
  /// Linear between the values of an ascending list; nil of an empty one.
  fileprivate func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    let place = share * Double(count - 1)
    let below = Int(place)
    let above = Swift.min(below + 1, count - 1)
    return self[below] + (place - Double(below)) * (self[above] - self[below])
  }
}
