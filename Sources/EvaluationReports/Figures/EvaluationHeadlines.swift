import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import Statistics

extension EvaluationFigures {
  /// The figures to be seen first.
  var headlines: [Fact] {
    let period = periods.last ?? 0
    guard let total = totals.periods[at: index.periods.isEmpty ? 0 : period], total.scored > 0
    else { return [] }
    let earlier = periods.count > 1 ? totals.periods[at: periods[0]] : nil
    var facts = [
      Fact.headline(
        Phrase(zh: "有得分客户", en: "Customers scored"), "\(total.scored)",
        remark: index.periods.isEmpty ? nil : name(period)),
      mean(total, earlier),
    ]
    if let good = goodBands(total, earlier) { facts.append(good) }
    if let comparison = index.result.comparison?.overall {
      facts.append(
        .headline(
          Phrase(zh: "提高 / 下降", en: "Up / down"), "\(comparison.improved) / \(comparison.declined)",
          remark: comparison.wilcoxon.map { test in
            Phrase("Wilcoxon " + NumberText.equation("p", test.pValue))
          }))
    }
    if let overall = index.result.weights.overall {
      facts.append(
        .headline(
          Phrase(zh: "总排序 CR", en: "Overall CR"),
          Phrase(NumberText.fixed(overall.ratio, decimals: 4)),
          remark: Phrase(zh: "层次总排序一致性", en: "consistency of the hierarchy")))
    }
    return facts
  }

  private func mean(_ total: PeriodTotals, _ earlier: PeriodTotals?) -> Fact {
    let remark = earlier.map { earlier in
      let before = NumberText.fixed(earlier.mean, decimals: 2)
      let change = NumberText.signed(total.mean - earlier.mean, decimals: 2)
      let period = name(periods[0])
      return Phrase(zh: "\(period.zh) \(before)，\(change)", en: "\(period.en) \(before), \(change)")
    }
    return .headline(
      Phrase(zh: "平均分", en: "Mean score"), Phrase(NumberText.fixed(total.mean, decimals: 2)),
      remark: remark)
  }

  /// The share of the upper half of the bands; nil for fewer than two.
  private func goodBands(_ total: PeriodTotals, _ earlier: PeriodTotals?) -> Fact? {
    let good = bandOrder.prefix(index.bands.count / 2)
    guard !good.isEmpty, index.bands.count > 1 else { return nil }
    func share(_ total: PeriodTotals) -> String {
      let count = good.reduce(0) { $0 + (total.bands[at: $1] ?? 0) }
      return NumberText.percent(Double(count) / Double(total.scored), decimals: 1)
    }
    return .headline(
      good.map { index.bands[$0] }.joined(separator: Phrase(zh: "、", en: ", ")),
      Phrase(share(total)),
      remark: earlier.map { name(periods[0]) + Phrase(" " + share($0)) })
  }
}
