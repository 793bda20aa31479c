import BilingualText
import IndicatorEvaluation
import ReportForms
import Statistics

extension ReportDocument {
  /// How the customers moved between two periods: in words, then overall and by class in numbers.
  mutating func comparison(_ comparison: ComparedPeriods, _ index: EvaluationIndex) {
    let baseline = index.periods[at: comparison.comparison.baseline] ?? "-"
    let current = index.periods[at: comparison.comparison.current] ?? "-"
    heading(
      Phrase(zh: "\(current.zh)与\(baseline.zh)对比", en: "\(current.en) against \(baseline.en)"),
      level: 2)
    list(comparison.overall.sentences(lead: comparison.comparison.test).map { ReportText($0) })
    let groups = [comparison.overall] + comparison.classes
    var table = ReportTable([
      .text(Phrase(zh: "客户群", en: "Group")), .number(Phrase(zh: "客户数", en: "Customers")),
      .number(baseline), .number(current), .number(Phrase(zh: "变化", en: "Change")),
      .number(Phrase(zh: "变化中位数", en: "Median change")), .number(Phrase(zh: "提高", en: "Up")),
      .number(Phrase(zh: "下降", en: "Down")), .number(Phrase(zh: "不变", en: "Same")),
      .number("p (Wilcoxon)"), .number("r"), .number("p (t)"), .number("d"),
    ])
    for group in groups { table.append(group.cells(index)) }
    self.table(table)
    paragraph(
      ReportText(
        Phrase(
          zh: "r：秩双列相关（0.1 小，0.3 中，0.5 大）；d：Cohen's d（0.2 小，0.5 中，0.8 大）；p 均为双侧。",
          en:
            "r: rank-biserial correlation (0.1 small, 0.3 medium, 0.5 large); d: Cohen's d (0.2 small, 0.5 medium, 0.8 large); p is two-sided."
        ), .muted))
  }
}

extension GroupComparison {
  fileprivate func cells(_ index: EvaluationIndex) -> [ReportTable.Cell] {
    [
      .init(index.name(self)), .init(count), .init(baselineMean, .fixed(2)),
      .init(currentMean, .fixed(2)),
      .init(meanChange, .signed(2)), .init(medianChange, .signed(2)), .init(improved),
      .init(declined), .init(unchanged), .init(wilcoxon?.pValue, .probability),
      .init(wilcoxon?.rankBiserial, .fixed(2)), .init(pairedT?.pValue, .probability),
      .init(pairedT?.cohensD, .fixed(2)),
    ]
  }

  /// What of the mean change is no change of values; nil where the same data is available.
  private var availabilitySentence: Phrase? {
    guard availabilityChanged > 0 else { return nil }
    let values = NumberText.signed(valueChange, decimals: 2)
    let availability = NumberText.signed(availabilityChange, decimals: 2)
    return Phrase(
      zh: "其中数值变化使平均分 \(values)；数据新增或缺失（涉及 \(availabilityChanged) 家客户）使平均分 "
        + "\(availability)，这不是好转或变差",
      en: "Of it, changed values did \(values); data that became or ceased to be available, of "
        + "\(Phrase.counted(availabilityChanged, "customer")), did \(availability), which is neither "
        + "better nor worse")
  }

  /// What happened, whether it can be chance, how large it is; the leading test first.
  fileprivate func sentences(lead: PairedTestKind) -> [Phrase] {
    let before = NumberText.fixed(baselineMean, decimals: 2)
    let after = NumberText.fixed(currentMean, decimals: 2)
    let change = NumberText.signed(meanChange, decimals: 2)
    let verb =
      meanChange > 0
      ? Phrase(zh: "升至", en: "rose from \(before) to \(after)")
      : meanChange < 0
        ? Phrase(zh: "降至", en: "fell from \(before) to \(after)")
        : Phrase(zh: "变为", en: "went from \(before) to \(after)")
    var sentences = [
      Phrase(
        zh:
          "\(count) 家可比客户的平均分由 \(before) \(verb.zh) \(after)（\(change) 分）；\(improved) 家提高，\(declined) 家下降，\(unchanged) 家不变",
        en:
          "The mean of \(Phrase.counted(count, "customer")) in both periods \(verb.en) (\(change)); \(improved) up, \(declined) down, \(unchanged) unchanged"
      )
    ]
    if let sentence = availabilitySentence { sentences.append(sentence) }
    let comma = Phrase(zh: "；", en: "; ")
    let rank = wilcoxon.map { test in
      (test.sentence + comma + test.effect, test.pValue, test.caveat)
    }
    let student = pairedT.map { test in
      (test.sentence + comma + test.effect, test.pValue, nil as Phrase?)
    }
    let tests = lead == .pairedT ? [student, rank] : [rank, student]
    for (position, test) in tests.compactMap({ $0 }).enumerated() {
      let verdict = test.2 ?? Phrase.significance(test.1)
      sentences.append(position == 0 ? test.0 + comma + verdict : test.0)
    }
    if wilcoxon == nil, pairedT == nil {
      sentences.append(
        Phrase(
          zh: "客户过少或全无变化，无法作显著性检验", en: "Too few customers or no change at all: nothing to test"))
    }
    return sentences
  }
}
