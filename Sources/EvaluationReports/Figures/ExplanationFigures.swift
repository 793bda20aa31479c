import BilingualText
import IndicatorEvaluation
import ReportForms

extension ExplanationReport {
  /// The score as the sum of what each indicator earned of what it could have.
  func scoreFigure(_ period: PeriodExplanation) -> Figure? {
    guard let score = period.score else { return nil }
    let leaves = leaves(period)
    guard leaves.count > 1 else { return nil }
    let isLinear = leaves.allSatisfy(\.isLinear)
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Indicator")), .number(Phrase(zh: "得到", en: "Earned")),
      .number(Phrase(zh: "最多", en: "At most")),
    ])
    let steps = leaves.map { leaf in
      guard leaf.node.score != nil else {
        return StepChart.Step(
          leaf.name, .nan, note: Phrase(zh: "不计分", en: "not counted"))
      }
      return StepChart.Step(
        leaf.name, leaf.node.contribution, possible: isLinear ? 100 * leaf.weight : nil)
    }
    for step in steps {
      table.append([
        .init(step.label), .init(step.value, .fixed(2)), .init(step.possible, .fixed(2)),
      ])
    }
    table.append([
      .init(Phrase(zh: "总分", en: "Score"), .strong), .init(score, .fixed(2), .strong), "",
    ])
    let lost = steps.compactMap { step -> (name: Phrase, points: Double)? in
      step.possible.map { (step.label, $0 - step.value) }
    }.filter { $0.points > 0 }.sorted { $0.points > $1.points }.prefix(2)
    let words = lost.map { part in
      part.name + " " + Phrase(NumberText.fixed(part.points, decimals: 1))
    }
    let name = periodName(period).map { Phrase(zh: "（\($0.zh)）", en: " (\($0.en))") } ?? ""
    let band = index.bands[at: period.band]
    return Figure(
      id: "score-\(period.period + 1)",
      title: Phrase(zh: "得分构成", en: "What the score is made of") + name,
      takeaway: words.isEmpty
        ? nil
        : Phrase(zh: "失分最多：\(words.listed.zh)。", en: "Most lost on: \(words.listed.en)."),
      note: isLinear
        ? Phrase(
          zh: "实心为所得，斜线为失分；所得之和恰为总分。",
          en: "Solid: earned; hatched: lost. What was earned adds up to the score exactly.") : nil,
      chart: .steps(
        StepChart(
          steps: steps, end: .init(Phrase(zh: "总分", en: "Score"), score, note: band),
          form: .fixed(1))), data: table)
  }

  /// The change of the score as the sum of the indicators' parts, the largest first.
  func changeFigure(_ change: CustomerChange) -> Figure? {
    let before = explanation.periods.first { $0.row == change.baselineRow }
    let after = explanation.periods.first { $0.row == change.currentRow }
    guard let before, let after, let start = before.score, let end = after.score else { return nil }
    let leaves = index.leaves.indices.filter { (change.contributions[at: $0] ?? 0) != 0 }.sorted {
      abs(change.contributions[$0]) > abs(change.contributions[$1])
    }
    guard !leaves.isEmpty else { return nil }
    let names = (
      periodName(before) ?? Phrase(zh: "基期", en: "baseline"),
      periodName(after) ?? Phrase(zh: "当期", en: "current")
    )
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Indicator")), .number(Phrase(zh: "贡献（分）", en: "Contribution")),
    ])
    table.append([.init(names.0, .strong), .init(start, .fixed(2), .strong)])
    for leaf in leaves {
      table.append([
        .init(index.names.item(index.leafID(leaf))), .init(change.contributions[leaf], .signed(2)),
      ])
    }
    table.append([.init(names.1, .strong), .init(end, .fixed(2), .strong)])
    return Figure(
      id: "change", title: Phrase(zh: "变化构成", en: "What changed the score"),
      chart: .steps(
        StepChart(
          start: .init(names.0, start),
          steps: leaves.map { .init(index.names.item(index.leafID($0)), change.contributions[$0]) },
          end: .init(names.1, end), form: .signed(1))), data: table)
  }
}
