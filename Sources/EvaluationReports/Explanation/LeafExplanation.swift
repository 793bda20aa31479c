import BilingualText
import IndicatorEvaluation
import ReportForms

/// One indicator of one customer and period: value, reason, score, weight, contribution.
struct LeafExplanation: Sendable {
  let node: NodeExplanation
  let measurement: MeasuredValue
  let indicator: Indicator
  let name: Phrase
  /// Share of the total after the weights of what was left out have been spread.
  let weight: Double
  /// Share of the total as the model has it.
  let nominalWeight: Double
  /// Whether the contribution is the score times the weight: every node above is an arithmetic mean.
  let isLinear: Bool

  /// Nil for a node that is no leaf or names no indicator.
  init?(_ node: NodeExplanation, in period: PeriodExplanation, _ index: EvaluationIndex) {
    guard let measurement = node.measurement,
      let indicator = index.model.indicators[at: measurement.indicator],
      let own = index.nodes[at: node.node]
    else { return nil }
    self.node = node
    self.measurement = measurement
    self.indicator = indicator
    name = index.names.item(own.id)
    nominalWeight = own.global

    let above = index.ancestors(of: node.node)
    isLinear = above.allSatisfy { index.nodes[$0].aggregation == .arithmetic }
    let shares = Dictionary(
      period.nodes.map { ($0.node, $0.effectiveWeight) }, uniquingKeysWith: { a, _ in a })
    weight = above.reduce(node.effectiveWeight) { $0 * (shares[$1] ?? 1) }
  }

  /// The value as it was measured, with its unit.
  var value: Phrase {
    if case .rule(.category(let category)) = measurement.origin {
      return Phrase(zh: "“\(category.name)”", en: "“\(category.name)”")
    }
    guard let value = measurement.value else { return Phrase(zh: "无数据", en: "no data") }
    let number = NumberText.significant(value)
    switch indicator.unit {
    case nil: return Phrase(number)
    case "%": return Phrase(number + "%")
    case let unit?: return Phrase(zh: "\(number) \(unit)", en: "\(number) \(unit)")
    }
  }

  /// What was measured and why that is worth its score.
  private var finding: Phrase {
    switch measurement.origin {
    case .missing(let policy): return policy.words
    case .rule(let piece):
      let reason = piece.words(indicator) + indicator.range.words
      if case .category = piece {
        return Phrase(zh: "评为\(value.zh)，\(reason.zh)", en: "rated \(value.en), \(reason.en)")
      }
      return Phrase(zh: "实测 \(value.zh)，\(reason.zh)", en: "measured \(value.en), \(reason.en)")
    }
  }

  /// The whole line: `服务响应及时性：实测 86%，落在 70（0 分）与 90（60 分）之间 → 48.00 分 × 权重
  /// 23.29% = 贡献 11.18`.
  var sentence: Phrase {
    let head = name + Phrase(zh: "：", en: ": ") + finding
    guard let score = node.score else {
      return head + Phrase(zh: " → 不计分", en: " → not counted")
    }
    let points = NumberText.fixed(score, decimals: 2)
    let part = NumberText.fixed(node.contribution, decimals: 2)
    guard isLinear else {
      return head
        + Phrase(
          zh: " → \(points) 分；经上级合成后贡献 \(part)",
          en: " → score \(points); its part of the total, after the nodes above, is \(part)")
    }
    let share = NumberText.percent(weight)
    let nominal = NumberText.percent(nominalWeight)
    let spread = share == nominal ? "" : Phrase(zh: "（原 \(nominal)）", en: " (was \(nominal))")
    return head
      + Phrase(
        zh: " → \(points) 分 × 权重 \(share)\(spread.zh) = 贡献 \(part)",
        en: " → score \(points) × weight \(share)\(spread.en) = contribution \(part)")
  }
}

extension EvaluationIndex {
  /// Positions of the nodes above, the nearest first.
  func ancestors(of node: Int) -> [Int] {
    var above: [Int] = []
    var next = nodes[at: node]?.parent
    // A hand-made tree may hang in a circle.
    while let position = next, nodes.indices.contains(position), above.count < nodes.count {
      above.append(position)
      next = nodes[position].parent
    }
    return above
  }
}

extension ScoreRange {
  /// What happened to the rule's own score; nothing where it stands.
  fileprivate var words: Phrase {
    var words = Phrase("")
    if low != 0 || high != 100 {
      let (a, b) = (NumberText.significant(low), NumberText.significant(high))
      words += Phrase(zh: "，换算到 \(a)…\(b) 分", en: ", brought to \(a) … \(b)")
    }
    if floor > 0 {
      let least = NumberText.significant(floor)
      words += Phrase(zh: "，最低 \(least) 分", en: ", at least \(least)")
    }
    return words
  }
}
