import BilingualText
import IndicatorEvaluation
import ReportForms
import Robustness

extension RobustnessReport {
  /// Tests of rank reversal as a table, or why there are none.
  func describeReversals(in document: inout ReportDocument) {
    guard asksReversals else { return }
    document.heading(Phrase(zh: "逆序检验", en: "Rank reversal"), level: 2)
    guard let reversals else {
      document.paragraph(ReportText(customersSentence))
      return
    }
    let count = reversals.tests.count { !($0.reversed ?? []).isEmpty }
    document.paragraph(
      ReportText(
        reversals.isStable
          ? Phrase(zh: "没有方案因此逆序。", en: "No change turns the order of two alternatives round.")
          : Phrase(
            zh: "\(reversals.tests.count) 项检验中有 \(count) 项出现逆序。",
            en: "\(count) of \(reversals.tests.count) changes turn an order round."),
        reversals.isStable ? .good : .caution))
    var table = ReportTable([
      .text(Phrase(zh: "改变", en: "Change")), .text(Phrase(zh: "方案", en: "Alternative")),
      .text(Phrase(zh: "逆序", en: "Turned round")),
    ])
    for test in reversals.tests {
      table.append([
        .init(test.change.phrase), .init(alternativeName(test.alternative)),
        .init(pairs(test.reversed), (test.reversed ?? []).isEmpty ? .plain : .caution),
      ])
    }
    document.table(table)
  }

  /// Customers are scored by themselves, unless a rule compares them.
  private var customersSentence: Phrase {
    let relative = model.indicators.filter(\.comparesRows).map { nodeNames.item($0.id) }
    guard relative.isEmpty else {
      let names = relative.listed
      return Phrase(
        zh: "\(names.zh) 按其他客户计分，去掉客户会改变得分；此处不作检验。",
        en:
          "\(names.en) score customers by the others, so that who is left out matters; this is not "
          + "tested here.")
    }
    return Phrase(
      zh: "客户按绝对规则单独计分，增减客户不会使他人逆序。",
      en:
        "Customers are scored by absolute rules, each alone: who else is there turns no order round."
    )
  }

  func alternativeName(_ position: Int) -> Phrase {
    model.alternatives[at: position].map { Phrase($0.label, id: $0.id) } ?? "-"
  }

  private func pairs(_ reversed: [RankReversals.Pair]?) -> Phrase {
    guard let reversed else {
      return Phrase(zh: "余下的判断无法求权重", en: "the judgments that are left give no priorities")
    }
    guard !reversed.isEmpty else { return Phrase(zh: "无", en: "none") }
    return reversed.map { pair in
      let (better, worse) = (alternativeName(pair.better), alternativeName(pair.worse))
      return Phrase(
        zh: "\(worse.zh) 超过 \(better.zh)", en: "\(worse.en) overtakes \(better.en)")
    }.listed
  }
}

extension Indicator {
  fileprivate var comparesRows: Bool {
    if case .relative = rule { true } else { false }
  }
}

extension RankReversals.Change {
  fileprivate var phrase: Phrase {
    switch self {
    case .leftOut: Phrase(zh: "去掉", en: "left out")
    case .copied: Phrase(zh: "复制一份", en: "copied")
    case .worsened: Phrase(zh: "变差一半", en: "half as good")
    }
  }
}
